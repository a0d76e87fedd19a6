package org.kith.matching.model;

import java.util.List;

/**
 * The attributes of an offer that the engine matches on.
 *
 * @param number the engine's number for it
 * @param volunteerNumber the engine's number for the volunteer
 * @param kind code of the kind
 * @param easting metres east of the middle of the volunteer's area
 * @param northing metres north of it
 * @param radiusMetres how far the volunteer travels
 * @param clearance check level that counts
 * @param gender F, M or X
 * @param ages age bands taken
 * @param slots weekly slots as 0 and 1
 * @param languages languages spoken
 * @param capacity its spaces: needs it can serve at once
 * @param taken spaces taken
 * @param takenBeside spaces that the volunteer has given with other offers at the same times, where one adult alone looks after the
 *     children
 */
public record OfferFacts(
        long number,
        long volunteerNumber,
        String kind,
        int easting,
        int northing,
        int radiusMetres,
        Clearance clearance,
        String gender,
        List<String> ages,
        String slots,
        List<String> languages,
        int capacity,
        int taken,
        int takenBeside) {
    /** Spaces left; none if more are taken than the offer has. */
    public int left() {
        return Math.max(0, capacity - taken);
    }

    /** Spaces left if the volunteer may give at most this many at once, over all their offers. */
    public int left(int most) {
        return Math.max(0, Math.min(left(), most - taken - takenBeside));
    }
}
