package org.kith.places.geometry;

/**
 * A point of the British National Grid (OSGB36), in whole metres. All distances in Kith are taken on this grid.
 *
 * @param easting metres east of the false origin, 0 to 700,000
 * @param northing metres north of the false origin, 0 to 1,300,000
 */
public record GridPoint(int easting, int northing) {
    /** The grid's easternmost easting, in metres. */
    public static final int MAX_EASTING = 700_000;
    /** The grid's northernmost northing, in metres. */
    public static final int MAX_NORTHING = 1_300_000;

    /** @throws IllegalArgumentException when the point is outside the National Grid */
    public GridPoint {
        if (easting < 0 || easting > MAX_EASTING || northing < 0 || northing > MAX_NORTHING) {
            throw new IllegalArgumentException("Not on the British National Grid: easting must be 0 to " + MAX_EASTING
                    + " and northing 0 to " + MAX_NORTHING);
        }
    }

    /** The distance to another point as the crow flies, in whole metres, rounded down. */
    public int distanceTo(GridPoint other) {
        long square = squaredDistanceTo(other);
        long root = (long) Math.sqrt((double) square);
        // The root of a double may be one off for a long; settle it in integers.
        while (Math.multiplyExact(root, root) > square) {
            root--;
        }
        while (Math.multiplyExact(root + 1, root + 1) <= square) {
            root++;
        }
        return Math.toIntExact(root);
    }

    /**
     * Whether the other point lies inside a circle around this one, the edge included: dx² + dy² ≤ radius².
     *
     * @param radiusMetres not negative
     */
    public boolean within(int radiusMetres, GridPoint other) {
        if (radiusMetres < 0) {
            throw new IllegalArgumentException("A radius cannot be negative");
        }
        return squaredDistanceTo(other) <= Math.multiplyExact((long) radiusMetres, (long) radiusMetres);
    }

    /** The same point in degrees on WGS84, within 5 m of the official transformation. */
    public LatLon toLatLon() {
        return NationalGrid.toLatLon(easting, northing);
    }

    private long squaredDistanceTo(GridPoint other) {
        long dx = Math.subtractExact((long) easting, (long) other.easting);
        long dy = Math.subtractExact((long) northing, (long) other.northing);
        return Math.addExact(Math.multiplyExact(dx, dx), Math.multiplyExact(dy, dy));
    }
}
