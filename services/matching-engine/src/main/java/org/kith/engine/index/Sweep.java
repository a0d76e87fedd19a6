package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/** Every offer that keeps every rule for one need, in no particular order. */
final class Sweep {
    private final Query query;
    private final long version;
    private final long[][] blocks;
    private final long[] rows;
    private final Languages[] languageSets;
    private final Pairs pairs;
    private final int x;
    private final int y;

    Sweep(Query query, long version, long[][] blocks, long[] rows, Languages[] languageSets, Pairs pairs) {
        this.query = query;
        this.version = version;
        this.blocks = blocks;
        this.rows = rows;
        this.languageSets = languageSets;
        this.pairs = pairs;
        this.x = query.need.easting();
        this.y = query.need.northing();
    }

    void run(KindGrid grid) {
        for (Layer layer : grid.layers) {
            int radius = layer.largestRadius;
            int fromX = Math.max(x - radius >> KindGrid.CELL_BITS, layer.fromX);
            int toX = Math.min(x + radius >> KindGrid.CELL_BITS, layer.toX);
            int fromY = Math.max(y - radius >> KindGrid.CELL_BITS, layer.fromY);
            int toY = Math.min(y + radius >> KindGrid.CELL_BITS, layer.toY);
            for (int cellY = fromY; cellY <= toY; cellY++) {
                int cellX = fromX;
                while (cellX <= toX) {
                    cellX = page(layer, cellX, Math.min(toX, cellX | (1 << Layer.PAGE_BITS) - 1), cellY);
                }
            }
        }
    }

    /** The cells of one row of one page; the first cell after them. */
    private int page(Layer layer, int fromX, int toX, int cellY) {
        int page = layer.page(fromX, cellY);
        for (int cellX = fromX; page != Layer.NONE && cellX <= toX; cellX++) {
            long[] block = Blocks.get(blocks, Layer.cell(page, cellX, cellY));
            if (block != null && (Block.everHad(block) & query.required) == query.required) {
                scan(block);
            }
        }
        return toX + 1;
    }

    private void scan(long[] block) {
        int used = Block.used(block);
        for (int entry = 0; entry < used; entry++) {
            long attributes = Block.attributes(block, entry);
            if (query.accepts(attributes) && Block.visible(block, entry, version)) {
                consider(block, entry, attributes);
            }
        }
    }

    private void consider(long[] block, int entry, long attributes) {
        long place = Block.place(block, entry);
        long square = Distance.squared((long) x - Entry.high(place), (long) y - Entry.low(place));
        long reach = Block.reach(block, entry);
        long radius = Entry.high(reach);
        Languages languages = languageSets[Entry.low(reach)];
        if (square > radius * radius || !query.speaks(languages)) {
            return;
        }
        long rowAndDay = Block.row(block, entry);
        long id = Rows.id(rows, Entry.high(rowAndDay));
        if (query.checkCounts(Entry.low(rowAndDay)) && query.mayMeet(id)) {
            pairs.pair(Entry.high(rowAndDay), query.points(attributes, languages, square, id));
        }
    }
}
