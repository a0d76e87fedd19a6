package org.kith.engine.index;

import org.kith.engine.model.Languages;
import org.kith.engine.score.Distance;

/**
 * Scans cells in batches. The metadata of a whole batch is fetched before any of its cells is scanned, so that the
 * cache misses, which dominate the cost of a search, overlap.
 */
final class CellScan {
    private static final int BATCH = 32;
    private static final int CELL = 1 << KindGrid.CELL_BITS;

    private final NeedQuery query;
    private final Snapshot view;
    private final TopK topK;
    private final int x;
    private final int y;
    private final int known;

    private final long[][] tiles = new long[BATCH][];
    private final int[] cells = new int[BATCH];
    private final int[] nearness = new int[BATCH];
    private final long[] unions = new long[BATCH];
    private final long[] regions = new long[BATCH];
    private final long[] first = new long[BATCH];
    private int count;

    CellScan(NeedQuery query, Snapshot view, TopK topK, int known) {
        this.query = query;
        this.view = view;
        this.topK = topK;
        this.x = query.need.easting();
        this.y = query.need.northing();
        this.known = known;
    }

    /** Adds those of the given cells of a tile that are close enough to matter. */
    void add(RadiusLayer layer, long[] tile, long those) {
        long corner = Tile.corner(tile);
        long farthest = (long) layer.largestRadius * layer.largestRadius;
        for (long left = those; left != 0; left &= left - 1) {
            int cell = Long.numberOfTrailingZeros(left);
            long square = Distance.squared(
                    gap(x, IntPair.high(corner) + RadiusLayer.column(cell)),
                    gap(y, IntPair.low(corner) + RadiusLayer.row(cell)));
            if (square <= farthest) {
                int near = query.scoring.nearness(Distance.root(square));
                if (near + query.upperBound >= topK.threshold()) {
                    add(tile, cell, near);
                }
            }
        }
    }

    private static long gap(int at, int cell) {
        int from = cell << KindGrid.CELL_BITS;
        return at < from ? from - at : Math.max(0, at - (from + CELL - 1));
    }

    private void add(long[] tile, int cell, int near) {
        if (count == BATCH) {
            scan();
        }
        tiles[count] = tile;
        cells[count] = cell;
        nearness[count] = near;
        unions[count] = Tile.attributeUnion(tile, cell);
        regions[count++] = Tile.cell(tile, cell);
    }

    /** Scans every cell added so far. */
    void scan() {
        int threshold = topK.threshold();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (IntPair.low(regions[i]) > 0
                    && (unions[i] & query.required) == query.required
                    && nearness[i] + query.upperBound(unions[i]) + query.preferredPoints >= threshold) {
                tiles[kept] = tiles[i];
                cells[kept] = cells[i];
                nearness[kept] = nearness[i];
                unions[kept] = unions[i];
                regions[kept] = regions[i];
                first[kept++] = Tile.attributes(tiles[i], IntPair.high(regions[i]), 0);
            }
        }
        for (int i = 0; i < kept; i++) {
            scan(i);
        }
        count = 0;
    }

    private void scan(int i) {
        int threshold = topK.threshold();
        int most = nearness[i] + query.upperBound(unions[i]);
        long required = query.required;
        if (most < threshold) {
            required |=
                    query.preferred; // only an offer that speaks the preferred language can still reach the threshold
            // at this distance
            most += query.preferredPoints;
        }
        if (most >= threshold && (unions[i] & required) == required) {
            scan(i, required);
        }
    }

    private void scan(int i, long required) {
        long[] tile = tiles[i];
        long slots = query.slots;
        int near = nearness[i];
        int base = IntPair.high(regions[i]);
        int used = IntPair.low(regions[i]);
        long attributes = first[i];
        int entry = 0;
        while (true) {
            if ((attributes & required) == required
                    && (attributes & slots) != 0
                    && query.points(attributes) + near >= topK.threshold()) {
                consider(i, entry, attributes);
            }
            if (++entry == used) {
                return;
            }
            attributes = Tile.attributes(tile, base, entry);
        }
    }

    private void consider(int i, int entry, long attributes) {
        long[] tile = tiles[i];
        int base = IntPair.high(regions[i]);
        long location = Tile.location(tile, base, entry);
        long corner = Tile.corner(tile);
        long square = Distance.squared(
                (long) x - PackedLocation.easting(corner, cells[i], location),
                (long) y - PackedLocation.northing(corner, cells[i], location));
        long radius = PackedLocation.radius(location);
        if (square <= radius * radius) {
            int points = query.points(attributes) + query.scoring.nearness(Distance.root(square));
            if (points >= topK.threshold() && Tile.visible(tile, base, entry, view.version())) {
                rank(i, entry, attributes, points);
            }
        }
    }

    private void rank(int i, int entry, long attributes, int points) {
        long[] tile = tiles[i];
        int base = IntPair.high(regions[i]);
        Languages languages = view.languageSets()[Tile.languageSet(tile, base, entry)];
        long rowAndDay = Tile.row(tile, base, entry);
        if (IntPair.high(rowAndDay) != known
                && query.speaksRequired(languages)
                && query.checkValid(IntPair.low(rowAndDay))
                && query.pairAllowed(Tile.id(tile, base, entry))) {
            topK.add(points - query.falsePositivePoints(attributes, languages), tile, cells[i], base, entry);
        }
    }
}
