package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** Gives streets to a link worker. */
@ApplicationScoped
class CreatePatch {
    private final PatchRepository patches;
    private final AddressBook addresses;
    private final PatchRecipients recipients;
    private final CurrentCaller caller;
    private final Clock clock;

    CreatePatch(
            PatchRepository patches,
            AddressBook addresses,
            PatchRecipients recipients,
            CurrentCaller caller,
            Clock clock) {
        this.recipients = recipients;
        this.patches = patches;
        this.addresses = addresses;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Patch create(NewPatch command) {
        if (command.id() != null && patches.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "There is a patch of this id already.");
        }
        Caller coordinator = caller.get();
        UUID organisation = command.organisationId() == null ? coordinator.organisation() : command.organisationId();
        recipients.require(command.linkWorkerId(), organisation);
        List<Door> doors = addresses.resolve(command.doors());
        Patch patch = new Patch(
                command.id() == null ? Ids.next() : command.id(),
                command.name(),
                organisation,
                command.linkWorkerId(),
                doors.getFirst(),
                doors.size(),
                clock.instant(),
                coordinator.person());
        patches.persistAndFlush(patch);
        patches.putOn(patch, doors);
        return patch;
    }
}
