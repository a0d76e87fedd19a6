package org.kith.engine.score;

import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;

/** Distances on the national grid, exact to the metre. */
public final class Distance {
    private Distance() {}

    /** The square of the distance between a family and a volunteer, in square metres. */
    public static long squared(NeedProfile need, OfferProfile offer) {
        return squared((long) need.easting() - offer.easting(), (long) need.northing() - offer.northing());
    }

    /** dx² + dy². Coordinates are limited so that this stays far below 2⁵³. */
    public static long squared(long dx, long dy) {
        return dx * dx + dy * dy;
    }

    /** The distance between a family and a volunteer in whole metres, rounded down. */
    public static int metres(NeedProfile need, OfferProfile offer) {
        return root(squared(need, offer));
    }

    /** The whole part of a square root, exact for what {@link #squared(long, long)} can return. */
    public static int root(long square) {
        // sqrt is correctly rounded, so below 2⁵² it can only be wrong by rounding up to a whole number.
        long root = (long) Math.sqrt((double) square);
        return (int) (root * root > square ? root - 1 : root);
    }

    /** A distance in metres or kilometres, for use in a sentence. */
    public static String describe(int metres) {
        return metres < 1000 ? metres + " m" : metres / 1000 + "." + metres % 1000 / 100 + " km";
    }
}
