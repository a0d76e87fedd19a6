package org.kith.gateway.portal.dashboard;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.kith.gateway.portal.services.Insights.Cell;
import org.kith.gateway.portal.words.Words;

/**
 * A cell as people read it.
 *
 * @param text what stands in the table
 * @param spoken what a screen reader says instead; empty when the text speaks for itself
 */
public record NumberText(String text, String spoken) {
    private static final String HIDDEN = "[c]";
    /** Waits are told to a tenth of an hour: less than that is not nothing. The CSV file says [low]. */
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private static final String NOTHING = "–";

    static NumberText of(Cell cell, Words words) {
        if (cell == null) {
            return new NumberText(NOTHING, words.t("dashboard.not-by-zone"));
        }
        if (cell.suppressed()) {
            return new NumberText(HIDDEN, words.t("dashboard.hidden"));
        }
        if (cell.value() == null) {
            return new NumberText(
                    NOTHING, cell.n() == null ? words.t("dashboard.not-by-zone") : words.t("dashboard.nothing"));
        }
        if (cell.key().contains("hours") && cell.value().compareTo(LEAST) < 0) {
            return new NumberText(words.t("dashboard.low"), "");
        }
        return new NumberText(format(cell.value()), "");
    }

    static String format(BigDecimal value) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
    }
}
