package org.kith.gateway.portal.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.services.Insights.Cell;
import org.kith.gateway.portal.services.Insights.Row;
import org.kith.gateway.portal.words.Words;

/**
 * One measure by zone as horizontal bars, drawn here so that it needs no script. The table below the chart says the same.
 *
 * @param title what is shown
 * @param summary the chart in a sentence, for those who do not see it
 * @param height of the drawing, which is {@link #WIDTH} wide
 * @param bars a bar for each zone
 */
public record BarChart(String title, String summary, int height, List<Bar> bars) {
    /** Width of the drawing. */
    public static final int WIDTH = 420;

    private static final int LABEL_WIDTH = 130;
    private static final int NUMBER_WIDTH = 55;
    private static final int STEP = 34;
    private static final int TOP = 6;

    /**
     * A bar.
     *
     * @param label zone
     * @param number as people read it
     * @param y upper edge
     * @param width length of the bar
     * @param textY base line of label and number
     * @param textX start of the number
     */
    public record Bar(String label, String number, int y, int width, int textY, int textX) {}

    static BarChart of(String title, String key, List<Row> rows, Words words) {
        BigDecimal largest = rows.stream().map(row -> value(row, key)).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Row row : rows) {
            int y = TOP + bars.size() * STEP;
            int width = length(value(row, key), largest);
            NumberText number = NumberText.of(cell(row, key), words);
            bars.add(new Bar(row.zoneName(), number.text(), y, width, y + 18, LABEL_WIDTH + width + 8));
            said.add(row.zoneName() + ": " + (number.spoken().isEmpty() ? number.text() : number.spoken()));
        }
        return new BarChart(
                title,
                words.t("dashboard.chart-summary", title, String.join(", ", said)),
                2 * TOP + bars.size() * STEP,
                List.copyOf(bars));
    }

    static Cell cell(Row row, String key) {
        return row.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal value(Row row, String key) {
        Cell cell = cell(row, key);
        return cell == null || cell.value() == null ? BigDecimal.ZERO : cell.value();
    }

    private static int length(BigDecimal value, BigDecimal largest) {
        if (largest.signum() == 0 || value.signum() <= 0) {
            return 0;
        }
        BigDecimal room = BigDecimal.valueOf(WIDTH - LABEL_WIDTH - NUMBER_WIDTH - 8L);
        return value.multiply(room).divide(largest, 0, RoundingMode.HALF_UP).intValue();
    }
}
