package org.kith.referrals.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.referrals.access.Access;
import org.kith.referrals.model.SharingDecisionRepository;

/** Reads the decisions about a family's data. */
@ApplicationScoped
class ReadSharing {
    private final Access access;
    private final SharingDecisionRepository decisions;

    ReadSharing(Access access, SharingDecisionRepository decisions) {
        this.access = access;
        this.decisions = decisions;
    }

    @Transactional
    List<SharingView> of(UUID familyId) {
        access.readFamily(familyId, "sharing.read");
        return decisions.ofFamily(familyId).stream().map(SharingView::of).toList();
    }
}
