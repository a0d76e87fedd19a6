package org.kith.insights.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kith.insights.dashboard.DashboardView.Cell;
import org.kith.insights.dashboard.DashboardView.MeasureColumn;

/**
 * The dashboard as CSV (RFC 4180): a header, a line for each zone, a line for the total. A cell without a number
 * has a mark that the Government Statistical Service recommends: {@code [c]} for confidential, {@code [z]} for not
 * applicable, and {@code [low]} stands for a wait that is shorter than the number could say.
 */
final class Csv {
    static final String CONFIDENTIAL = "[c]";
    static final String NOT_APPLICABLE = "[z]";
    static final String LOW = "[low]";
    private static final String HOURS = "hours";

    private Csv() {}

    static String of(DashboardView dashboard) {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Period", "Zone code", "Zone"));
        dashboard.measures().stream().map(MeasureColumn::name).forEach(header::add);
        lines.add(line(header));
        String period = period(dashboard);
        List<MeasureColumn> measures = dashboard.measures();
        dashboard.rows().forEach(row -> lines.add(line(period, row.zone(), row.zoneName(), row.cells(), measures)));
        lines.add(line(period, "total", dashboard.place(), dashboard.total().cells(), measures));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String period(DashboardView dashboard) {
        String from = dashboard.period().from();
        String to = dashboard.period().to();
        return (from == null ? "beginning" : from)
                + " to "
                + (to == null ? dashboard.period().shownTo() : to);
    }

    private static String line(
            String period, String code, String name, List<Cell> cells, List<MeasureColumn> measures) {
        List<String> fields = new ArrayList<>(List.of(period, code, name));
        for (int i = 0; i < cells.size(); i++) {
            fields.add(text(cells.get(i), measures.get(i).unit()));
        }
        return line(fields);
    }

    private static String text(Cell cell, String unit) {
        if (cell.suppressed()) {
            return CONFIDENTIAL;
        }
        if (cell.value() != null && cell.value().signum() == 0 && HOURS.equals(unit)) {
            return LOW;
        }
        return cell.value() == null ? NOT_APPLICABLE : cell.value().toPlainString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        // A spreadsheet would run what begins like a formula; names come from whoever made the place's files.
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
