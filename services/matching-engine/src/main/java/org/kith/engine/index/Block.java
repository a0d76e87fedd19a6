package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The offers of one cell in one array: first the attributes of all, through which a search streams, then a record for each
 * with the rest, touched only for what passes. An entry that dies keeps its place, marked with the version it died at, until no
 * reader can see it any more; then another may take it.
 *
 * <p>Word 0 counts the entries used (low) and dead (high), word 1 is the kind (low) and where to look for a dead entry next
 * (high), word 2 holds all attributes any entry ever had. An entry is named by its number from 0.
 */
final class Block {
    static final long ALIVE = Long.MAX_VALUE;
    private static final long UNBORN = Long.MAX_VALUE;
    private static final int HEAD = 3;
    private static final int RECORD = 5;
    private static final int PLACE = 0;
    private static final int REACH = 1;
    private static final int ROW = 2;
    private static final int BORN = 3;
    private static final int DIED = 4;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private Block() {}

    static long[] empty(int kind, int capacity) {
        long[] block = new long[HEAD + (1 + RECORD) * capacity];
        block[1] = kind;
        return block;
    }

    static int capacity(long[] block) {
        return (block.length - HEAD) / (1 + RECORD);
    }

    /** How many entries there are; a reader may see more than its snapshot holds and must ask {@link #visible}. */
    static int used(long[] block) {
        return (int) (long) WORD.getOpaque(block, 0);
    }

    static int dead(long[] block) {
        return (int) (block[0] >>> 32);
    }

    static int kind(long[] block) {
        return (int) block[1];
    }

    static long everHad(long[] block) {
        return (long) WORD.getOpaque(block, 2);
    }

    static long attributes(long[] block, int entry) {
        return block[HEAD + entry];
    }

    /** Easting and northing. */
    static long place(long[] block, int entry) {
        return block[record(block, entry) + PLACE];
    }

    /** Radius and number of the language set. */
    static long reach(long[] block, int entry) {
        return block[record(block, entry) + REACH];
    }

    /** Row and last day of the check. */
    static long row(long[] block, int entry) {
        return block[record(block, entry) + ROW];
    }

    /**
     * Whether a reader of this version sees the entry. Death is read before birth: a writer that gives the place to another
     * takes birth away first, so a reader never takes the new entry for the old.
     */
    static boolean visible(long[] block, int entry, long version) {
        int record = record(block, entry);
        return (long) WORD.getAcquire(block, record + DIED) > version
                && (long) WORD.getAcquire(block, record + BORN) <= version;
    }

    static boolean alive(long[] block, int entry) {
        return block[record(block, entry) + DIED] == ALIVE;
    }

    /** Whether there is room without taking a dead entry's place. */
    static boolean hasRoom(long[] block) {
        return (int) block[0] < capacity(block);
    }

    /** Whether so many are dead that looking for one is cheaper than a new block. */
    static boolean manyDead(long[] block) {
        return 4 * dead(block) >= (int) block[0];
    }

    /** A dead entry nobody can see, or -1 if a few looks find none. */
    static int findDead(long[] block, Snapshots snapshots) {
        int used = (int) block[0];
        int entry = (int) (block[1] >>> 32);
        for (int look = 0; look < 16; look++) {
            entry = entry + 1 >= used ? 0 : entry + 1;
            long died = block[record(block, entry) + DIED];
            if (died != ALIVE && snapshots.unseen(died)) {
                block[1] = Entry.pair(entry, kind(block));
                return entry;
            }
        }
        block[1] = Entry.pair(entry, kind(block));
        return -1;
    }

    /** Puts an entry after the last. Only the writer may, and only if there is room. */
    static int append(long[] block, long attributes, long place, long reach, long row, long version) {
        int entry = (int) block[0];
        WORD.setOpaque(block, record(block, entry) + BORN, UNBORN);
        fill(block, entry, attributes, place, reach, row, version);
        WORD.setRelease(block, 0, block[0] + 1);
        return entry;
    }

    /** Puts an entry in the place of a dead one nobody can see. Only the writer may. */
    static void replace(long[] block, int entry, long attributes, long place, long reach, long row, long version) {
        WORD.setOpaque(block, record(block, entry) + BORN, UNBORN);
        VarHandle.storeStoreFence();
        fill(block, entry, attributes, place, reach, row, version);
        WORD.setOpaque(block, 0, block[0] - (1L << 32));
    }

    private static void fill(long[] block, int entry, long attributes, long place, long reach, long row, long version) {
        int record = record(block, entry);
        WORD.setOpaque(block, HEAD + entry, attributes);
        block[record + PLACE] = place;
        block[record + REACH] = reach;
        block[record + ROW] = row;
        WORD.setOpaque(block, 2, block[2] | attributes);
        WORD.setRelease(block, record + DIED, ALIVE);
        WORD.setRelease(block, record + BORN, version);
    }

    static void kill(long[] block, int entry, long version) {
        WORD.setRelease(block, record(block, entry) + DIED, version);
        WORD.setOpaque(block, 0, block[0] + (1L << 32));
    }

    /** A new block with the entries somebody may still see and room for more; entries keep their order. */
    static long[] rewrite(long[] block, long horizon) {
        int used = (int) block[0];
        int kept = 0;
        for (int entry = 0; entry < used; entry++) {
            kept += block[record(block, entry) + DIED] > horizon ? 1 : 0;
        }
        long[] next = empty(kind(block), room(kept));
        int to = 0;
        long dead = 0;
        for (int entry = 0; entry < used; entry++) {
            int from = record(block, entry);
            if (block[from + DIED] > horizon) {
                next[HEAD + to] = block[HEAD + entry];
                System.arraycopy(block, from, next, record(next, to), RECORD);
                next[2] |= block[HEAD + entry];
                dead += block[from + DIED] == ALIVE ? 0 : 1;
                to++;
            }
        }
        next[0] = kept | dead << 32;
        return next;
    }

    /** Half as much again, so that writing anew costs a constant for each entry that came or went. */
    private static int room(int kept) {
        return kept < 2 ? kept + 1 : kept + (kept + 1) / 2;
    }

    private static int record(long[] block, int entry) {
        return HEAD + capacity(block) + RECORD * entry;
    }
}
