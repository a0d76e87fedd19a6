package org.kith.engine.index;

/**
 * The exact best k for one need: rings of cells outward from the family until nothing farther can get in. What is skipped is
 * skipped by a bound no entry there can pass, so the answer is the one a look at every offer would give.
 */
final class Search {
    private static final int CELL = 1 << KindGrid.CELL_BITS;

    private static final int BATCH = 16;

    private final Query query;
    private final View view;
    private final Ranking ranking;
    private final Cells cells;
    private final int x;
    private final int y;

    private final Layer[] layers = new Layer[BATCH];
    private final long[][] pages = new long[BATCH][];
    private final long[] inRing = new long[BATCH];
    private int count;

    /**
     * A search.
     *
     * @param known the row of the offer that has helped before and has been ranked already, or -1
     */
    Search(Query query, View view, Ranking ranking, int known) {
        this.query = query;
        this.view = view;
        this.ranking = ranking;
        this.cells = new Cells(query, view, ranking, known);
        this.x = query.need.easting();
        this.y = query.need.northing();
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
            pages();
            cells.lookThrough();
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

    /** Page by page; pages wholly inside the ring are jumped over. */
    private void ring(Layer layer, int ring, int cellX, int cellY) {
        int fromX = Math.max(cellX - ring, layer.fromX);
        int toX = Math.min(cellX + ring, layer.toX);
        int fromY = Math.max(cellY - ring, layer.fromY);
        int toY = Math.min(cellY + ring, layer.toY);
        if (fromX > toX) {
            return;
        }
        int inside = ring - 1;
        for (int pageY = fromY >> Layer.PAGE_BITS; pageY <= toY >> Layer.PAGE_BITS && fromY <= toY; pageY++) {
            int south = pageY << Layer.PAGE_BITS;
            boolean within = south >= cellY - inside && south + Layer.LAST <= cellY + inside;
            long rows = Layer.rows(pageY, fromY, toY);
            long insideRows = Layer.rows(pageY, cellY - inside, cellY + inside);
            for (int pageX = fromX >> Layer.PAGE_BITS; pageX <= toX >> Layer.PAGE_BITS; pageX++) {
                int west = pageX << Layer.PAGE_BITS;
                if (within && west >= cellX - inside && west + Layer.LAST <= cellX + inside) {
                    pageX = (cellX + ring >> Layer.PAGE_BITS) - 1;
                    continue;
                }
                int number = layer.page(west, south);
                if (number != Layer.NONE) {
                    long hole = insideRows & Layer.columns(pageX, cellX - inside, cellX + inside);
                    long ofRing = rows & Layer.columns(pageX, fromX, toX) & ~hole;
                    add(layer, view.page(number), ofRing);
                }
            }
        }
    }

    private void add(Layer layer, long[] page, long ofRing) {
        if (count == BATCH) {
            pages();
        }
        layers[count] = layer;
        pages[count] = page;
        inRing[count++] = Page.occupied(page) & ofRing;
    }

    private void pages() {
        for (int i = 0; i < count; i++) {
            cells.add(layers[i], pages[i], inRing[i]);
        }
        count = 0;
    }
}
