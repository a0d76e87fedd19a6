package org.kith.referrals.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.AccessGrant;
import org.kith.referrals.model.SharingDecisionRepository;

/** Reads the decisions about a family's data. */
@ApplicationScoped
class ReadSharing {
    private final Access access;
    private final SharingDecisionRepository decisions;
    private final CurrentCaller caller;

    ReadSharing(Access access, SharingDecisionRepository decisions, CurrentCaller caller) {
        this.caller = caller;
        this.access = access;
        this.decisions = decisions;
    }

    @Transactional
    List<SharingView> of(UUID familyId) {
        AccessGrant grant = access.readFamily(familyId, "sharing.read").grant();
        return decisions.ofFamily(familyId).stream()
                .map(decision -> SharingView.of(
                        decision, grant.words(decision.byOrganisationId(), caller.get(), decision.why())))
                .toList();
    }
}
