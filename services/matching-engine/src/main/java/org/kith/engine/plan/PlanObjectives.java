package org.kith.engine.plan;

/**
 * What a network wants of its plan besides value. All are off by default.
 *
 * @param fairness weight of the unserved share by zone: a zone that leaves k of its n needs unserved costs this times
 *     k² / n
 * @param loadCost cost of each need a volunteer already serves, so that further needs go to volunteers with less to do
 * @param askLimits whether the volunteers' limits count: asks left this week, over all offers of a volunteer
 */
public record PlanObjectives(int fairness, int loadCost, boolean askLimits) {
    /** Value alone. */
    public static final PlanObjectives VALUE = new PlanObjectives(0, 0, false);

    private static final int HIGHEST = 10_000_000;

    public PlanObjectives {
        if (fairness < 0 || fairness > HIGHEST || loadCost < 0 || loadCost > HIGHEST) {
            throw new IllegalArgumentException("fairness and busy must be 0 to " + HIGHEST);
        }
    }
}
