package org.kith.engine.index;

/**
 * Encodes where an offer lies within its cell and its radius in one word: radius, metres north, metres east of the
 * cell's corner.
 */
final class PackedLocation {
    private static final int WITHIN = (1 << KindGrid.CELL_BITS) - 1;

    private PackedLocation() {}

    static long of(int easting, int northing, int radius) {
        return (long) radius << 2 * KindGrid.CELL_BITS
                | (long) (northing & WITHIN) << KindGrid.CELL_BITS
                | easting & WITHIN;
    }

    static int radius(long location) {
        return (int) (location >>> 2 * KindGrid.CELL_BITS);
    }

    /** The easting of a location in a cell of the tile with this corner. */
    static int easting(long corner, int cell, long location) {
        return (IntPair.high(corner) + RadiusLayer.column(cell) << KindGrid.CELL_BITS) + ((int) location & WITHIN);
    }

    /** The northing of a location in a cell of the tile with this corner. */
    static int northing(long corner, int cell, long location) {
        return (IntPair.low(corner) + RadiusLayer.row(cell) << KindGrid.CELL_BITS)
                + ((int) (location >>> KindGrid.CELL_BITS) & WITHIN);
    }
}
