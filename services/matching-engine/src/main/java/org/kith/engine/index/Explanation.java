package org.kith.engine.index;

import java.util.List;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Vocabulary;
import org.kith.engine.rule.Rules;
import org.kith.engine.rule.Verdict;
import org.kith.engine.score.Score;
import org.kith.engine.score.Scoring;

/**
 * Why an offer could or could not serve a need.
 *
 * @param need the need's id
 * @param offer the offer's id
 * @param feasible whether every rule holds
 * @param verdicts the verdict of every rule
 * @param score what the pair scores, or would score if every rule held
 */
public record Explanation(long need, long offer, boolean feasible, List<Verdict> verdicts, Score score) {
    /** Explains a pair. */
    public static Explanation of(NeedProfile need, OfferProfile offer, Scoring scoring, Vocabulary vocabulary) {
        List<Verdict> verdicts = Rules.verdicts(need, offer, vocabulary);
        boolean feasible = verdicts.stream().allMatch(Verdict::holds);
        return new Explanation(need.id(), offer.id(), feasible, verdicts, scoring.score(need, offer, vocabulary));
    }

    /** The verdicts of the rules that do not hold, empty for a feasible pair. */
    public List<Verdict> brokenRules() {
        return verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }
}
