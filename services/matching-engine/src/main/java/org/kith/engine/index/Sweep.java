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
                int number = layer.page(pageX << Layer.PAGE_BITS, pageY << Layer.PAGE_BITS);
                if (number != Layer.NONE) {
                    long inside = Layer.columns(pageX, fromX, toX) & Layer.rows(pageY, fromY, toY);
                    page(view.page(number), inside);
                }
            }
        }
    }

    private void page(long[] page, long cells) {
        for (long left = Page.occupied(page) & cells; left != 0; left &= left - 1) {
            int cell = Long.numberOfTrailingZeros(left);
            if ((Page.everHad(page, cell) & query.required) == query.required) {
                scan(page, cell);
            }
        }
    }

    private void scan(long[] page, int cell) {
        long corner = Page.corner(page);
        long region = Page.cell(page, cell);
        int middle = Entry.high(region);
        int used = Entry.low(region);
        for (int entry = 0; entry < used; entry++) {
            long attributes = Page.attributes(page, middle, entry);
            if (query.accepts(attributes)) {
                long spot = Page.spot(page, middle, entry);
                long square = Distance.squared(
                        (long) x - Spot.easting(corner, cell, spot), (long) y - Spot.northing(corner, cell, spot));
                long radius = Spot.radius(spot);
                if (square <= radius * radius && Page.visible(page, middle, entry, view.version())) {
                    consider(page, middle, entry, attributes, square);
                }
            }
        }
    }

    private void consider(long[] page, int middle, int entry, long attributes, long square) {
        Languages languages = view.languageSets()[Page.speaks(page, middle, entry)];
        long rowAndDay = Page.row(page, middle, entry);
        long id = Page.id(page, middle, entry);
        if (query.speaks(languages) && query.checkCounts(Entry.low(rowAndDay)) && query.mayMeet(id)) {
            pairs.pair(Entry.high(rowAndDay), query.points(attributes, languages, square, id));
        }
    }
}
