package org.kith.places.postcodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.kith.places.geometry.GridPoint;

/** Postcodes sorted by key in parallel arrays: 20 bytes each, found in log time. Immutable. */
public final class PostcodeTable {
    private final long[] keys;
    private final int[] areas;
    private final int[] eastings;
    private final int[] northings;

    private PostcodeTable(long[] keys, int[] areas, int[] eastings, int[] northings) {
        this.keys = keys;
        this.areas = areas;
        this.eastings = eastings;
        this.northings = northings;
    }

    public int size() {
        return keys.length;
    }

    /** The row of a postcode, or a negative number. */
    public int row(Postcode postcode) {
        return Arrays.binarySearch(keys, postcode.key());
    }

    /** Whether there is any postcode of the same district. */
    public boolean hasDistrictOf(Postcode postcode) {
        long district = postcode.key() / Postcode.INWARD_KEYS;
        int row = Arrays.binarySearch(keys, district * Postcode.INWARD_KEYS);
        int next = row < 0 ? -row - 1 : row;
        return next < keys.length && keys[next] / Postcode.INWARD_KEYS == district;
    }

    public int area(int row) {
        return areas[row];
    }

    public GridPoint point(int row) {
        return new GridPoint(eastings[row], northings[row]);
    }

    public Postcode postcode(int row) {
        return Postcode.ofKey(keys[row]);
    }

    /** Collects rows while a file is read. Not thread safe. */
    public static final class Builder {
        /** 2^22 rows fit beside a 37-bit key in one long, which makes sorting a matter of primitives. */
        private static final int ROW_BITS = 22;

        private long[] keys = new long[1024];
        private int[] areas = new int[1024];
        private int[] eastings = new int[1024];
        private int[] northings = new int[1024];
        private int size;

        public int size() {
            return size;
        }

        /** Whether no further row fits. */
        public boolean isFull() {
            return size == 1 << ROW_BITS;
        }

        public void add(Postcode postcode, int area, GridPoint point) {
            if (isFull()) {
                throw new IllegalStateException("More than " + size + " postcodes in one table");
            }
            if (size == keys.length) {
                int more = Math.min(size * 2, 1 << ROW_BITS);
                keys = Arrays.copyOf(keys, more);
                areas = Arrays.copyOf(areas, more);
                eastings = Arrays.copyOf(eastings, more);
                northings = Arrays.copyOf(northings, more);
            }
            keys[size] = postcode.key();
            areas[size] = area;
            eastings[size] = point.easting();
            northings[size] = point.northing();
            size++;
        }

        /** The table; of two rows with one postcode the first stays, and the place of the other in the input is told. */
        public PostcodeTable build(IntConsumer duplicate) {
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = keys[i] << ROW_BITS | i;
            }
            Arrays.sort(order);
            List<Integer> doubled = new ArrayList<>();
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept > 0 && order[kept - 1] >> ROW_BITS == order[i] >> ROW_BITS) {
                    doubled.add((int) (order[i] & (1 << ROW_BITS) - 1));
                } else {
                    order[kept++] = order[i];
                }
            }
            PostcodeTable table = take(order, kept);
            doubled.forEach(duplicate::accept);
            return table;
        }

        private PostcodeTable take(long[] order, int kept) {
            PostcodeTable table = new PostcodeTable(new long[kept], new int[kept], new int[kept], new int[kept]);
            for (int i = 0; i < kept; i++) {
                int from = (int) (order[i] & (1 << ROW_BITS) - 1);
                table.keys[i] = keys[from];
                table.areas[i] = areas[from];
                table.eastings[i] = eastings[from];
                table.northings[i] = northings[from];
            }
            return table;
        }
    }
}
