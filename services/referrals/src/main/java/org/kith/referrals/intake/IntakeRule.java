package org.kith.referrals.intake;

import java.time.LocalDate;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldErrors;

/** One rule for a referral. A missing field is the business of the rule that requires it. */
public interface IntakeRule {
    /** Adds what is wrong. */
    void check(Case referral, FieldErrors errors);

    /**
     * A referral to check.
     *
     * @param sent what was sent; lists are never null, their entries may be
     * @param sender who sends it
     * @param today the day in the place
     * @param knownChildren how many children of the family are known already
     */
    record Case(NewReferral sent, Caller sender, LocalDate today, int knownChildren) {}
}
