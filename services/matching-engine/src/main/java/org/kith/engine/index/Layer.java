package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The pages of one kind whose offers have a radius of about the same size, found by hash. A page is eight by eight cells and has
 * a number. Only the writer adds; a reader that misses a page being added could not see its offers anyway.
 */
final class Layer {
    /** A page's side in cells is two to this. */
    static final int PAGE_BITS = 3;

    static final int LAST = (1 << PAGE_BITS) - 1;
    static final int NONE = -1;
    private static final long FREE = Long.MIN_VALUE;
    private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);

    /** The largest radius any offer here ever had, in metres. */
    int largestRadius = -1;

    /** The cells between which all offers lie that were ever here. */
    int fromX = Integer.MAX_VALUE;

    int toX = Integer.MIN_VALUE;
    int fromY = Integer.MAX_VALUE;
    int toY = Integer.MIN_VALUE;

    private volatile Table table = new Table(8);
    private int pages;

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

    /** Makes room for an offer of this radius in this cell. */
    void cover(int radius, int cellX, int cellY) {
        largestRadius = Math.max(largestRadius, radius);
        fromX = Math.min(fromX, cellX);
        toX = Math.max(toX, cellX);
        fromY = Math.min(fromY, cellY);
        toY = Math.max(toY, cellY);
    }

    /** The last ring around a cell that meets an offer. */
    int lastRing(int cellX, int cellY) {
        return toX < fromX ? -1 : Math.max(Math.max(cellX - fromX, toX - cellX), Math.max(cellY - fromY, toY - cellY));
    }

    /** The number of the page a cell is on, or -1. */
    int page(int cellX, int cellY) {
        Table now = table;
        long key = key(cellX, cellY);
        int at = now.find(key);
        return (long) KEY.getAcquire(now.keys, at) == key ? now.numbers[at] : NONE;
    }

    /** Adds the page a cell is on. */
    void add(int cellX, int cellY, int number) {
        Table now = table;
        if (2 * ++pages > now.keys.length) {
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
    static int cell(int page, int cellX, int cellY) {
        return page << 2 * PAGE_BITS | (cellY & LAST) << PAGE_BITS | cellX & LAST;
    }

    /** A cell's column on its page. */
    static int column(int cell) {
        return cell & LAST;
    }

    /** A cell's row on its page. */
    static int row(int cell) {
        return cell >> PAGE_BITS & LAST;
    }

    /** The coordinates of the first cell of the page a cell is on. */
    static long corner(int cellX, int cellY) {
        return Entry.pair(cellX & ~LAST, cellY & ~LAST);
    }

    /** The bits of the cells of a page between two columns, for every row; none if they do not meet the page. */
    static long columns(int pageX, int fromX, int toX) {
        int first = Math.max(0, fromX - (pageX << PAGE_BITS));
        int last = Math.min(LAST, toX - (pageX << PAGE_BITS));
        return first > last ? 0 : ((2L << last) - (1L << first)) * 0x0101_0101_0101_0101L;
    }

    /** The bits of the cells of a page between two rows; none if they do not meet the page. */
    static long rows(int pageY, int fromY, int toY) {
        int first = Math.max(0, fromY - (pageY << PAGE_BITS));
        int last = Math.min(LAST, toY - (pageY << PAGE_BITS));
        return first > last ? 0 : -1L >>> 8 * (LAST - last) & -1L << 8 * first;
    }

    private static long key(int cellX, int cellY) {
        return Entry.pair(cellX >> PAGE_BITS, cellY >> PAGE_BITS);
    }

    private static int hash(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }
}
