package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The pages of one kind whose offers have a radius of about the same size, found by hash. Only the writer adds; a reader that
 * misses a page being added could not see its offers anyway.
 */
final class Layer {
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
        final Page[] pages;

        Table(int size) {
            keys = new long[size];
            pages = new Page[size];
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

    Page page(int pageX, int pageY) {
        Table now = table;
        return now.pages[now.find(Entry.pair(pageX, pageY))];
    }

    void add(Page page) {
        if (2 * ++pages > table.keys.length) {
            Table larger = new Table(2 * table.keys.length);
            for (Page old : table.pages) {
                if (old != null) {
                    put(larger, old);
                }
            }
            table = larger;
        }
        put(table, page);
    }

    private static void put(Table table, Page page) {
        long key = Entry.pair(page.cellX >> Page.BITS, page.cellY >> Page.BITS);
        int at = table.find(key);
        table.pages[at] = page;
        KEY.setRelease(table.keys, at, key);
    }

    private static int hash(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }
}
