package org.kith.insights.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kith.insights.facts.EventNames;
import org.kith.insights.facts.FactCount;
import org.kith.insights.facts.FactCounts;
import org.kith.insights.measures.Computation;
import org.kith.insights.measures.Measure;
import org.kith.insights.measures.Measures;
import org.kith.insights.suppression.Counts;
import org.kith.insights.suppression.MonthlyCounts;
import org.kith.insights.suppression.Period;
import org.kith.insights.suppression.Suppression;

/** The measures of one period, computed from facts: the one place where that is done. */
final class Numbers {
    private static final Duration ACTIVE = Duration.ofDays(14);

    private final FactCounts facts;
    private final List<String> zones;
    private final Period period;
    private final Instant now;
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, BigDecimal> medians = new HashMap<>();
    private List<FactCount> inMonths;

    Numbers(FactCounts facts, List<String> zones, Period period, Instant now) {
        this.facts = facts;
        this.zones = zones;
        this.period = period;
        this.now = now;
    }

    /** The number of a zone, or of all under {@link Columns#TOTAL}. */
    DashboardView.Cell cell(Measure measure, String zone) {
        if (!measure.byZone() && !zone.equals(Columns.TOTAL)) {
            return DashboardView.Cell.none(measure.key());
        }
        Counts mine = counts(measure);
        return switch (measure.computation()) {
            case Computation.InPeriod _, Computation.AtEnd _ -> Columns.count(measure.key(), mine, zone);
            case Computation.Rate rate -> Columns.rate(measure.key(), mine, counts(rate.to()), rate.per(), zone);
            case Computation.MedianHoursToDecision _ -> Columns.median(measure.key(), medians(), mine, zone);
        };
    }

    /** The counts of a measure; of a rate those above the line, of a median those it is of. */
    private Counts counts(Measure measure) {
        Counts known = counts.get(measure.key());
        if (known == null) {
            known = switch (measure.computation()) {
                case Computation.InPeriod what -> inPeriod(what, measure.byZone());
                case Computation.AtEnd what -> Suppression.atOnce(everyZone(atEnd(what)));
                case Computation.Rate rate -> counts(rate.of());
                case Computation.MedianHoursToDecision _ ->
                    Suppression.inPeriod(months(facts.decisions(), false), period);
            };
            counts.put(measure.key(), known);
        }
        return known;
    }

    private Counts counts(String key) {
        return counts(Measures.find(key).orElseThrow());
    }

    private Counts inPeriod(Computation.InPeriod what, boolean byZone) {
        String event = EventNames.of(what.type());
        List<FactCount> rows =
                all().stream().filter(row -> row.event().equals(event)).toList();
        return byZone
                ? Suppression.inPeriod(months(rows, what.flaggedOnly()), period)
                : Suppression.inPeriod(Map.of(Columns.TOTAL, together(rows)), period);
    }

    private Map<String, Long> atEnd(Computation.AtEnd what) {
        Instant end = Months.end(period);
        return switch (what) {
            case OFFERS_OPEN -> facts.offersOpen(end);
            case NEEDS_UNMET -> facts.needsUnmet(end);
            case RELATIONSHIPS_ACTIVE -> facts.relationshipsActive((end.isBefore(now) ? end : now).minus(ACTIVE), end);
        };
    }

    /** Everything counted by month, asked for once. */
    private List<FactCount> all() {
        if (inMonths == null) {
            inMonths = facts.inMonths(Measures.all().stream()
                    .map(Measure::computation)
                    .filter(Computation.InPeriod.class::isInstance)
                    .map(what -> EventNames.of(((Computation.InPeriod) what).type()))
                    .distinct()
                    .toList());
        }
        return inMonths;
    }

    private Map<String, BigDecimal> medians() {
        if (medians.isEmpty()) {
            facts.medianHours(
                            period.from() == null ? YearMonth.of(1, 1) : period.from(),
                            period.to() == null ? YearMonth.of(9999, 12) : period.to())
                    .forEach((zone, hours) -> medians.put(zone == null ? Columns.TOTAL : zone, hours));
        }
        return medians;
    }

    private Map<String, Long> everyZone(Map<String, Long> some) {
        Map<String, Long> every = new HashMap<>();
        zones.forEach(zone -> every.put(zone, some.getOrDefault(zone, 0L)));
        return every;
    }

    private Map<String, MonthlyCounts> months(List<FactCount> rows, boolean flaggedOnly) {
        Map<String, NavigableMap<YearMonth, Long>> byZone = new HashMap<>();
        zones.forEach(zone -> byZone.put(zone, new TreeMap<>()));
        rows.forEach(row -> byZone.get(row.zone()).put(row.month(), flaggedOnly ? row.flagged() : row.n()));
        Map<String, MonthlyCounts> months = new HashMap<>();
        byZone.forEach((zone, counted) -> months.put(zone, new MonthlyCounts(counted)));
        return months;
    }

    private static MonthlyCounts together(List<FactCount> rows) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        rows.forEach(row -> months.merge(row.month(), row.n(), Long::sum));
        return new MonthlyCounts(months);
    }
}
