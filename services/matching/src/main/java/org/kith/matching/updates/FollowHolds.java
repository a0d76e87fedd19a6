package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.matching.model.HeldFamilies;

/** Keeps which families are held. */
@ApplicationScoped
public class FollowHolds {
    private final HeldFamilies families;

    FollowHolds(HeldFamilies families) {
        this.families = families;
    }

    /** Nothing new begins for a family. */
    public void held(FamilyHeld event) {
        families.set(event.familyId(), true, event.at());
    }

    /** It may begin again. */
    public void lifted(FamilyLifted event) {
        families.set(event.familyId(), false, event.at());
    }
}
