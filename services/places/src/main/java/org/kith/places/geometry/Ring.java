package org.kith.places.geometry;

import java.util.Arrays;

/** A closed line of grid points; the last point joins the first and is not repeated. */
public final class Ring {
    private final int[] x;
    private final int[] y;

    public Ring(int[] x, int[] y) {
        this.x = x;
        this.y = y;
    }

    public int size() {
        return x.length;
    }

    public int x(int i) {
        return x[i];
    }

    public int y(int i) {
        return y[i];
    }

    /**
     * Whether the point is inside, in exact integers. Half-open: of two rings that share a border, exactly one contains a
     * point on it.
     */
    boolean contains(long px, long py) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            long dy = (long) y[j] - y[i];
            if (y[i] > py != y[j] > py) {
                long left = (px - x[i]) * dy;
                long right = (py - y[i]) * ((long) x[j] - x[i]);
                if (dy > 0 ? left < right : left > right) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Twice the enclosed area in square metres, positive when the points run anticlockwise. */
    public long doubleArea() {
        long sum = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            sum = Math.addExact(sum, (long) x[j] * y[i] - (long) x[i] * y[j]);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(x, ring.x) && Arrays.equals(y, ring.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }
}
