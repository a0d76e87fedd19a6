package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.http.Etags;
import org.kith.kit.problem.Problem;

/** Gives a patch to another link worker, perhaps of another organisation. */
@ApplicationScoped
class AssignPatch {
    private final PatchRepository patches;
    private final PatchRecipients recipients;
    private final Clock clock;

    AssignPatch(PatchRepository patches, PatchRecipients recipients, Clock clock) {
        this.recipients = recipients;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Patch assign(UUID id, String ifMatch, PatchAssignment command) {
        Patch patch = patches.findByIdOptional(id).orElseThrow(Problem::notFound);
        Etags.requireMatch(ifMatch, patch.version());
        UUID organisation = command.organisationId() == null ? patch.organisationId() : command.organisationId();
        recipients.require(command.linkWorkerId(), organisation);
        if (!organisation.equals(patch.organisationId())) {
            patches.remember(patch, clock.instant());
        }
        patch.assign(command.linkWorkerId(), organisation);
        patches.handOver(patch);
        patches.flush();
        return patch;
    }
}
