package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.Settings;
import org.kith.referrals.access.Councils;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/** Whose a concern is in a network of several councils: the caller's, another one's, or nobody's else. */
@ApplicationScoped
class ConcernElsewhere {
    private final ConcernRepository concerns;
    private final Councils councils;
    private final ReferralRepository referrals;
    private final NewTransaction newTransaction;
    private final Settings settings;
    private final CurrentCaller caller;

    ConcernElsewhere(
            ConcernRepository concerns,
            Councils councils,
            ReferralRepository referrals,
            NewTransaction newTransaction,
            Settings settings,
            CurrentCaller caller) {
        this.concerns = concerns;
        this.councils = councils;
        this.referrals = referrals;
        this.newTransaction = newTransaction;
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * Whether another council of the network has it, and this one does not any more. One that names a family of another council is at that
     * council's from now on, wherever it was raised.
     *
     * @param words what the duty team says of it in its own words; may be null
     */
    boolean isPassed(Concern concern, String words, Instant now) {
        if (concern.isClosed()) {
            return false;
        }
        UUID own = caller.get().organisation();
        if (concerns.passedBy(concern.id()).contains(own)) {
            concern.addReason(words);
            return true;
        }
        UUID named = concern.familySeen() == null ? familyToOpen(concern) : null;
        boolean elsewhere = named != null && councils.isOfOther(named);
        boolean passed = concerns.pass(concern.id(), named, elsewhere, now);
        if (passed) {
            concern.addReason(words);
            concern.beginAgain(elsewhere, again(now, council -> !council.equals(own)));
        }
        return passed;
    }

    ConcernSteps.Again again(Instant now, Predicate<UUID> ours) {
        return new ConcernSteps.Again(
                ours,
                now.plus(settings.duty().seenWithin()),
                now.plus(settings.duty().immediateDangerWithin()));
    }

    /**
     * Not passed to another council, and about no family of another: that is read here, and passed on, and no more. A family that is only
     * claimed counts where no place says whose the concern is.
     */
    void requireOurs(Concern concern) {
        if (concern.isClosed()) {
            return;
        }
        if (concern.familySeen() != null && !councils.isForOurDuty(concern.familySeen())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The family lives where another council answers, and the duty team there has the concern on its list. Pass it to another "
                            + "council to take it off yours.");
        }
        if (concern.familySeen() == null && concern.isWithoutPlace()) {
            UUID named = familyToOpen(concern);
            if (named != null && councils.isOfOther(named)) {
                throw Problem.of(
                        ProblemType.WRONG_STATE,
                        "The family that the concern names lives where another council answers, and the duty team there has it on its list. "
                                + "Pass it to another council to take it off yours.");
            }
        }
        if (concerns.passedBy(concern.id()).contains(caller.get().organisation())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Your council passed this concern to another. The duty team there has it on its list.");
        }
    }

    UUID familyToOpen(Concern concern) {
        return concern.familyId() == null ? familyNamed(concern) : concern.familyId();
    }

    /** The family of a referral that was named without it; asked past the rows, because nobody has opened it yet. */
    UUID familyNamed(Concern concern) {
        UUID referral = concern.referralToOpen();
        return referral == null
                ? null
                : RunAsSystem.call(
                        "concern-family",
                        () -> newTransaction.call(() -> referrals
                                .findByIdOptional(referral)
                                .map(Referral::familyId)
                                .orElse(null)));
    }
}
