package org.kith.engine.coupled;

import java.util.Arrays;
import java.util.List;

/**
 * Needs that are served all together or not at all, and whether one volunteer serves them or several. Two volunteers
 * for one need are modelled as two needs with the same content and different ids.
 *
 * @param mode whether one volunteer serves all of them or each has a different one
 * @param needs ids of the needs, two to eight; two to four where the volunteers differ
 */
public record Coupling(Mode mode, List<Long> needs) {
    private static final int MOST_TOGETHER = 8;
    private static final int MOST_APART = 4;

    /** How the volunteers of the needs relate. */
    public enum Mode {
        /** One volunteer serves all, through any of their offers: siblings. */
        SAME_VOLUNTEER,
        /** Each is served by a different volunteer: two volunteers for one need. */
        DIFFERENT_VOLUNTEERS
    }

    public Coupling {
        needs = List.copyOf(needs);
        int most = mode == Mode.SAME_VOLUNTEER ? MOST_TOGETHER : MOST_APART;
        if (needs.size() < 2 || needs.size() > most || needs.stream().distinct().count() < needs.size()) {
            throw new IllegalArgumentException("a coupling needs 2 to " + most + " different needs, found " + needs);
        }
    }

    /** All of these are served by one volunteer, or none is served. */
    public static Coupling sameVolunteer(long... needs) {
        return new Coupling(Mode.SAME_VOLUNTEER, Arrays.stream(needs).boxed().toList());
    }

    /** Each of these is served by a different volunteer, or none is served. */
    public static Coupling differentVolunteers(long... needs) {
        return new Coupling(
                Mode.DIFFERENT_VOLUNTEERS, Arrays.stream(needs).boxed().toList());
    }

    /** Whether these may be the volunteers of two of the needs. */
    boolean allows(long volunteer, long other) {
        return (volunteer == other) == (mode == Mode.SAME_VOLUNTEER);
    }
}
