package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.index.Why;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.matching.engine.Asking;
import org.kith.matching.engine.RuleCode;
import org.kith.matching.model.Need;
import org.kith.matching.model.Offer;
import org.kith.matching.suggestions.OpenRule;
import org.kith.matching.suggestions.RuleView;

/** Holds a pair to every rule on the day, from the tables; a no lists every reason. */
@ApplicationScoped
class PairCheck {
    private final Asking asking;

    PairCheck(Asking asking) {
        this.asking = asking;
    }

    /**
     * Whether the pair may be proposed now.
     *
     * @return what the pair scores
     * @throws Problem rule-broken with every reason, or no-capacity when nothing but the last place is missing
     */
    int mayBeProposed(Need need, Offer offer) {
        Why why = asking.why(need, offer);
        List<FieldError> broken = broken(why);
        if (!offer.isOpen()) {
            broken.addFirst(error(OpenRule.of(offer)));
        }
        if (broken.size() == 1 && broken.getFirst().code().equals(RuleCode.CAPACITY)) {
            throw Problem.of(
                    ProblemType.NO_CAPACITY,
                    "The last place of this offer is taken, by a match that was proposed or agreed before.",
                    broken);
        }
        refuse(broken);
        return why.score().points();
    }

    /** Whether the pair may still be agreed: a check may have lapsed since it was proposed. Its place is held already. */
    void mayBeAgreed(Need need, Offer offer) {
        List<FieldError> broken = broken(asking.why(need, offer));
        broken.removeIf(error -> error.code().equals(RuleCode.CAPACITY));
        // Paused is as far from a yes as withdrawn: somebody may have had a worry about the volunteer.
        if (!offer.isOpen()) {
            broken.addFirst(error(OpenRule.of(offer)));
        }
        refuse(broken);
    }

    /** The answer for an offer that matching never heard of. */
    static Problem neverHeardOf() {
        return problem(List.of(error(OpenRule.neverHeardOf())));
    }

    private static List<FieldError> broken(Why why) {
        return new ArrayList<>(why.forbidding().stream()
                .map(verdict -> error(RuleView.of(verdict)))
                .toList());
    }

    private static FieldError error(RuleView rule) {
        return new FieldError("", rule.rule(), rule.words());
    }

    private static void refuse(List<FieldError> broken) {
        if (!broken.isEmpty()) {
            throw problem(broken);
        }
    }

    private static Problem problem(List<FieldError> broken) {
        return Problem.of(
                ProblemType.RULE_BROKEN,
                "The pair breaks " + (broken.size() == 1 ? "a rule." : broken.size() + " rules."),
                broken);
    }
}
