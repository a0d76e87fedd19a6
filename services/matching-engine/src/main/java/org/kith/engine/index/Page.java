package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The offers of one kind and size of radius in eight by eight cells, all in one array, so that what lies together on the land
 * lies together in memory. Each cell has a region: from its middle upward two words for each entry, the attributes and the
 * {@link Spot}, through which a search streams; downward a record for each with the rest, touched only for what passes. So a
 * reader needs nothing but the middle and the number of entries, which are one word. An entry is named by its number from 0.
 *
 * <p>An entry that dies keeps its place, marked with the version it died at, until no reader can see it any more; then another may
 * take it. The dead of a cell are a stack, linked in their records. A region that is full moves to the free room at the end, a page
 * without room is written anew by {@link Rewrite}; whoever reads the old region or page goes on reading it.
 *
 * <p>Word 0 has a bit for every cell with entries, word 1 says where the free room begins, word 2 is the page's first cell, word 3
 * the kind, word 4 counts entries (low) and dead (high).
 */
final class Page {
    static final int CELLS = 64;
    static final int ENTRY = 7;
    static final int RECORD = 5;
    static final int NONE = -1;
    static final long ALIVE = Long.MAX_VALUE;

    private static final long UNBORN = Long.MAX_VALUE;
    private static final int FREE = 1;
    private static final int CORNER = 2;
    private static final int KIND = 3;
    private static final int COUNTS = 4;
    private static final int CELL = 5;
    private static final int OWN = CELL + 2;
    private static final int REGIONS = CELL + 3 * CELLS;

    private static final int ID = 0;
    private static final int ROW = 1;
    private static final int SPEAKS = 2;
    private static final int BORN = 3;
    private static final int DIED = 4;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private Page() {}

    /** A page without entries and with free room of so many words. */
    static long[] empty(int kind, long corner, int room) {
        long[] page = new long[Math.addExact(REGIONS, room)];
        page[FREE] = REGIONS;
        page[CORNER] = corner;
        page[KIND] = kind;
        for (int cell = 0; cell < CELLS; cell++) {
            own(page, cell, 0, NONE);
        }
        return page;
    }

    static long occupied(long[] page) {
        return (long) WORD.getOpaque(page, 0);
    }

    /** The cells' coordinates of the page's first cell. */
    static long corner(long[] page) {
        return page[CORNER];
    }

    static int kind(long[] page) {
        return (int) page[KIND];
    }

    /** The middle of a cell's region (high) and its entries (low); a reader may see more than its snapshot holds. */
    static long cell(long[] page, int cell) {
        return (long) WORD.getAcquire(page, CELL + 3 * cell);
    }

    static int middle(long[] page, int cell) {
        return Entry.high(page[CELL + 3 * cell]);
    }

    static int used(long[] page, int cell) {
        return Entry.low(page[CELL + 3 * cell]);
    }

    /** All attributes any entry of a cell ever had. */
    static long everHad(long[] page, int cell) {
        return (long) WORD.getOpaque(page, CELL + 3 * cell + 1);
    }

    static long attributes(long[] page, int middle, int entry) {
        return page[middle + 2 * entry];
    }

    static long spot(long[] page, int middle, int entry) {
        return page[middle + 2 * entry + 1];
    }

    static long id(long[] page, int middle, int entry) {
        return page[record(middle, entry) + ID];
    }

    /** Row and last day of the check. */
    static long row(long[] page, int middle, int entry) {
        return page[record(middle, entry) + ROW];
    }

    /** The number of the language set. */
    static int speaks(long[] page, int middle, int entry) {
        return Entry.high((long) WORD.getOpaque(page, record(middle, entry) + SPEAKS));
    }

    static long died(long[] page, int middle, int entry) {
        return page[record(middle, entry) + DIED];
    }

    /**
     * Whether a reader of this version sees the entry. Death is read before birth: a writer that gives the place to another
     * takes birth away first, so a reader never takes the new entry for the old.
     */
    static boolean visible(long[] page, int middle, int entry, long version) {
        int record = record(middle, entry);
        return (long) WORD.getAcquire(page, record + DIED) > version
                && (long) WORD.getAcquire(page, record + BORN) <= version;
    }

    /** Whether there is room without taking a dead entry's place. */
    static boolean hasRoom(long[] page, int cell) {
        return used(page, cell) < Entry.high(page[OWN + 3 * cell]);
    }

    /** Entries of all cells (low), and how many of them are dead (high). */
    static long counts(long[] page) {
        return page[COUNTS];
    }

    /** Takes the place of one of the two that died last, -1 if there is none or somebody may still see them. */
    static int takeDead(long[] page, int cell, Snapshots snapshots) {
        int last = Entry.low(page[OWN + 3 * cell]);
        if (last == NONE) {
            return NONE;
        }
        int middle = middle(page, cell);
        int taken = last;
        if (snapshots.unseen(died(page, middle, last))) {
            own(page, cell, Entry.high(page[OWN + 3 * cell]), next(page, middle, last));
        } else {
            taken = next(page, middle, last);
            if (taken == NONE || !snapshots.unseen(died(page, middle, taken))) {
                return NONE;
            }
            link(page, middle, last, next(page, middle, taken));
        }
        page[COUNTS] -= 1L << 32;
        WORD.setOpaque(page, record(middle, taken) + BORN, UNBORN);
        VarHandle.storeStoreFence();
        return taken;
    }

    /** Puts an entry after the last. Only the writer may, and only if there is room. */
    static int append(long[] page, int cell, Packed offer, long version) {
        int entry = used(page, cell);
        int middle = middle(page, cell);
        WORD.setOpaque(page, record(middle, entry) + BORN, UNBORN);
        fill(page, cell, entry, offer, version);
        page[COUNTS]++;
        WORD.setRelease(page, CELL + 3 * cell, Entry.pair(middle, entry + 1));
        WORD.setOpaque(page, 0, page[0] | 1L << cell);
        return entry;
    }

    /** Fills a place that was taken for it. */
    static void fill(long[] page, int cell, int entry, Packed offer, long version) {
        int middle = middle(page, cell);
        int record = record(middle, entry);
        WORD.setOpaque(page, middle + 2 * entry, offer.attributes);
        WORD.setOpaque(page, middle + 2 * entry + 1, offer.spot);
        page[record + ID] = offer.id;
        page[record + ROW] = offer.row;
        WORD.setOpaque(page, record + SPEAKS, Entry.pair(offer.languages, NONE));
        WORD.setOpaque(page, CELL + 3 * cell + 1, page[CELL + 3 * cell + 1] | offer.attributes);
        WORD.setRelease(page, record + DIED, ALIVE);
        WORD.setRelease(page, record + BORN, version);
    }

    static void kill(long[] page, int cell, int entry, long version) {
        WORD.setRelease(page, record(middle(page, cell), entry) + DIED, version);
        stack(page, cell, entry);
    }

    /** Puts a dead entry on the stack of its cell. */
    static void stack(long[] page, int cell, int entry) {
        long own = page[OWN + 3 * cell];
        link(page, middle(page, cell), entry, Entry.low(own));
        own(page, cell, Entry.high(own), entry);
        page[COUNTS] += 1L << 32;
    }

    /** Moves a cell's region to free room, larger; false if there is not enough. Entries keep their numbers. */
    static boolean enlarge(long[] page, int cell) {
        int used = used(page, cell);
        int capacity = room(used);
        int from = middle(page, cell);
        if ((long) ENTRY * capacity > page.length - page[FREE]) {
            return false;
        }
        int to = take(page, cell, capacity);
        copy(page, from, page, to, used);
        WORD.setRelease(page, CELL + 3 * cell, Entry.pair(to, used));
        return true;
    }

    /** Gives a cell a region in the free room and says its middle. Nobody may read the page yet. */
    static int region(long[] page, int cell, int capacity) {
        int middle = take(page, cell, capacity);
        page[CELL + 3 * cell] = Entry.pair(middle, 0);
        return middle;
    }

    /** Copies so many entries of one region to another. */
    static void copy(long[] page, int from, long[] next, int to, int used) {
        System.arraycopy(page, from, next, to, 2 * used);
        System.arraycopy(page, from - RECORD * used, next, to - RECORD * used, RECORD * used);
    }

    private static int take(long[] page, int cell, int capacity) {
        int middle = (int) page[FREE] + RECORD * capacity;
        page[FREE] += (long) ENTRY * capacity;
        own(page, cell, capacity, Entry.low(page[OWN + 3 * cell]));
        return middle;
    }

    /** Half as much again, so that writing anew costs a constant for each entry that came or went. */
    static int room(int used) {
        return used < 2 ? used + 1 : used + (used + 1) / 2;
    }

    static int record(int middle, int entry) {
        return middle - RECORD * (entry + 1);
    }

    /** Says that the first so many entries of a new region are in use, and what they have. Nobody may read the page yet. */
    static void grow(long[] page, int cell, int used, long everHad) {
        page[CELL + 3 * cell] = Entry.pair(middle(page, cell), used);
        page[CELL + 3 * cell + 1] = everHad;
        page[COUNTS] += used;
        page[0] |= 1L << cell;
    }

    /** Gives a cell the region it has on another page, the dead included. Nobody may read this page yet. */
    static void take(long[] page, int cell, int capacity, long[] other) {
        int used = used(other, cell);
        int to = region(page, cell, capacity);
        copy(other, middle(other, cell), page, to, used);
        own(page, cell, capacity, Entry.low(other[OWN + 3 * cell]));
        grow(page, cell, used, everHad(other, cell));
    }

    static void countDead(long[] page, int dead) {
        page[COUNTS] += (long) dead << 32;
    }

    private static void own(long[] page, int cell, int capacity, int lastDead) {
        page[OWN + 3 * cell] = Entry.pair(capacity, lastDead);
    }

    private static int next(long[] page, int middle, int entry) {
        return Entry.low(page[record(middle, entry) + SPEAKS]);
    }

    private static void link(long[] page, int middle, int entry, int next) {
        int at = record(middle, entry) + SPEAKS;
        WORD.setOpaque(page, at, Entry.pair(Entry.high(page[at]), next));
    }
}
