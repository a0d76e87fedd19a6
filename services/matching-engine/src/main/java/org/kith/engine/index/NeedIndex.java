package org.kith.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.Languages;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.score.Distance;
import org.kith.engine.score.Scoring;

/** Needs in memory, for finding all that one offer could serve. For one thread; the caller numbers the rows. */
public final class NeedIndex {
    private static final int CELL_BITS = 12;

    private final Scoring scoring;
    private final Map<Integer, Map<Long, Cell>> kinds = new HashMap<>();
    private Query[] queries = new Query[16];

    private static final class Cell {
        int[] rows = new int[2];
        int count;
    }

    /** An empty index that scores like this. */
    public NeedIndex(Scoring scoring) {
        this.scoring = scoring;
    }

    /** Adds a need under a row that is free. */
    public void add(int row, Need need) {
        if (row >= queries.length) {
            queries = Arrays.copyOf(queries, Math.max(row + 1, 2 * queries.length));
        }
        queries[row] = new Query(need, scoring);
        Cell cell = kinds.computeIfAbsent(need.kind(), kind -> new HashMap<>())
                .computeIfAbsent(key(need.easting(), need.northing()), key -> new Cell());
        if (cell.count == cell.rows.length) {
            cell.rows = Arrays.copyOf(cell.rows, 2 * cell.count);
        }
        cell.rows[cell.count++] = row;
    }

    /** Removes the need of a row. */
    public void remove(int row) {
        Need need = queries[row].need;
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

    /** Every need this offer could serve, as far as the rules go; none if it has no capacity. */
    public void pairs(Offer offer, Pairs pairs) {
        Map<Long, Cell> cells = kinds.getOrDefault(offer.kind(), Map.of());
        int fromX = offer.easting() - offer.radius() >> CELL_BITS;
        int toX = offer.easting() + offer.radius() >> CELL_BITS;
        int fromY = offer.northing() - offer.radius() >> CELL_BITS;
        int toY = offer.northing() + offer.radius() >> CELL_BITS;
        long attributes = Entry.attributes(offer, Entry.signature(offer.languages()));
        if ((toX - fromX + 1L) * (toY - fromY + 1L) > cells.size()) {
            cells.values().forEach(cell -> scan(cell, offer, attributes, pairs));
            return;
        }
        for (int x = fromX; x <= toX; x++) {
            for (int y = fromY; y <= toY; y++) {
                Cell cell = cells.get(Entry.pair(x, y));
                if (cell != null) {
                    scan(cell, offer, attributes, pairs);
                }
            }
        }
    }

    private void scan(Cell cell, Offer offer, long attributes, Pairs pairs) {
        Languages languages = offer.languages();
        for (int i = 0; i < cell.count; i++) {
            Query query = queries[cell.rows[i]];
            if (query.mayBeMatched
                    && query.accepts(attributes)
                    && query.speaks(languages)
                    && query.checkCounts(offer.checkedUntil())
                    && query.mayMeet(offer.id())) {
                long square = Distance.squared(query.need, offer);
                if (square <= (long) offer.radius() * offer.radius()) {
                    pairs.pair(cell.rows[i], query.points(attributes, languages, square, offer.id()));
                }
            }
        }
    }

    private static long key(int easting, int northing) {
        return Entry.pair(easting >> CELL_BITS, northing >> CELL_BITS);
    }
}
