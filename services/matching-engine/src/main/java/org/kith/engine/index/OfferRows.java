package org.kith.engine.index;

import java.util.Arrays;

/**
 * One row for each offer: id, volunteer, capacity and the location of its entry. Used by the writer only, except for
 * the ids, which readers look up too. The row of a removed offer is reused only when no reader can still see its
 * entry.
 */
final class OfferRows {
    private static final int NONE = -1;
    private static final int WIDTH = 4;
    private static final int VOLUNTEER = 1;
    private static final int CAPACITY = 2;
    private static final int LOCATION = 3;

    private volatile long[] rows = new long[16 * WIDTH];
    private int[] table = new int[32];
    private int used;
    private int size;
    private final RetiredRows retired = new RetiredRows();

    OfferRows() {
        Arrays.fill(table, NONE);
    }

    int size() {
        return size;
    }

    /** Bytes of the arrays. */
    long bytes() {
        return (long) Long.BYTES * rows.length + (long) Integer.BYTES * table.length;
    }

    /** All rows, for {@link #id(long[], int)}. */
    long[] all() {
        return rows;
    }

    static long id(long[] all, int row) {
        return all[row * WIDTH];
    }

    /** The row of an offer, or -1. */
    int find(long id) {
        return table[slot(id)];
    }

    int add(long id, long volunteer, int capacity, ReaderEpochs epochs) {
        if (2 * (size + 1) > table.length) {
            growTable();
        }
        int row = retired.takeReclaimable(epochs);
        if (row == NONE) {
            if (used * WIDTH == rows.length) {
                int more = Math.addExact(used, Math.max(16, used / 2));
                rows = Arrays.copyOf(rows, Math.multiplyExact(more, WIDTH));
            }
            row = used++;
        }
        rows[row * WIDTH] = id;
        set(row, volunteer, capacity);
        table[slot(id)] = row;
        size++;
        return row;
    }

    void set(int row, long volunteer, int capacity) {
        rows[row * WIDTH + VOLUNTEER] = volunteer;
        rows[row * WIDTH + CAPACITY] = capacity;
    }

    void remove(int row, long version) {
        int mask = table.length - 1;
        int hole = slot(id(row));
        table[hole] = NONE;
        // Shift later entries of the probe sequence back, so that the table needs no deletion markers.
        for (int at = hole + 1 & mask; table[at] != NONE; at = at + 1 & mask) {
            int moved = table[at];
            int home = hash(id(moved)) & mask;
            if ((at - home & mask) >= (at - hole & mask)) {
                table[hole] = moved;
                table[at] = NONE;
                hole = at;
            }
        }
        size--;
        retired.retire(row, version);
    }

    long id(int row) {
        return rows[row * WIDTH];
    }

    long volunteer(int row) {
        return rows[row * WIDTH + VOLUNTEER];
    }

    int capacity(int row) {
        return (int) rows[row * WIDTH + CAPACITY];
    }

    void capacity(int row, int left) {
        rows[row * WIDTH + CAPACITY] = left;
    }

    int cell(int row) {
        return IntPair.high(rows[row * WIDTH + LOCATION]);
    }

    /** The number of the entry within its cell. */
    int entry(int row) {
        return IntPair.low(rows[row * WIDTH + LOCATION]);
    }

    void setLocation(int row, int cell, int entry) {
        rows[row * WIDTH + LOCATION] = IntPair.of(cell, entry);
    }

    private int slot(long id) {
        int mask = table.length - 1;
        int at = hash(id) & mask;
        while (table[at] != NONE && id(table[at]) != id) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int hash(long id) {
        long mixed = (id ^ id >>> 32) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }

    private void growTable() {
        int[] old = table;
        table = new int[2 * old.length];
        Arrays.fill(table, NONE);
        for (int row : old) {
            if (row != NONE) {
                table[slot(id(row))] = row;
            }
        }
    }
}
