package org.kith.matching.engine;

import java.util.OptionalInt;
import org.kith.engine.plan.Load;
import org.kith.engine.plan.Terms;
import org.kith.matching.MatchingConfig;

/**
 * What this network wants of its plan besides value.
 *
 * @param fairness weight of the served share by zone; 0 is off
 * @param busy points that each need costs which a volunteer already carries; 0 is off
 * @param asksPerWeek how often the plan asks a volunteer in a week; empty for no limit
 */
public record NetworkTerms(int fairness, int busy, OptionalInt asksPerWeek) {
    static NetworkTerms of(MatchingConfig.Terms config) {
        return new NetworkTerms(config.fairness(), config.busy(), config.asksPerWeek());
    }

    /** In the engine's words. */
    Terms terms() {
        return new Terms(fairness, busy, asksPerWeek.isPresent());
    }

    /** Whether it counts what volunteers carry, so that somebody has to look. */
    boolean countsLoads() {
        return busy > 0 || asksPerWeek.isPresent();
    }

    /**
     * A volunteer's load.
     *
     * @param carrying needs they are proposed for or serve now
     * @param asked how often they were asked this week
     */
    Load load(int carrying, int asked) {
        return new Load(
                carrying, asksPerWeek.isPresent() ? Math.max(0, asksPerWeek.getAsInt() - asked) : Integer.MAX_VALUE);
    }
}
