package org.kith.matching.engine;

import java.util.OptionalInt;
import org.kith.engine.plan.PlanObjectives;
import org.kith.engine.plan.VolunteerLoad;

/**
 * The network's objectives of the plan besides value.
 *
 * @param fairness weight of the unserved share by zone; 0 is off
 * @param loadCost points that each need costs which a volunteer already serves; 0 is off
 * @param asksPerWeek how often the plan may ask a volunteer in a week; empty for no limit
 */
public record NetworkObjectives(int fairness, int loadCost, OptionalInt asksPerWeek) {
    static NetworkObjectives of(MatchingConfig.Objectives config) {
        return new NetworkObjectives(config.fairness(), config.loadCost(), config.asksPerWeek());
    }

    /** The objectives as the engine takes them. */
    PlanObjectives forEngine() {
        return new PlanObjectives(fairness, loadCost, asksPerWeek.isPresent());
    }

    /** Whether the plan depends on what volunteers already carry. */
    boolean countsLoads() {
        return loadCost > 0 || asksPerWeek.isPresent();
    }

    /**
     * A volunteer's load.
     *
     * @param carrying needs they are proposed for or serve now
     * @param asked how often they were asked this week
     */
    VolunteerLoad load(int carrying, int asked) {
        return new VolunteerLoad(
                carrying, asksPerWeek.isPresent() ? Math.max(0, asksPerWeek.getAsInt() - asked) : Integer.MAX_VALUE);
    }
}
