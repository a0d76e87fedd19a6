package org.kith.matching.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.index.Explanation;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.matching.engine.PairExplainer;
import org.kith.matching.engine.RuleCode;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.suggestions.OfferMustBeOpen;
import org.kith.matching.suggestions.RuleView;

/** Checks a pair against every rule for today, reading the tables. A refusal lists every broken rule. */
@ApplicationScoped
class CheckPair {
    private final PairExplainer explainer;

    CheckPair(PairExplainer explainer) {
        this.explainer = explainer;
    }

    /**
     * Checks that the pair may be proposed now.
     *
     * @return the pair's score
     * @throws Problem rule-broken with every reason, or no-capacity if only the last space is missing
     */
    int mayBeProposed(OpenNeed need, KnownOffer offer) {
        Explanation explanation = explainer.explain(need, offer);
        List<FieldError> broken = broken(explanation);
        addUnlessOpen(broken, offer);
        if (broken.size() == 1 && broken.getFirst().code().equals(RuleCode.SPACE_LEFT)) {
            throw Problem.of(
                    MatchingProblems.NO_CAPACITY,
                    "The last space of this offer is taken by another match that was proposed or agreed.",
                    broken);
        }
        refuse(broken);
        return explanation.score().points();
    }

    /** Checks that the pair may still be agreed: a check may have expired since. The match holds its space already. */
    void mayBeAgreed(OpenNeed need, KnownOffer offer) {
        List<FieldError> broken = broken(explainer.explain(need, offer));
        broken.removeIf(error -> error.code().equals(RuleCode.SPACE_LEFT));
        // A paused offer is refused as well as a withdrawn one: it may be paused because of a concern.
        addUnlessOpen(broken, offer);
        refuse(broken);
    }

    private void addUnlessOpen(List<FieldError> broken, KnownOffer offer) {
        RuleView open = OfferMustBeOpen.of(offer, explainer.standing(offer));
        if (!open.holds()) {
            broken.addFirst(error(open));
        }
    }

    /** The answer for an offer that matching does not know. */
    static Problem unknownOffer() {
        return problem(List.of(error(OfferMustBeOpen.unknown())));
    }

    private static List<FieldError> broken(Explanation explanation) {
        return new ArrayList<>(explanation.brokenRules().stream()
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
                MatchingProblems.RULE_BROKEN,
                "The pair breaks " + (broken.size() == 1 ? "a rule." : broken.size() + " rules."),
                broken);
    }
}
