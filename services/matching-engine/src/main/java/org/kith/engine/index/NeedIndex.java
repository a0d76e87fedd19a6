package org.kith.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.Languages;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.score.Distance;
import org.kith.engine.score.Scoring;

/**
 * Spatial index of needs, for finding every need that one offer could serve. Not thread-safe. The caller assigns the
 * row numbers.
 */
public final class NeedIndex {
    private static final int CELL_BITS = 12;

    private final Scoring scoring;
    private final Map<Integer, Map<Long, Cell>> kinds = new HashMap<>();
    private NeedQuery[] queries = new NeedQuery[16];

    private static final class Cell {
        int[] rows = new int[2];
        int count;
    }

    /** An empty index that scores with these weights. */
    public NeedIndex(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Adds a need under an unused row. */
    public void add(int row, NeedProfile need) {
        if (row >= queries.length) {
            queries = Arrays.copyOf(queries, Math.max(row + 1, 2 * queries.length));
        }
        queries[row] = new NeedQuery(need, scoring);
        Cell cell = kinds.computeIfAbsent(need.kind(), kind -> new HashMap<>())
                .computeIfAbsent(key(need.easting(), need.northing()), key -> new Cell());
        if (cell.count == cell.rows.length) {
            cell.rows = Arrays.copyOf(cell.rows, 2 * cell.count);
        }
        cell.rows[cell.count++] = row;
    }

    /** Removes the need of a row. */
    public void remove(int row) {
        NeedProfile need = queries[row].need;
        queries[row] = null;
        Map<Long, Cell> cells = kinds.get(need.kind());
        Cell cell = cells.get(key(need.easting(), need.northing()));
        int at = 0;
        while (cell.rows[at] != row) {
            at++;
        }
        cell.rows[at] = cell.rows[--cell.count];
        if (cell.count == 0) {
            cells.remove(key(need.easting(), need.northing()));
        }
    }

    /** Visits every need that this offer could serve by the rules; none if the offer has no capacity. */
    public void pairs(OfferProfile offer, PairVisitor visitor) {
        Map<Long, Cell> cells = kinds.getOrDefault(offer.kind(), Map.of());
        int fromX = offer.easting() - offer.radius() >> CELL_BITS;
        int toX = offer.easting() + offer.radius() >> CELL_BITS;
        int fromY = offer.northing() - offer.radius() >> CELL_BITS;
        int toY = offer.northing() + offer.radius() >> CELL_BITS;
        long attributes = PackedAttributes.attributes(offer, PackedAttributes.signature(offer.languages()));
        if ((toX - fromX + 1L) * (toY - fromY + 1L) > cells.size()) {
            cells.values().forEach(cell -> scan(cell, offer, attributes, visitor));
            return;
        }
        for (int x = fromX; x <= toX; x++) {
            for (int y = fromY; y <= toY; y++) {
                Cell cell = cells.get(IntPair.of(x, y));
                if (cell != null) {
                    scan(cell, offer, attributes, visitor);
                }
            }
        }
    }

    private void scan(Cell cell, OfferProfile offer, long attributes, PairVisitor visitor) {
        Languages languages = offer.languages();
        for (int i = 0; i < cell.count; i++) {
            NeedQuery query = queries[cell.rows[i]];
            if (query.matchable
                    && query.accepts(attributes)
                    && query.speaksRequired(languages)
                    && query.checkValid(offer.checkedUntil())
                    && query.pairAllowed(offer.id())) {
                long square = Distance.squared(query.need, offer);
                if (square <= (long) offer.radius() * offer.radius()) {
                    visitor.visit(cell.rows[i], query.points(attributes, languages, square, offer.id()));
                }
            }
        }
    }

    private static long key(int easting, int northing) {
        return IntPair.of(easting >> CELL_BITS, northing >> CELL_BITS);
    }
}
