package org.kith.referrals.model;

import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Refuses what the state of a referral does not allow. */
final class WrongState {
    private WrongState() {}

    static void unless(boolean allowed, ReferralState state, String rule) {
        if (!allowed) {
            throw Problem.of(ProblemType.WRONG_STATE, "The referral is " + state.code() + ". " + rule);
        }
    }
}
