package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * Suppresses counts of 1 to 4 and what would let them be worked out. A zone's count is judged by itself, and the total gives
 * way. docs/explanation/suppression.md has the reasoning.
 */
public final class Suppression {
    private Suppression() {}

    /**
     * The numbers of a period as they may be shown.
     *
     * @param byZone by code of the zone
     * @param latest the last month that is shown
     */
    public static Counts of(Map<String, ZoneNumber> byZone, Period period, YearMonth latest) {
        Map<String, Count> shown = new HashMap<>();
        byZone.forEach((zone, number) -> shown.put(zone, number.count(period, latest)));
        return new Counts(shown, total(byZone, period, latest));
    }

    private static Count total(Map<String, ZoneNumber> byZone, Period period, YearMonth latest) {
        TotalBorders borders = new TotalBorders(byZone.values());
        YearMonth to = period.to() == null ? latest : period.to();
        YearMonth before = period.from() == null || byZone.values().stream().anyMatch(ZoneNumber::isStanding)
                ? null
                : period.from().minusMonths(1);
        if (!borders.open(to) || (before != null && !borders.open(before))) {
            return Count.SUPPRESSED;
        }
        return Count.of(borders.at(to) - (before == null ? 0 : borders.at(before)));
    }
}
