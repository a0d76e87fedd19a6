package org.kith.gateway.portal.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.kith.gateway.portal.services.Insights;
import org.kith.gateway.portal.services.Insights.Cell;
import org.kith.gateway.portal.services.Insights.Column;
import org.kith.gateway.portal.services.Insights.Dashboard;
import org.kith.gateway.portal.words.Words;

/**
 * The dashboard as the page shows it: measures down, the total and then the zones across.
 *
 * @param place name of the place
 * @param period in words
 * @param asOf when it was counted, in words
 * @param newest when the newest thing that is counted was recorded, in words
 * @param behind that the numbers may be behind; empty while something is recorded
 * @param next from when the next month is shown, in words; or that the month that is not over is shown
 * @param from first month asked for, or empty
 * @param to last month asked for, or empty
 * @param zones names of the zones
 * @param lines a line for each measure
 * @param byZone the lines that have numbers by zone
 * @param charted measures that a chart can show
 * @param chosen key of the measure that the chart shows
 * @param chart the chart; null when there is nothing to show by zone
 * @param csvQuery query of the same numbers as CSV
 */
public record DashboardModel(
        String place,
        String period,
        String asOf,
        String newest,
        String behind,
        String next,
        String from,
        String to,
        List<String> zones,
        List<Line> lines,
        List<Line> byZone,
        List<Column> charted,
        String chosen,
        BarChart chart,
        String csvQuery) {
    private static final Duration QUIET = Duration.ofHours(3);
    private static final String FIRST_CHART = "offers-per-100-doors";

    /** The numbers of a measure, by zone and in total. */
    public record Line(Column measure, List<NumberText> byZone, NumberText total) {}

    static DashboardModel of(Dashboard seen, String chart, Words words) {
        List<Column> charted = seen.measures().stream().filter(Column::byZone).toList();
        Optional<Column> chosen = pick(charted, chart)
                .or(() -> pick(charted, FIRST_CHART))
                .or(() -> charted.stream().findFirst());
        String from = seen.period().from() == null ? "" : seen.period().from();
        String to = seen.period().to() == null ? "" : seen.period().to();
        YearMonth running = words.times().monthOf(seen.asOf());
        return new DashboardModel(
                seen.place(),
                period(from, to, running, seen.period().shownTo(), words),
                words.times().moment(seen.asOf()),
                newest(seen.newestFrom(), words),
                isQuiet(seen) ? words.t("dashboard.behind") : "",
                next(seen.period(), running, words),
                from,
                to,
                seen.rows().stream().map(row -> row.zoneName()).toList(),
                lines(seen.measures(), seen, words),
                lines(charted, seen, words),
                charted,
                chosen.map(Column::key).orElse(""),
                chosen.map(measure -> BarChart.of(measure.name(), measure.key(), seen.rows(), words))
                        .orElse(null),
                query(from, to));
    }

    private static List<Line> lines(List<Column> measures, Dashboard seen, Words words) {
        return measures.stream().map(measure -> line(measure, seen, words)).toList();
    }

    private static String period(String from, String to, YearMonth running, String shownTo, Words words) {
        String lastMonth = to.isEmpty() ? shownTo : to;
        if (lastMonth.equals(running.toString())) {
            return from.isEmpty() || from.equals(lastMonth)
                    ? words.t(
                            from.isEmpty() ? "dashboard.until-now" : "dashboard.running",
                            words.times().month(lastMonth))
                    : words.t("dashboard.since", words.times().month(from));
        }
        String last = words.times().month(lastMonth);
        if (from.isEmpty()) {
            return words.t("dashboard.until", last);
        }
        String first = words.times().month(from);
        return first.equals(last) ? first : words.t("dashboard.between", first, last);
    }

    /** When the next month is shown; a demonstration shows the month that is not over, and says so. */
    private static String next(Insights.Period period, YearMonth running, Words words) {
        if (period.shownTo().equals(running.toString())) {
            return words.t("dashboard.demonstration", words.times().month(period.shownTo()));
        }
        return words.t(
                "dashboard.next",
                words.times()
                        .month(YearMonth.parse(period.shownTo()).plusMonths(1).toString()),
                words.times().day(period.nextShownFrom()));
    }

    private static String newest(Instant newestFrom, Words words) {
        return newestFrom == null
                ? words.t("dashboard.newest.none")
                : words.t("dashboard.newest", words.times().hour(newestFrom));
    }

    /** Whether nothing was recorded for so long that either nobody uses Kith or the numbers do not hear of it. */
    private static boolean isQuiet(Dashboard seen) {
        return seen.newestFrom() != null && seen.newestFrom().plus(QUIET).isBefore(seen.asOf());
    }

    private static Line line(Column measure, Dashboard seen, Words words) {
        Cell total = seen.total().cells().stream()
                .filter(cell -> cell.key().equals(measure.key()))
                .findFirst()
                .orElse(null);
        return new Line(
                measure,
                seen.rows().stream()
                        .map(row -> NumberText.of(BarChart.cell(row, measure.key()), words))
                        .toList(),
                NumberText.of(total, words));
    }

    private static Optional<Column> pick(List<Column> from, String key) {
        return from.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    private static String query(String from, String to) {
        StringBuilder query = new StringBuilder();
        if (!from.isEmpty()) {
            query.append("?from=").append(from);
        }
        if (!to.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append("to=").append(to);
        }
        return query.toString();
    }
}
