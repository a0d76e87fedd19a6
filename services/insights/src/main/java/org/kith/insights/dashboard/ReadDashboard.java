package org.kith.insights.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kith.insights.dashboard.DashboardView.MeasureColumn;
import org.kith.insights.dashboard.DashboardView.PeriodView;
import org.kith.insights.dashboard.DashboardView.Row;
import org.kith.insights.dashboard.DashboardView.Total;
import org.kith.insights.dashboard.DashboardView.ZoneView;
import org.kith.insights.facts.FactCounts;
import org.kith.insights.measures.Measure;
import org.kith.insights.measures.Measures;
import org.kith.insights.suppression.Period;
import org.kith.kit.config.KitConfig;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.places.Place;

/** The network's dashboard for whoever asks: the same numbers for all, without the measures that are not for their role. */
@ApplicationScoped
@Transactional
class ReadDashboard {
    private final FactCounts facts;
    private final Place place;
    private final CurrentCaller caller;
    private final UkCalendar calendar;
    private final List<ZoneView> zones;
    private final boolean runningToo;

    ReadDashboard(FactCounts facts, Place place, CurrentCaller caller, UkCalendar calendar, KitConfig config) {
        this.facts = facts;
        this.place = place;
        this.caller = caller;
        this.calendar = calendar;
        this.runningToo = config.demo();
        List<ZoneView> all = new ArrayList<>();
        place.zones().forEach(zone -> all.add(new ZoneView(zone.code(), zone.name())));
        all.add(new ZoneView(FactCounts.NOT_KNOWN, "Zone not known"));
        this.zones = List.copyOf(all);
    }

    /** The numbers of the period; both months may be null. */
    DashboardView of(String from, String to) {
        Instant now = calendar.now();
        Months months = Months.at(now, runningToo);
        Period period = months.parse(from, to);
        List<Measure> measures = Measures.seenBy(caller.get().roles());
        Numbers numbers = new Numbers(facts, zones.stream().map(ZoneView::code).toList(), period, months.latest(), now);
        return new DashboardView(
                now,
                newestFrom(now),
                new PeriodView(
                        text(period.from()),
                        text(period.to()),
                        months.latest().toString(),
                        Months.shownFrom(months.latest().plusMonths(1))),
                place.name(),
                zones,
                measures.stream().map(MeasureColumn::of).toList(),
                zones.stream()
                        .map(zone -> new Row(zone.code(), zone.name(), cells(numbers, measures, zone.code())))
                        .toList(),
                new Total(cells(numbers, measures, Columns.TOTAL)));
    }

    /** An event that another service's clock dates ahead is not told as one of a time to come. */
    private Instant newestFrom(Instant now) {
        return facts.newest()
                .map(newest -> newest.isAfter(now) ? now : newest)
                .map(newest -> newest.truncatedTo(ChronoUnit.HOURS))
                .orElse(null);
    }

    private static List<DashboardView.Cell> cells(Numbers numbers, List<Measure> measures, String zone) {
        return measures.stream().map(measure -> numbers.cell(measure, zone)).toList();
    }

    private static String text(Object month) {
        return month == null ? null : month.toString();
    }
}
