package org.kith.referrals.doorstepneeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.kit.problem.Problem;

/** Needs from doors as they come in, and the referrals made of them. */
@ApplicationScoped
public class DoorstepNeeds {
    private final DoorstepNeedRepository needs;

    DoorstepNeeds(DoorstepNeedRepository needs) {
        this.needs = needs;
    }

    /** Keeps a need for the link worker's organisation. */
    public void logged(DoorstepNeedLogged event) {
        if (needs.findById(event.needId()) == null) {
            needs.persist(new DoorstepNeed(event));
        }
    }

    /**
     * Notes that a referral was made of a need.
     *
     * @param needId null when the referral came about in another way
     * @throws Problem when the caller's organisation logged no such need, or made another referral of it
     */
    public void becameReferral(UUID needId, UUID referralId) {
        if (needId != null) {
            DoorstepNeed need = needs.findForUpdate(needId)
                    .orElseThrow(() -> Problem.field(
                            "/doorstepNeedId", "unknown-doorstep-need", "Your organisation logged no such need."));
            if (!need.becameReferral(referralId)) {
                throw Problem.field("/doorstepNeedId", "already-referred", "A referral was made of this need already.");
            }
        }
    }
}
