package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A block of eight by eight cells with the offers of one kind and radius layer, in one array for locality. Each cell
 * owns a region of the array: upward from its base two words per entry, the attributes and the {@link PackedLocation},
 * which a search streams through; downward from the base a record per entry with the rest, read only for candidates. A
 * reader therefore needs only the base and the number of entries, which are packed in one word. Entries are numbered
 * from 0.
 *
 * <p>A deleted entry keeps its slot, marked with the version of its deletion, until no reader can see it; then the
 * slot may be reused. The deleted entries of a cell form a free list, linked through their records. A full region
 * moves to the free space at the end of the array; a tile without free space is replaced by {@link TileCompaction}.
 * Readers of the old region or tile keep reading it.
 *
 * <p>Word 0: bit mask of the occupied cells. Word 1: start of the free space. Word 2: coordinates of the first cell.
 * Word 3: kind. Word 4: number of entries (low) and of deleted ones (high).
 */
final class Tile {
    static final int CELLS = 64;
    static final int ENTRY = 7;
    static final int RECORD = 5;
    static final int NONE = -1;
    static final long NOT_DELETED = Long.MAX_VALUE;

    private static final long NOT_YET_VISIBLE = Long.MAX_VALUE;
    private static final int FREE = 1;
    private static final int CORNER = 2;
    private static final int KIND = 3;
    private static final int COUNTS = 4;
    private static final int CELL = 5;
    private static final int WRITER = CELL + 2;
    private static final int REGIONS = CELL + 3 * CELLS;

    private static final int ID = 0;
    private static final int ROW = 1;
    private static final int LANGUAGE_SET = 2;
    private static final int CREATED_AT = 3;
    private static final int DELETED_AT = 4;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private Tile() {}

    /** A tile without entries and with this many free words. */
    static long[] empty(int kind, long corner, int room) {
        long[] tile = new long[Math.addExact(REGIONS, room)];
        tile[FREE] = REGIONS;
        tile[CORNER] = corner;
        tile[KIND] = kind;
        for (int cell = 0; cell < CELLS; cell++) {
            setWriterState(tile, cell, 0, NONE);
        }
        return tile;
    }

    static long occupied(long[] tile) {
        return (long) WORD.getOpaque(tile, 0);
    }

    /** Coordinates of the tile's first cell. */
    static long corner(long[] tile) {
        return tile[CORNER];
    }

    static int kind(long[] tile) {
        return (int) tile[KIND];
    }

    /**
     * The base of a cell's region (high) and its number of entries (low). May include entries newer than the reader's
     * version.
     */
    static long cell(long[] tile, int cell) {
        return (long) WORD.getAcquire(tile, CELL + 3 * cell);
    }

    static int base(long[] tile, int cell) {
        return IntPair.high(tile[CELL + 3 * cell]);
    }

    static int used(long[] tile, int cell) {
        return IntPair.low(tile[CELL + 3 * cell]);
    }

    /** Union of the attributes of all entries the cell ever had. */
    static long attributeUnion(long[] tile, int cell) {
        return (long) WORD.getOpaque(tile, CELL + 3 * cell + 1);
    }

    static long attributes(long[] tile, int base, int entry) {
        return tile[base + 2 * entry];
    }

    static long location(long[] tile, int base, int entry) {
        return tile[base + 2 * entry + 1];
    }

    static long id(long[] tile, int base, int entry) {
        return tile[record(base, entry) + ID];
    }

    /** Row and last day of the check. */
    static long row(long[] tile, int base, int entry) {
        return tile[record(base, entry) + ROW];
    }

    /** Number of the language set. */
    static int languageSet(long[] tile, int base, int entry) {
        return IntPair.high((long) WORD.getOpaque(tile, record(base, entry) + LANGUAGE_SET));
    }

    static long deletedAt(long[] tile, int base, int entry) {
        return tile[record(base, entry) + DELETED_AT];
    }

    /**
     * Whether the entry is visible at this version. Deletion is read before creation: a writer that reuses a slot
     * clears creation first, so a reader never takes the new entry for the old one.
     */
    static boolean visible(long[] tile, int base, int entry, long version) {
        int record = record(base, entry);
        return (long) WORD.getAcquire(tile, record + DELETED_AT) > version
                && (long) WORD.getAcquire(tile, record + CREATED_AT) <= version;
    }

    /** Whether there is room without reusing a deleted slot. */
    static boolean hasRoom(long[] tile, int cell) {
        return used(tile, cell) < IntPair.high(tile[WRITER + 3 * cell]);
    }

    /** Number of entries of all cells (low) and of deleted ones (high). */
    static long counts(long[] tile) {
        return tile[COUNTS];
    }

    /** Takes one of the two most recently deleted slots, -1 if there is none or a reader may still see it. */
    static int reuseDeleted(long[] tile, int cell, ReaderEpochs epochs) {
        int last = IntPair.low(tile[WRITER + 3 * cell]);
        if (last == NONE) {
            return NONE;
        }
        int base = base(tile, cell);
        int taken = last;
        if (epochs.isReclaimable(deletedAt(tile, base, last))) {
            setWriterState(tile, cell, IntPair.high(tile[WRITER + 3 * cell]), next(tile, base, last));
        } else {
            taken = next(tile, base, last);
            if (taken == NONE || !epochs.isReclaimable(deletedAt(tile, base, taken))) {
                return NONE;
            }
            link(tile, base, last, next(tile, base, taken));
        }
        tile[COUNTS] -= 1L << 32;
        WORD.setOpaque(tile, record(base, taken) + CREATED_AT, NOT_YET_VISIBLE);
        VarHandle.storeStoreFence();
        return taken;
    }

    /** Appends an entry. Writer only, and only if there is room. */
    static int append(long[] tile, int cell, EntryBuffer offer, long version) {
        int entry = used(tile, cell);
        int base = base(tile, cell);
        WORD.setOpaque(tile, record(base, entry) + CREATED_AT, NOT_YET_VISIBLE);
        fill(tile, cell, entry, offer, version);
        tile[COUNTS]++;
        WORD.setRelease(tile, CELL + 3 * cell, IntPair.of(base, entry + 1));
        WORD.setOpaque(tile, 0, tile[0] | 1L << cell);
        return entry;
    }

    /** Fills a slot. */
    static void fill(long[] tile, int cell, int entry, EntryBuffer offer, long version) {
        int base = base(tile, cell);
        int record = record(base, entry);
        WORD.setOpaque(tile, base + 2 * entry, offer.attributes);
        WORD.setOpaque(tile, base + 2 * entry + 1, offer.location);
        tile[record + ID] = offer.id;
        tile[record + ROW] = offer.row;
        WORD.setOpaque(tile, record + LANGUAGE_SET, IntPair.of(offer.languages, NONE));
        WORD.setOpaque(tile, CELL + 3 * cell + 1, tile[CELL + 3 * cell + 1] | offer.attributes);
        WORD.setRelease(tile, record + DELETED_AT, NOT_DELETED);
        WORD.setRelease(tile, record + CREATED_AT, version);
    }

    static void delete(long[] tile, int cell, int entry, long version) {
        WORD.setRelease(tile, record(base(tile, cell), entry) + DELETED_AT, version);
        pushDeleted(tile, cell, entry);
    }

    /** Adds a deleted entry to the free list of its cell. */
    static void pushDeleted(long[] tile, int cell, int entry) {
        long own = tile[WRITER + 3 * cell];
        link(tile, base(tile, cell), entry, IntPair.low(own));
        setWriterState(tile, cell, IntPair.high(own), entry);
        tile[COUNTS] += 1L << 32;
    }

    /**
     * Moves a cell's region to a larger one in the free space; false if there is not enough. Entries keep their
     * numbers.
     */
    static boolean enlarge(long[] tile, int cell) {
        int used = used(tile, cell);
        int capacity = grownCapacity(used);
        int from = base(tile, cell);
        if ((long) ENTRY * capacity > tile.length - tile[FREE]) {
            return false;
        }
        int to = allocate(tile, cell, capacity);
        copy(tile, from, tile, to, used);
        WORD.setRelease(tile, CELL + 3 * cell, IntPair.of(to, used));
        return true;
    }

    /** Allocates a region for a cell and returns its base. The tile must not be published yet. */
    static int region(long[] tile, int cell, int capacity) {
        int base = allocate(tile, cell, capacity);
        tile[CELL + 3 * cell] = IntPair.of(base, 0);
        return base;
    }

    /** Copies this many entries of one region to another. */
    static void copy(long[] tile, int from, long[] next, int to, int used) {
        System.arraycopy(tile, from, next, to, 2 * used);
        System.arraycopy(tile, from - RECORD * used, next, to - RECORD * used, RECORD * used);
    }

    private static int allocate(long[] tile, int cell, int capacity) {
        int base = (int) tile[FREE] + RECORD * capacity;
        tile[FREE] += (long) ENTRY * capacity;
        setWriterState(tile, cell, capacity, IntPair.low(tile[WRITER + 3 * cell]));
        return base;
    }

    /** Grows by half, so that copying costs amortised constant time. */
    static int grownCapacity(int used) {
        return used < 2 ? used + 1 : used + (used + 1) / 2;
    }

    static int record(int base, int entry) {
        return base - RECORD * (entry + 1);
    }

    /** Sets the number of entries and the attribute union of a new region. The tile must not be published yet. */
    static void activate(long[] tile, int cell, int used, long attributeUnion) {
        tile[CELL + 3 * cell] = IntPair.of(base(tile, cell), used);
        tile[CELL + 3 * cell + 1] = attributeUnion;
        tile[COUNTS] += used;
        tile[0] |= 1L << cell;
    }

    /** Copies a cell's region from another tile, deleted entries included. The tile must not be published yet. */
    static void allocate(long[] tile, int cell, int capacity, long[] other) {
        int used = used(other, cell);
        int to = region(tile, cell, capacity);
        copy(other, base(other, cell), tile, to, used);
        setWriterState(tile, cell, capacity, IntPair.low(other[WRITER + 3 * cell]));
        activate(tile, cell, used, attributeUnion(other, cell));
    }

    static void addDeleted(long[] tile, int deleted) {
        tile[COUNTS] += (long) deleted << 32;
    }

    private static void setWriterState(long[] tile, int cell, int capacity, int lastDeleted) {
        tile[WRITER + 3 * cell] = IntPair.of(capacity, lastDeleted);
    }

    private static int next(long[] tile, int base, int entry) {
        return IntPair.low(tile[record(base, entry) + LANGUAGE_SET]);
    }

    private static void link(long[] tile, int base, int entry, int next) {
        int at = record(base, entry) + LANGUAGE_SET;
        WORD.setOpaque(tile, at, IntPair.of(IntPair.high(tile[at]), next));
    }
}
