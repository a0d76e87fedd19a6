package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/** Visits every offer that keeps every rule for one need, in no particular order. */
final class RangeScan {

    private final NeedQuery query;
    private final Snapshot view;
    private final PairVisitor visitor;
    private final int x;
    private final int y;

    RangeScan(NeedQuery query, Snapshot view, PairVisitor visitor) {
        this.query = query;
        this.view = view;
        this.visitor = visitor;
        this.x = query.need.easting();
        this.y = query.need.northing();
    }

    void run(KindGrid grid) {
        for (RadiusLayer layer : grid.layers) {
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

    private void box(RadiusLayer layer, int fromX, int toX, int fromY, int toY) {
        for (int tileY = fromY >> RadiusLayer.TILE_BITS; tileY <= toY >> RadiusLayer.TILE_BITS; tileY++) {
            for (int tileX = fromX >> RadiusLayer.TILE_BITS; tileX <= toX >> RadiusLayer.TILE_BITS; tileX++) {
                int number = layer.tile(tileX << RadiusLayer.TILE_BITS, tileY << RadiusLayer.TILE_BITS);
                if (number != RadiusLayer.NONE) {
                    long inside = RadiusLayer.columns(tileX, fromX, toX) & RadiusLayer.rows(tileY, fromY, toY);
                    tile(view.tile(number), inside);
                }
            }
        }
    }

    private void tile(long[] tile, long cells) {
        for (long left = Tile.occupied(tile) & cells; left != 0; left &= left - 1) {
            int cell = Long.numberOfTrailingZeros(left);
            if ((Tile.attributeUnion(tile, cell) & query.required) == query.required) {
                scan(tile, cell);
            }
        }
    }

    private void scan(long[] tile, int cell) {
        long corner = Tile.corner(tile);
        long region = Tile.cell(tile, cell);
        int base = IntPair.high(region);
        int used = IntPair.low(region);
        for (int entry = 0; entry < used; entry++) {
            long attributes = Tile.attributes(tile, base, entry);
            if (query.accepts(attributes)) {
                long location = Tile.location(tile, base, entry);
                long square = Distance.squared(
                        (long) x - PackedLocation.easting(corner, cell, location),
                        (long) y - PackedLocation.northing(corner, cell, location));
                long radius = PackedLocation.radius(location);
                if (square <= radius * radius && Tile.visible(tile, base, entry, view.version())) {
                    consider(tile, base, entry, attributes, square);
                }
            }
        }
    }

    private void consider(long[] tile, int base, int entry, long attributes, long square) {
        Languages languages = view.languageSets()[Tile.languageSet(tile, base, entry)];
        long rowAndDay = Tile.row(tile, base, entry);
        long id = Tile.id(tile, base, entry);
        if (query.speaksRequired(languages) && query.checkValid(IntPair.low(rowAndDay)) && query.pairAllowed(id)) {
            visitor.visit(IntPair.high(rowAndDay), query.points(attributes, languages, square, id));
        }
    }
}
