package org.kith.engine.index;

/**
 * Exact k nearest-best search for one need: rings of cells outward from the family until an upper bound shows that no
 * farther offer can enter the ranking. The result equals that of a scan of every offer.
 */
final class TopKSearch {
    private static final int CELL = 1 << KindGrid.CELL_BITS;

    private static final int BATCH = 16;

    private final NeedQuery query;
    private final Snapshot view;
    private final TopK topK;
    private final CellScan cells;
    private final int x;
    private final int y;

    private final RadiusLayer[] layers = new RadiusLayer[BATCH];
    private final long[][] tiles = new long[BATCH][];
    private final long[] inRing = new long[BATCH];
    private int count;

    /**
     * A search.
     *
     * @param known row of the offer that has helped before and is ranked already, or -1
     */
    TopKSearch(NeedQuery query, Snapshot view, TopK topK, int known) {
        this.query = query;
        this.view = view;
        this.topK = topK;
        this.cells = new CellScan(query, view, topK, known);
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
            if (nearest > farthest || query.upperBound + query.scoring.nearness(nearest) < topK.threshold()) {
                return;
            }
            for (RadiusLayer layer : grid.layers) {
                if (layer.largestRadius >= nearest) {
                    ring(layer, ring, cellX, cellY);
                }
            }
            tiles();
            cells.scan();
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

    /** Visits the tiles of a ring, skipping those wholly inside it. */
    private void ring(RadiusLayer layer, int ring, int cellX, int cellY) {
        int fromX = Math.max(cellX - ring, layer.fromX);
        int toX = Math.min(cellX + ring, layer.toX);
        int fromY = Math.max(cellY - ring, layer.fromY);
        int toY = Math.min(cellY + ring, layer.toY);
        if (fromX > toX) {
            return;
        }
        int inside = ring - 1;
        for (int tileY = fromY >> RadiusLayer.TILE_BITS;
                tileY <= toY >> RadiusLayer.TILE_BITS && fromY <= toY;
                tileY++) {
            int south = tileY << RadiusLayer.TILE_BITS;
            boolean within = south >= cellY - inside && south + RadiusLayer.LAST <= cellY + inside;
            long rows = RadiusLayer.rows(tileY, fromY, toY);
            long insideRows = RadiusLayer.rows(tileY, cellY - inside, cellY + inside);
            for (int tileX = fromX >> RadiusLayer.TILE_BITS; tileX <= toX >> RadiusLayer.TILE_BITS; tileX++) {
                int west = tileX << RadiusLayer.TILE_BITS;
                if (within && west >= cellX - inside && west + RadiusLayer.LAST <= cellX + inside) {
                    tileX = (cellX + ring >> RadiusLayer.TILE_BITS) - 1;
                    continue;
                }
                int number = layer.tile(west, south);
                if (number != RadiusLayer.NONE) {
                    long hole = insideRows & RadiusLayer.columns(tileX, cellX - inside, cellX + inside);
                    long ofRing = rows & RadiusLayer.columns(tileX, fromX, toX) & ~hole;
                    add(layer, view.tile(number), ofRing);
                }
            }
        }
    }

    private void add(RadiusLayer layer, long[] tile, long ofRing) {
        if (count == BATCH) {
            tiles();
        }
        layers[count] = layer;
        tiles[count] = tile;
        inRing[count++] = Tile.occupied(tile) & ofRing;
    }

    private void tiles() {
        for (int i = 0; i < count; i++) {
            cells.add(layers[i], tiles[i], inRing[i]);
        }
        count = 0;
    }
}
