package org.kith.insights.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.kith.insights.dashboard.DashboardView.Cell;
import org.kith.insights.suppression.Count;
import org.kith.insights.suppression.Counts;

/** From counts that may be shown to cells. Nothing here sees a number that may not. */
final class Columns {
    /** Under this key a column has its total. */
    static final String TOTAL = "";

    private Columns() {}

    /** A count; it is its own n. */
    static Cell count(String key, Counts counts, String zone) {
        return count(counts, zone) instanceof Count.Shown(long n)
                ? Cell.shown(key, BigDecimal.valueOf(n), n)
                : Cell.keptBack(key);
    }

    /** One count for so many of another; it would give away either, so it is shown when both are. */
    static Cell rate(String key, Counts of, Counts to, int per, String zone) {
        if (!(count(of, zone) instanceof Count.Shown(long above))
                || !(count(to, zone) instanceof Count.Shown(long below))) {
            return Cell.keptBack(key);
        }
        BigDecimal rate = below == 0
                ? null
                : BigDecimal.valueOf(above * per).divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP);
        return Cell.shown(key, rate, below);
    }

    /** A median; it is shown when what it is of may be counted. */
    static Cell median(String key, Map<String, BigDecimal> medians, Counts of, String zone) {
        if (!(count(of, zone) instanceof Count.Shown(long n))) {
            return Cell.keptBack(key);
        }
        BigDecimal median = n == 0 ? null : medians.get(zone);
        return Cell.shown(key, median == null ? null : median.setScale(1, RoundingMode.HALF_UP), n);
    }

    private static Count count(Counts counts, String zone) {
        return zone.equals(TOTAL) ? counts.total() : counts.byZone().get(zone);
    }
}
