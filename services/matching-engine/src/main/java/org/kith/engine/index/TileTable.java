package org.kith.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** All tiles by number. The writer adds and replaces them; a reader takes {@link #all} after its version. */
final class TileTable {
    private static final VarHandle TILE = MethodHandles.arrayElementVarHandle(long[][].class);

    private volatile long[][] tiles = new long[4][];
    private int count;
    private long words;

    /** Adds a tile and returns its number. */
    int add(long[] tile) {
        if (count == tiles.length) {
            tiles = Arrays.copyOf(tiles, 2 * count);
        }
        set(count, tile);
        return count++;
    }

    long[] get(int number) {
        return tiles[number];
    }

    void set(int number, long[] tile) {
        long[] before = tiles[number];
        words += tile.length - (before == null ? 0 : before.length);
        TILE.setRelease(tiles, number, tile);
    }

    /** Bytes of all arrays without their headers. Writer only. */
    long bytes() {
        return Long.BYTES * words + (long) Integer.BYTES * tiles.length;
    }

    long[][] all() {
        return tiles;
    }

    static long[] get(long[][] all, int number) {
        return (long[]) TILE.getAcquire(all, number);
    }
}
