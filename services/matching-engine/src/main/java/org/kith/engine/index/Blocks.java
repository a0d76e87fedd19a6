package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The block of every cell, null where no offer ever lived, and for each page a bit for every cell that has one. The writer changes
 * them; a reader takes {@link #all} and {@link #occupied} after its version.
 */
final class Blocks {
    private static final int CELLS = 1 << 2 * Layer.PAGE_BITS;
    private static final VarHandle BLOCK = MethodHandles.arrayElementVarHandle(long[][].class);

    private volatile long[][] blocks = new long[CELLS][];
    private volatile long[] occupied = new long[1];
    private int pages;
    private long words;

    /** The number of a new page of empty cells. */
    int newPage() {
        if ((pages + 1) * CELLS > blocks.length) {
            int more = pages + 1 + pages / 2;
            blocks = Arrays.copyOf(blocks, Math.multiplyExact(more, CELLS));
            occupied = Arrays.copyOf(occupied, more);
        }
        return pages++;
    }

    long[] get(int cell) {
        return blocks[cell];
    }

    void set(int cell, long[] block) {
        long[] before = blocks[cell];
        words += block.length - (before == null ? 0 : before.length);
        BLOCK.setRelease(blocks, cell, block);
        occupied[cell >> 2 * Layer.PAGE_BITS] |= 1L << cell;
    }

    /** Bytes of all arrays, their headers left out. The writer's own. */
    long bytes() {
        return Long.BYTES * (words + occupied.length) + (long) Integer.BYTES * blocks.length;
    }

    long[][] all() {
        return blocks;
    }

    long[] occupied() {
        return occupied;
    }

    static long[] get(long[][] all, int cell) {
        return (long[]) BLOCK.getAcquire(all, cell);
    }
}
