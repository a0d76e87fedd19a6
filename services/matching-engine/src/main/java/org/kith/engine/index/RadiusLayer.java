package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The tiles of one kind whose offers have a similar radius, in a hash table by position. Only the writer adds tiles. A
 * reader that misses a tile being added could not see its offers in its version anyway.
 */
final class RadiusLayer {
    /** Binary logarithm of a tile's side in cells. */
    static final int TILE_BITS = 3;

    static final int LAST = (1 << TILE_BITS) - 1;
    static final int NONE = -1;
    private static final long FREE = Long.MIN_VALUE;
    private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);

    /** The largest radius in metres of any offer ever added. */
    int largestRadius = -1;

    /** Bounding box, in cells, of all offers ever added. */
    int fromX = Integer.MAX_VALUE;

    int toX = Integer.MIN_VALUE;
    int fromY = Integer.MAX_VALUE;
    int toY = Integer.MIN_VALUE;

    private volatile Table table = new Table(8);
    private int tiles;

    private static final class Table {
        final long[] keys;
        final int[] numbers;

        Table(int size) {
            keys = new long[size];
            numbers = new int[size];
            Arrays.fill(keys, FREE);
        }

        int find(long key) {
            int mask = keys.length - 1;
            int at = hash(key) & mask;
            while (true) {
                long found = (long) KEY.getAcquire(keys, at);
                if (found == key || found == FREE) {
                    return at;
                }
                at = at + 1 & mask;
            }
        }

        void put(long key, int number) {
            int at = find(key);
            numbers[at] = number;
            KEY.setRelease(keys, at, key);
        }
    }

    /** Extends the bounds to an offer of this radius in this cell. */
    void cover(int radius, int cellX, int cellY) {
        largestRadius = Math.max(largestRadius, radius);
        fromX = Math.min(fromX, cellX);
        toX = Math.max(toX, cellX);
        fromY = Math.min(fromY, cellY);
        toY = Math.max(toY, cellY);
    }

    /** The last ring around a cell that can contain an offer. */
    int lastRing(int cellX, int cellY) {
        return toX < fromX ? -1 : Math.max(Math.max(cellX - fromX, toX - cellX), Math.max(cellY - fromY, toY - cellY));
    }

    /** The number of the tile that contains a cell, or -1. */
    int tile(int cellX, int cellY) {
        Table now = table;
        long key = key(cellX, cellY);
        int at = now.find(key);
        return (long) KEY.getAcquire(now.keys, at) == key ? now.numbers[at] : NONE;
    }

    /** Adds the tile that contains a cell. */
    void add(int cellX, int cellY, int number) {
        Table now = table;
        if (2 * ++tiles > now.keys.length) {
            Table larger = new Table(2 * now.keys.length);
            for (int at = 0; at < now.keys.length; at++) {
                if (now.keys[at] != FREE) {
                    larger.put(now.keys[at], now.numbers[at]);
                }
            }
            table = larger;
        }
        table.put(key(cellX, cellY), number);
    }

    /** The number of a cell among all cells. */
    static int cell(int tile, int cellX, int cellY) {
        return tile << 2 * TILE_BITS | (cellY & LAST) << TILE_BITS | cellX & LAST;
    }

    /** A cell's column within its tile. */
    static int column(int cell) {
        return cell & LAST;
    }

    /** A cell's row within its tile. */
    static int row(int cell) {
        return cell >> TILE_BITS & LAST;
    }

    /** The coordinates of the first cell of the tile that contains a cell. */
    static long corner(int cellX, int cellY) {
        return IntPair.of(cellX & ~LAST, cellY & ~LAST);
    }

    /** Bit mask of the tile's cells between two columns; 0 if they do not meet the tile. */
    static long columns(int tileX, int fromX, int toX) {
        int first = Math.max(0, fromX - (tileX << TILE_BITS));
        int last = Math.min(LAST, toX - (tileX << TILE_BITS));
        return first > last ? 0 : ((2L << last) - (1L << first)) * 0x0101_0101_0101_0101L;
    }

    /** Bit mask of the tile's cells between two rows; 0 if they do not meet the tile. */
    static long rows(int tileY, int fromY, int toY) {
        int first = Math.max(0, fromY - (tileY << TILE_BITS));
        int last = Math.min(LAST, toY - (tileY << TILE_BITS));
        return first > last ? 0 : -1L >>> 8 * (LAST - last) & -1L << 8 * first;
    }

    private static long key(int cellX, int cellY) {
        return IntPair.of(cellX >> TILE_BITS, cellY >> TILE_BITS);
    }

    private static int hash(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }
}
