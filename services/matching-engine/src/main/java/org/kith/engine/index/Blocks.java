package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** The block of every cell, null where no offer lives. The writer changes it; a reader takes {@link #all} after its version. */
final class Blocks {
    private static final int CELLS = 1 << 2 * Layer.PAGE_BITS;
    private static final VarHandle BLOCK = MethodHandles.arrayElementVarHandle(long[][].class);

    private volatile long[][] blocks = new long[CELLS][];
    private int pages;

    /** The number of a new page of empty cells. */
    int newPage() {
        if ((pages + 1) * CELLS > blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.multiplyExact(pages + 1 + pages / 2, CELLS));
        }
        return pages++;
    }

    long[] get(int cell) {
        return blocks[cell];
    }

    void set(int cell, long[] block) {
        BLOCK.setRelease(blocks, cell, block);
    }

    long[][] all() {
        return blocks;
    }

    static long[] get(long[][] all, int cell) {
        return (long[]) BLOCK.getAcquire(all, cell);
    }
}
