package org.kith.engine.index;

/** Where an offer lies within its cell and how far it goes, in one word: radius, metres north, metres east of the cell's corner. */
final class Spot {
    private static final int WITHIN = (1 << KindGrid.CELL_BITS) - 1;

    private Spot() {}

    static long of(int easting, int northing, int radius) {
        return (long) radius << 2 * KindGrid.CELL_BITS
                | (long) (northing & WITHIN) << KindGrid.CELL_BITS
                | easting & WITHIN;
    }

    static int radius(long spot) {
        return (int) (spot >>> 2 * KindGrid.CELL_BITS);
    }

    /** The easting of a spot in a cell of the page with this corner. */
    static int easting(long corner, int cell, long spot) {
        return (Entry.high(corner) + Layer.column(cell) << KindGrid.CELL_BITS) + ((int) spot & WITHIN);
    }

    /** The northing of a spot in a cell of the page with this corner. */
    static int northing(long corner, int cell, long spot) {
        return (Entry.low(corner) + Layer.row(cell) << KindGrid.CELL_BITS)
                + ((int) (spot >>> KindGrid.CELL_BITS) & WITHIN);
    }
}
