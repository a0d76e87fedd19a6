package org.kith.insights.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.insights.dashboard.DashboardView.Cell;
import org.kith.insights.dashboard.DashboardView.MeasureColumn;
import org.kith.insights.dashboard.DashboardView.PeriodView;
import org.kith.insights.dashboard.DashboardView.Row;
import org.kith.insights.dashboard.DashboardView.Total;

class CsvTest {
    @Test
    void saysWhyThereIsNoNumberAndEndsEveryLineAsTheStandardAsks() {
        List<Cell> cells = List.of(
                Cell.shown("a", new BigDecimal("12.5"), 40),
                Cell.keptBack("b"),
                Cell.shown("c", null, 0),
                Cell.none("d"));
        DashboardView view = view(period("2026-03", "2026-05"), "Harbour", cells);
        assertThat(Csv.of(view)).isEqualTo("""
                        Period,Zone code,Zone,A,B,C,D
                        2026-03 to 2026-05,NW01,Harbour,12.5,[c],[z],[z]
                        2026-03 to 2026-05,total,Northwick,12.5,[c],[z],[z]
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aWaitShorterThanTheNumberCouldSayIsNotNothing() {
        List<Cell> cells =
                List.of(Cell.shown("hours", new BigDecimal("0.0"), 7), Cell.shown("count", BigDecimal.ZERO, 0));
        assertThat(Csv.of(view(period(null, null), "Harbour", cells))).contains(",NW01,Harbour,[low],0\r\n");
    }

    @Test
    void aPeriodWithoutAnEndGoesToTheLastMonthThatIsShown() {
        assertThat(Csv.of(view(period(null, null), "Harbour", List.of()))).contains("beginning to 2026-06,NW01");
    }

    @Test
    void aNameIsNeverAFormulaAndNeverBreaksALine() {
        assertThat(Csv.of(view(period(null, null), "=1+1", List.of()))).contains(",NW01,'=1+1\r\n");
        assertThat(Csv.of(view(period(null, null), "Quay, \"old\"", List.of())))
                .contains(",NW01,\"Quay, \"\"old\"\"\"\r\n");
    }

    private static PeriodView period(String from, String to) {
        return new PeriodView(from, to, "2026-06", LocalDate.of(2026, 8, 4));
    }

    private static DashboardView view(PeriodView period, String zone, List<Cell> cells) {
        List<MeasureColumn> columns = cells.stream()
                .map(cell -> new MeasureColumn(
                        cell.key(), cell.key().toUpperCase(java.util.Locale.ROOT), "", cell.key(), true, ""))
                .toList();
        return new DashboardView(
                Instant.parse("2026-06-30T23:30:00Z"),
                Instant.parse("2026-06-30T23:00:00Z"),
                period,
                "Northwick",
                List.of(),
                columns,
                List.of(new Row("NW01", zone, cells)),
                new Total(cells));
    }
}
