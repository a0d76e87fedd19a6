package org.kith.engine.index;

import org.kith.engine.model.Languages;

/**
 * What a reader sees of the index.
 *
 * @param version the version it reads
 * @param tiles all tiles by number
 * @param languageSets the interned language sets by number
 */
record Snapshot(long version, long[][] tiles, Languages[] languageSets) {
    private static final long[] EMPTY = Tile.empty(0, 0, 0);

    /** The tile with this number; an empty one for a tile added after the snapshot was taken. */
    long[] tile(int number) {
        return number < tiles.length ? TileTable.get(tiles, number) : EMPTY;
    }
}
