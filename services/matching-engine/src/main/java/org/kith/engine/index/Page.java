package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Eight by eight cells of one kind and radius class. A cell without offers has no block. */
final class Page {
    static final int BITS = 3;
    static final int SIDE = 1 << BITS;

    final int number;
    final int cellX;
    final int cellY;
    private static final VarHandle BLOCK = MethodHandles.arrayElementVarHandle(long[][].class);

    private final long[][] blocks = new long[SIDE * SIDE][];

    Page(int number, int cellX, int cellY) {
        this.number = number;
        this.cellX = cellX;
        this.cellY = cellY;
    }

    /** The block of a cell, null if it has no offers. */
    long[] block(int cell) {
        return (long[]) BLOCK.getAcquire(blocks, cell);
    }

    void block(int cell, long[] block) {
        BLOCK.setRelease(blocks, cell, block);
    }

    static int cell(int cellX, int cellY) {
        return (cellY & SIDE - 1) << BITS | cellX & SIDE - 1;
    }
}
