package org.kith.engine.index;

import java.util.Arrays;

/**
 * One row for each offer: its id, its volunteer, its capacity and where its entry lies. The writer's own, but for the ids, which
 * readers look up too. A row of an offer that went is used again only when no reader can meet its old entry.
 */
final class Rows {
    private static final int NONE = -1;

    private volatile long[] ids = new long[16];
    private long[] volunteers = new long[16];
    private int[] capacities = new int[16];
    private int[] pages = new int[16];
    private int[] positions = new int[16];
    private int[] table = new int[32];
    private int used;
    private int size;

    private int[] gone = new int[16];
    private long[] goneAt = new long[16];
    private int firstGone;
    private int countGone;

    Rows() {
        Arrays.fill(table, NONE);
    }

    int size() {
        return size;
    }

    /** The ids by row, for readers. */
    long[] ids() {
        return ids;
    }

    /** The row of an offer, or -1. */
    int find(long id) {
        return table[slot(id)];
    }

    int add(long id, long volunteer, int capacity, long horizon) {
        if (2 * (size + 1) > table.length) {
            growTable();
        }
        int row = reuse(horizon);
        if (row == NONE) {
            if (used == ids.length) {
                growRows();
            }
            row = used++;
        }
        ids[row] = id;
        set(row, volunteer, capacity);
        table[slot(id)] = row;
        size++;
        return row;
    }

    void set(int row, long volunteer, int capacity) {
        volunteers[row] = volunteer;
        capacities[row] = capacity;
    }

    void remove(int row, long version) {
        int mask = table.length - 1;
        int hole = slot(ids[row]);
        table[hole] = NONE;
        // Close the gap so that a search never stops short: no tombstones, no decay.
        for (int at = hole + 1 & mask; table[at] != NONE; at = at + 1 & mask) {
            int moved = table[at];
            int home = hash(ids[moved]) & mask;
            if ((at - home & mask) >= (at - hole & mask)) {
                table[hole] = moved;
                table[at] = NONE;
                hole = at;
            }
        }
        size--;
        if (countGone == gone.length) {
            growGone();
        }
        int last = firstGone + countGone++ & gone.length - 1;
        gone[last] = row;
        goneAt[last] = version;
    }

    long id(int row) {
        return ids[row];
    }

    long volunteer(int row) {
        return volunteers[row];
    }

    int capacity(int row) {
        return capacities[row];
    }

    void capacity(int row, int left) {
        capacities[row] = left;
    }

    int page(int row) {
        return pages[row];
    }

    /** The cell within the page. */
    int cell(int row) {
        return positions[row] & 63;
    }

    /** The position within the cell's block. */
    int at(int row) {
        return positions[row] >>> 6;
    }

    void place(int row, int page, int cell, int at) {
        pages[row] = page;
        positions[row] = at << 6 | cell;
    }

    private int reuse(long horizon) {
        if (countGone == 0 || goneAt[firstGone] > horizon) {
            return NONE;
        }
        int row = gone[firstGone];
        firstGone = firstGone + 1 & gone.length - 1;
        countGone--;
        return row;
    }

    private int slot(long id) {
        int mask = table.length - 1;
        int at = hash(id) & mask;
        while (table[at] != NONE && ids[table[at]] != id) {
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
                table[slot(ids[row])] = row;
            }
        }
    }

    private void growRows() {
        int more = Math.addExact(ids.length, Math.max(16, ids.length / 2));
        ids = Arrays.copyOf(ids, more);
        volunteers = Arrays.copyOf(volunteers, more);
        capacities = Arrays.copyOf(capacities, more);
        pages = Arrays.copyOf(pages, more);
        positions = Arrays.copyOf(positions, more);
    }

    private void growGone() {
        int[] rows = new int[2 * gone.length];
        long[] versions = new long[2 * gone.length];
        for (int i = 0; i < countGone; i++) {
            rows[i] = gone[firstGone + i & gone.length - 1];
            versions[i] = goneAt[firstGone + i & gone.length - 1];
        }
        gone = rows;
        goneAt = versions;
        firstGone = 0;
    }
}
