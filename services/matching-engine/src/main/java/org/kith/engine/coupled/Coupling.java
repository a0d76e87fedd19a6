package org.kith.engine.coupled;

import java.util.Arrays;
import java.util.List;

/**
 * Needs that are served all or not at all, and how their volunteers hang together. Two volunteers for one need are two needs that
 * say the same under ids of their own.
 *
 * @param how whether by one volunteer or each by another
 * @param needs the ids of the needs, two to eight; two to four where the volunteers differ
 */
public record Coupling(How how, List<Long> needs) {
    private static final int MOST_TOGETHER = 8;
    private static final int MOST_APART = 4;

    /** How the volunteers hang together. */
    public enum How {
        /** All go to one volunteer, over any of that volunteer's offers: siblings. */
        ONE_VOLUNTEER,
        /** Each goes to another volunteer: two for one need. */
        DIFFERENT_VOLUNTEERS
    }

    public Coupling {
        needs = List.copyOf(needs);
        int most = how == How.ONE_VOLUNTEER ? MOST_TOGETHER : MOST_APART;
        if (needs.size() < 2 || needs.size() > most || needs.stream().distinct().count() < needs.size()) {
            throw new IllegalArgumentException("a coupling needs 2 to " + most + " different needs, found " + needs);
        }
    }

    /** All these go to one volunteer or none of them is served. */
    public static Coupling oneVolunteer(long... needs) {
        return new Coupling(How.ONE_VOLUNTEER, Arrays.stream(needs).boxed().toList());
    }

    /** Each of these goes to another volunteer or none of them is served. */
    public static Coupling differentVolunteers(long... needs) {
        return new Coupling(
                How.DIFFERENT_VOLUNTEERS, Arrays.stream(needs).boxed().toList());
    }

    /** Whether the volunteers of two of the needs may be these. */
    boolean allows(long volunteer, long other) {
        return (volunteer == other) == (how == How.ONE_VOLUNTEER);
    }
}
