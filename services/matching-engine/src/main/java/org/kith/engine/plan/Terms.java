package org.kith.engine.plan;

/**
 * What a network wants of its plan besides value. Off by default.
 *
 * @param fairness weight of the served share by zone: a zone that leaves k of its n needs unserved costs this times k² / n
 * @param busy what each need costs that a volunteer already carries, so that the next one rather goes to somebody else
 * @param limits whether the volunteers' own limits count: asks left this week, over all offers of a volunteer
 */
public record Terms(int fairness, int busy, boolean limits) {
    /** Nothing but value. */
    public static final Terms VALUE = new Terms(0, 0, false);

    private static final int HIGHEST = 10_000_000;

    public Terms {
        if (fairness < 0 || fairness > HIGHEST || busy < 0 || busy > HIGHEST) {
            throw new IllegalArgumentException("fairness and busy must be 0 to " + HIGHEST);
        }
    }
}
