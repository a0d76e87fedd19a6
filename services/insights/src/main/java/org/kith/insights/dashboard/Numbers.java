package org.kith.insights.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kith.insights.facts.EventNames;
import org.kith.insights.facts.FactCount;
import org.kith.insights.facts.FactCounts;
import org.kith.insights.facts.Standing;
import org.kith.insights.measures.Computation;
import org.kith.insights.measures.Measure;
import org.kith.insights.measures.Measures;
import org.kith.insights.measures.RelatedMeasure;
import org.kith.insights.suppression.Counts;
import org.kith.insights.suppression.Period;
import org.kith.insights.suppression.Series;
import org.kith.insights.suppression.Suppression;
import org.kith.insights.suppression.ZoneNumber;

/** The measures of one period, computed from facts: the one place where that is done. */
final class Numbers {
    private static final Duration ACTIVE = Duration.ofDays(14);

    private final FactCounts facts;
    private final List<String> zones;
    private final Period period;
    private final YearMonth latest;
    private final Instant now;
    private final Map<String, Map<String, ZoneNumber>> numbers = new HashMap<>();
    private final Map<String, BigDecimal> medians = new HashMap<>();
    private List<FactCount> inMonths;
    private List<YearMonth> months;

    /**
     * Numbers to be computed when they are asked for.
     *
     * @param latest the last month that is shown
     */
    Numbers(FactCounts facts, List<String> zones, Period period, YearMonth latest, Instant now) {
        this.facts = facts;
        this.zones = zones;
        this.period = period;
        this.latest = latest;
        this.now = now;
    }

    /** The number of a zone, or of all under {@link Columns#TOTAL}. */
    DashboardView.Cell cell(Measure measure, String zone) {
        if (!measure.byZone() && !zone.equals(Columns.TOTAL)) {
            return DashboardView.Cell.none(measure.key());
        }
        return switch (measure.computation()) {
            case Computation.InPeriod _, Computation.AtEnd _ -> Columns.count(measure.key(), counts(measure), zone);
            case Computation.Rate rate ->
                Columns.rate(measure.key(), counts(find(rate.of())), counts(find(rate.to())), rate.per(), zone);
            case Computation.MedianHoursToDecision _ -> Columns.median(measure.key(), medians(), counts(measure), zone);
        };
    }

    private Counts counts(Measure measure) {
        return Suppression.of(numbers(measure), period, latest);
    }

    /** What is counted, by zone; of a median what it is of. */
    private Map<String, ZoneNumber> numbers(Measure measure) {
        Map<String, ZoneNumber> known = numbers.get(measure.key());
        if (known == null) {
            Map<String, Series> series = series(measure);
            Map<String, ZoneNumber> made = new HashMap<>();
            series.forEach((zone, one) -> made.put(zone, number(measure, zone, one)));
            known = made;
            numbers.put(measure.key(), known);
        }
        return known;
    }

    private ZoneNumber number(Measure measure, String zone, Series series) {
        if (measure.related().isEmpty()) {
            return measure.computation() instanceof Computation.AtEnd
                    ? ZoneNumber.standing(series)
                    : ZoneNumber.happened(series);
        }
        RelatedMeasure related = measure.related().get();
        ZoneNumber other = numbers(find(related.key())).get(zone);
        return switch (related.relation()) {
            case PART -> ZoneNumber.partOf(other, series);
            case LATER_PART -> ZoneNumber.laterPartOf(other, series);
            case STANDING_PART -> ZoneNumber.standingPartOf(other, series);
            case REST -> ZoneNumber.remaining(other, series);
        };
    }

    private Map<String, Series> series(Measure measure) {
        return switch (measure.computation()) {
            case Computation.InPeriod what -> happened(what, measure.byZone());
            case Computation.AtEnd what -> standings(what);
            case Computation.MedianHoursToDecision _ -> happened(facts.decisions(), true, false);
            case Computation.Rate _ -> throw new IllegalArgumentException(measure.key() + " is made of others");
        };
    }

    private static Measure find(String key) {
        return Measures.find(key).orElseThrow();
    }

    private Map<String, Series> happened(Computation.InPeriod what, boolean byZone) {
        String event = EventNames.of(what.type());
        return happened(all().stream().filter(row -> row.event().equals(event)).toList(), byZone, what.flaggedOnly());
    }

    private Map<String, Series> happened(List<FactCount> rows, boolean byZone, boolean flaggedOnly) {
        Map<String, NavigableMap<YearMonth, Long>> counts = everyZone(byZone);
        rows.stream().filter(row -> !row.month().isAfter(latest)).forEach(row -> counts.get(
                        byZone ? row.zone() : Columns.TOTAL)
                .merge(row.month(), flaggedOnly ? row.flagged() : row.n(), Long::sum));
        Map<String, Series> series = new HashMap<>();
        counts.forEach((zone, months) -> series.put(zone, Series.ofCounts(months)));
        return series;
    }

    private Map<String, Series> standings(Computation.AtEnd what) {
        Map<String, NavigableMap<YearMonth, Long>> atEnds = everyZone(true);
        atEnds.values().forEach(zone -> months().forEach(month -> zone.put(month, 0L)));
        List<Standing> standings =
                switch (what) {
                    case OFFERS_OPEN -> facts.offersOpen(months());
                    case NEEDS_UNMET -> facts.needsUnmet(months());
                    case RELATIONSHIPS_ACTIVE ->
                        facts.relationshipsActive(
                                months(),
                                months().stream().map(this::activeSince).toList());
                };
        standings.forEach(one -> atEnds.get(one.zone()).put(one.ended(), one.n()));
        Map<String, Series> series = new HashMap<>();
        atEnds.forEach((zone, months) -> series.put(zone, Series.ofStandings(months)));
        return series;
    }

    private Instant activeSince(YearMonth month) {
        Instant end = Months.end(month);
        return (end.isBefore(now) ? end : now).minus(ACTIVE);
    }

    /** Every month that is shown and in or after which anything was counted. */
    private List<YearMonth> months() {
        if (months == null) {
            List<YearMonth> all = new ArrayList<>();
            facts.firstMonth().ifPresent(first -> {
                for (YearMonth month = first; !month.isAfter(latest); month = month.plusMonths(1)) {
                    all.add(month);
                }
            });
            months = List.copyOf(all);
        }
        return months;
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
                            period.to() == null ? latest : period.to())
                    .forEach((zone, hours) -> medians.put(zone == null ? Columns.TOTAL : zone, hours));
        }
        return medians;
    }

    private Map<String, NavigableMap<YearMonth, Long>> everyZone(boolean byZone) {
        Map<String, NavigableMap<YearMonth, Long>> every = new HashMap<>();
        (byZone ? zones : List.of(Columns.TOTAL)).forEach(zone -> every.put(zone, new TreeMap<>()));
        return every;
    }
}
