package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The offers of one cell in one array, plane after plane, so that a search streams through the attributes and touches the rest
 * only for what passes. Entries are only ever appended; one that dies keeps its place, marked with the version it died at, until
 * the block is written anew without those no reader can see any more.
 *
 * <p>Word 0 counts the entries used (low) and dead (high), word 1 is the kind and word 2 all attributes any entry ever had.
 * Positions are those of the attributes word.
 */
final class Block {
    static final long ALIVE = Long.MAX_VALUE;
    static final int HEAD = 3;
    private static final int PLANES = 6;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private Block() {}

    static long[] empty(int kind, int capacity) {
        long[] block = new long[HEAD + PLANES * capacity];
        block[1] = kind;
        return block;
    }

    static int capacity(long[] block) {
        return (block.length - HEAD) / PLANES;
    }

    /** The position after the last entry; a reader may see more than its snapshot holds and must ask {@link #visible}. */
    static int end(long[] block) {
        return HEAD + (int) (long) WORD.getOpaque(block, 0);
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

    static boolean visible(long[] block, int at, long version) {
        int capacity = capacity(block);
        return (long) WORD.getOpaque(block, at + 4 * capacity) <= version
                && (long) WORD.getOpaque(block, at + 5 * capacity) > version;
    }

    static boolean alive(long[] block, int at) {
        return block[at + 5 * capacity(block)] == ALIVE;
    }

    /** Easting and northing. */
    static long place(long[] block, int at) {
        return block[at + capacity(block)];
    }

    /** Radius and number of the language set. */
    static long reach(long[] block, int at) {
        return block[at + 2 * capacity(block)];
    }

    /** Row and last day of the check. */
    static long row(long[] block, int at) {
        return block[at + 3 * capacity(block)];
    }

    /** Appends to a block that has room and says where. Only the writer may. */
    static int append(long[] block, long attributes, long place, long reach, long row, long version) {
        int capacity = capacity(block);
        int at = HEAD + (int) block[0];
        block[at] = attributes;
        block[at + capacity] = place;
        block[at + 2 * capacity] = reach;
        block[at + 3 * capacity] = row;
        WORD.setOpaque(block, at + 5 * capacity, ALIVE);
        // Born last: a reader that sees a version it may see, sees the rest.
        WORD.setRelease(block, at + 4 * capacity, version);
        WORD.setOpaque(block, 2, block[2] | attributes);
        WORD.setRelease(block, 0, block[0] + 1);
        return at;
    }

    static boolean full(long[] block) {
        return (int) block[0] == capacity(block);
    }

    static void kill(long[] block, int at, long version) {
        WORD.setRelease(block, at + 5 * capacity(block), version);
        WORD.setOpaque(block, 0, block[0] + (1L << 32));
    }

    /** A new block with the entries somebody may still see and room for more; entries keep their order. */
    static long[] rewrite(long[] block, long horizon) {
        int capacity = capacity(block);
        int kept = 0;
        for (int at = HEAD; at < HEAD + (int) block[0]; at++) {
            kept += block[at + 5 * capacity] > horizon ? 1 : 0;
        }
        long[] next = empty(kind(block), room(kept));
        int into = capacity(next);
        int to = HEAD;
        int dead = 0;
        for (int at = HEAD; at < HEAD + (int) block[0]; at++) {
            if (block[at + 5 * capacity] > horizon) {
                for (int plane = 0; plane < PLANES; plane++) {
                    next[to + plane * into] = block[at + plane * capacity];
                }
                next[2] |= block[at];
                dead += block[at + 5 * capacity] == ALIVE ? 0 : 1;
                to++;
            }
        }
        next[0] = kept | (long) dead << 32;
        return next;
    }

    /** Half as much again, so that writing anew costs a constant for each entry that came or went. */
    private static int room(int kept) {
        return kept < 2 ? kept + 1 : kept + (kept + 1) / 2;
    }
}
