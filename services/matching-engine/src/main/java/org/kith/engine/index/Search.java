package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/**
 * The exact best k for one need: rings of cells outward from the family until nothing farther can get in. What is skipped is
 * skipped by a bound no entry there can pass, so the answer is the one a look at every offer would give.
 */
final class Search {
    private static final int CELL = 1 << KindGrid.CELL_BITS;

    private final Query query;
    private final View view;
    private final Ranking ranking;
    private final int x;
    private final int y;
    private final int known;

    /**
     * A search.
     *
     * @param known the row of the offer that has helped before and has been ranked already, or -1
     */
    Search(Query query, View view, Ranking ranking, int known) {
        this.query = query;
        this.view = view;
        this.ranking = ranking;
        this.x = query.need.easting();
        this.y = query.need.northing();
        this.known = known;
    }

    void run(KindGrid grid) {
        int cellX = x >> KindGrid.CELL_BITS;
        int cellY = y >> KindGrid.CELL_BITS;
        int farthest = grid.largestRadius();
        int last = grid.lastRing(cellX, cellY);
        for (int ring = 0; ring <= last; ring++) {
            int nearest = nearest(ring, cellX, cellY);
            if (nearest > farthest || query.most + query.scoring.nearness(nearest) < ranking.bar()) {
                return;
            }
            for (Layer layer : grid.layers) {
                if (layer.largestRadius >= nearest) {
                    ring(layer, ring, cellX, cellY);
                }
            }
        }
    }

    /** Metres to the nearest point of a ring. */
    private int nearest(int ring, int cellX, int cellY) {
        if (ring == 0) {
            return 0;
        }
        int east = (cellX + ring) * CELL - x;
        int west = x - (cellX - ring + 1) * CELL + 1;
        int north = (cellY + ring) * CELL - y;
        int south = y - (cellY - ring + 1) * CELL + 1;
        return Math.min(Math.min(east, west), Math.min(north, south));
    }

    private void ring(Layer layer, int ring, int cellX, int cellY) {
        row(layer, cellX - ring, cellX + ring, cellY - ring);
        if (ring > 0) {
            int end = Math.min(cellY + ring - 1, layer.toY);
            for (int at = Math.max(cellY - ring + 1, layer.fromY); at <= end; at++) {
                row(layer, cellX - ring, cellX - ring, at);
                row(layer, cellX + ring, cellX + ring, at);
            }
            row(layer, cellX - ring, cellX + ring, cellY + ring);
        }
    }

    private void row(Layer layer, int fromX, int toX, int cellY) {
        if (cellY < layer.fromY || cellY > layer.toY) {
            return;
        }
        int from = Math.max(fromX, layer.fromX);
        int to = Math.min(toX, layer.toX);
        for (int pageX = from >> Layer.PAGE_BITS; pageX <= to >> Layer.PAGE_BITS && from <= to; pageX++) {
            int page = layer.page(pageX << Layer.PAGE_BITS, cellY);
            if (page != Layer.NONE) {
                long inside = Layer.columns(pageX, from, to) & 0xffL << 8 * (cellY & 7);
                for (long left = view.cells(page) & inside; left != 0; left &= left - 1) {
                    int cell = Long.numberOfTrailingZeros(left);
                    long[] block = view.block(page, cell);
                    cell(layer, block, (pageX << Layer.PAGE_BITS) + (cell & 7), cellY);
                }
            }
        }
    }

    private void cell(Layer layer, long[] block, int cellX, int cellY) {
        long dx = gap(x, cellX);
        long dy = gap(y, cellY);
        long square = Distance.squared(dx, dy);
        if (square > (long) layer.largestRadius * layer.largestRadius) {
            return;
        }
        int near = query.scoring.nearness(Distance.root(square));
        int bar = ranking.bar();
        if (near + query.most < bar) {
            return;
        }
        long required = query.required;
        if (near + query.most - query.preferredPoints < bar) {
            required |= query.preferred; // too far for anybody who does not speak the language
        }
        if ((Block.everHad(block) & required) == required) {
            scan(block, required, near);
        }
    }

    private static long gap(int at, int cell) {
        int from = cell * CELL;
        return at < from ? from - at : Math.max(0, at - (from + CELL - 1));
    }

    private void scan(long[] block, long required, int near) {
        long slots = query.slots;
        int used = Block.used(block);
        for (int entry = 0; entry < used; entry++) {
            long attributes = Block.attributes(block, entry);
            if ((attributes & required) == required && (attributes & slots) != 0) {
                consider(block, entry, attributes, near);
            }
        }
    }

    private void consider(long[] block, int entry, long attributes, int near) {
        int bar = ranking.bar();
        int points = query.points(attributes);
        if (points + near < bar || !Block.visible(block, entry, view.version())) {
            return;
        }
        long place = Block.place(block, entry);
        long square = Distance.squared((long) x - Entry.high(place), (long) y - Entry.low(place));
        long reach = Block.reach(block, entry);
        long radius = Entry.high(reach);
        if (square > radius * radius) {
            return;
        }
        if (points + query.scoring.nearness(Distance.root(square)) < bar) {
            return;
        }
        Languages languages = view.languageSets()[Entry.low(reach)];
        long rowAndDay = Block.row(block, entry);
        int row = Entry.high(rowAndDay);
        if (row == known || !query.speaks(languages) || !query.checkCounts(Entry.low(rowAndDay))) {
            return;
        }
        long id = Rows.id(view.rows(), row);
        if (query.mayMeet(id)) {
            ranking.offer(id, query.points(attributes, languages, square, id), block, entry);
        }
    }
}
