package org.kith.engine.index;

import org.kith.engine.model.Languages;

/**
 * What a reader looks at, taken after its version, the occupied cells before their blocks: so every cell marked has its block.
 *
 * @param version the version it sees
 * @param occupied a bit for every cell with a block, by page
 * @param blocks the block of every cell
 * @param rows the rows, for the ids
 * @param languageSets the sets of languages by number
 */
record View(long version, long[] occupied, long[][] blocks, long[] rows, Languages[] languageSets) {
    private static final long[] NOBODY = Block.empty(0, 0);

    /** The cells of a page that have a block; none of a page that was added after the view was taken. */
    long cells(int page) {
        return page < occupied.length ? occupied[page] : 0;
    }

    /** The block of a cell by its bit in the page. */
    long[] block(int page, int cell) {
        long[] block = Blocks.get(blocks, page << 2 * Layer.PAGE_BITS | cell);
        return block == null ? NOBODY : block;
    }
}
