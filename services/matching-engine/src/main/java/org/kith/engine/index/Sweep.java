package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/** Every offer that keeps every rule for one need, in no particular order. */
final class Sweep {
    private final Query query;
    private final View view;
    private final Pairs pairs;
    private final int x;
    private final int y;

    Sweep(Query query, View view, Pairs pairs) {
        this.query = query;
        this.view = view;
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
            if (fromX <= toX && fromY <= toY) {
                box(layer, fromX, toX, fromY, toY);
            }
        }
    }

    private void box(Layer layer, int fromX, int toX, int fromY, int toY) {
        for (int pageY = fromY >> Layer.PAGE_BITS; pageY <= toY >> Layer.PAGE_BITS; pageY++) {
            for (int pageX = fromX >> Layer.PAGE_BITS; pageX <= toX >> Layer.PAGE_BITS; pageX++) {
                int page = layer.page(pageX << Layer.PAGE_BITS, pageY << Layer.PAGE_BITS);
                if (page != Layer.NONE) {
                    long inside = Layer.columns(pageX, fromX, toX) & Layer.rows(pageY, fromY, toY);
                    page(page, view.cells(page) & inside);
                }
            }
        }
    }

    private void page(int page, long cells) {
        for (long left = cells; left != 0; left &= left - 1) {
            long[] block = view.block(page, Long.numberOfTrailingZeros(left));
            if ((Block.everHad(block) & query.required) == query.required) {
                scan(block);
            }
        }
    }

    private void scan(long[] block) {
        int used = Block.used(block);
        for (int entry = 0; entry < used; entry++) {
            long attributes = Block.attributes(block, entry);
            if (query.accepts(attributes) && Block.visible(block, entry, view.version())) {
                consider(block, entry, attributes);
            }
        }
    }

    private void consider(long[] block, int entry, long attributes) {
        long place = Block.place(block, entry);
        long square = Distance.squared((long) x - Entry.high(place), (long) y - Entry.low(place));
        long reach = Block.reach(block, entry);
        long radius = Entry.high(reach);
        Languages languages = view.languageSets()[Entry.low(reach)];
        if (square > radius * radius || !query.speaks(languages)) {
            return;
        }
        long rowAndDay = Block.row(block, entry);
        long id = Rows.id(view.rows(), Entry.high(rowAndDay));
        if (query.checkCounts(Entry.low(rowAndDay)) && query.mayMeet(id)) {
            pairs.pair(Entry.high(rowAndDay), query.points(attributes, languages, square, id));
        }
    }
}
