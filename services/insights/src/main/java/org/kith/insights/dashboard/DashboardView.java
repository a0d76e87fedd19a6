package org.kith.insights.dashboard;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kith.insights.measures.Measure;

/**
 * The network's numbers.
 *
 * @param asOf when they were counted
 * @param newestFrom begin of the hour in which the newest event that is counted was published; null when none is. If it is long ago
 *     although the network is in use, the numbers are behind. By the hour, so that nobody reads from it when a single thing happened
 * @param period whole months they are of
 * @param place name of the place
 * @param zones its zones, and last one that stands for a zone that is not known
 * @param measures the columns
 * @param rows one for each zone, in the order of zones
 * @param total of all zones
 */
public record DashboardView(
        Instant asOf,
        @Nullable Instant newestFrom,
        PeriodView period,
        String place,
        List<ZoneView> zones,
        List<MeasureColumn> measures,
        List<Row> rows,
        Total total) {
    /**
     * Whole months, both included.
     *
     * @param from such as 2026-03; null for the beginning
     * @param to such as 2026-05; null for the last month that is shown
     * @param shownTo the last month that is shown: months are shown when they have ended and what comes late is counted
     * @param nextShownFrom the day from which the month after that is shown
     */
    public record PeriodView(
            @Nullable String from, @Nullable String to, String shownTo, LocalDate nextShownFrom) {}

    /**
     * A zone.
     *
     * @param code code of the place's, or {@code not-known}
     * @param name as people say it
     */
    public record ZoneView(String code, String name) {}

    /**
     * A column.
     *
     * @param key of the measure
     * @param name of the measure
     * @param definition what is counted
     * @param unit what the numbers are numbers of
     * @param byZone false: there is a total only
     * @param href where the definition is, under the service's root
     */
    public record MeasureColumn(String key, String name, String definition, String unit, boolean byZone, String href) {
        static MeasureColumn of(Measure measure) {
            return new MeasureColumn(
                    measure.key(),
                    measure.name(),
                    measure.definition(),
                    measure.unit(),
                    measure.byZone(),
                    measure.href());
        }
    }

    /**
     * The numbers of a zone.
     *
     * @param zone its code
     * @param zoneName its name
     * @param cells one for each measure, in their order
     */
    public record Row(String zone, String zoneName, List<Cell> cells) {}

    /**
     * The numbers of the place.
     *
     * @param cells one for each measure, in their order
     */
    public record Total(List<Cell> cells) {}

    /**
     * A number, or why there is none.
     *
     * @param key of the measure
     * @param value null when it is suppressed, when there is nothing to take it from (n is 0), or when the measure is not
     *     shown by zone (n is null)
     * @param suppressed whether it is kept back because it, or what it gives away, is 1 to 4
     * @param n how many things it is taken from: the count itself, what a rate is per, what a median is of
     */
    public record Cell(
            String key,
            @Nullable BigDecimal value,
            boolean suppressed,
            @Nullable Long n) {
        static Cell shown(String key, BigDecimal value, long n) {
            return new Cell(key, value, false, n);
        }

        static Cell keptBack(String key) {
            return new Cell(key, null, true, null);
        }

        static Cell none(String key) {
            return new Cell(key, null, false, null);
        }
    }
}
