package org.kith.engine.index;

import java.util.List;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
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
 * @param verdicts every rule's verdict, those that hold and those that do not
 * @param score what the pair scores, or would score if every rule held
 */
public record Why(long need, long offer, boolean feasible, List<Verdict> verdicts, Score score) {
    /** Explains a pair. */
    public static Why of(Need need, Offer offer, Scoring scoring, Vocabulary words) {
        List<Verdict> verdicts = Rules.verdicts(need, offer, words);
        boolean feasible = verdicts.stream().allMatch(Verdict::holds);
        return new Why(need.id(), offer.id(), feasible, verdicts, scoring.score(need, offer, words));
    }

    /** The verdicts that forbid the pair, empty for a feasible one. */
    public List<Verdict> forbidding() {
        return verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }
}
