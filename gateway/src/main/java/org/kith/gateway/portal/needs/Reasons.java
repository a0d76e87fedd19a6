package org.kith.gateway.portal.needs;

import java.util.Locale;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/** A reason of a score with what it adds. */
final class Reasons {
    private static final int FEW_TIMES = 4;

    private Reasons() {}

    static String of(Matching.Term term, Words words) {
        String reason = "shared-slots".equals(term.code()) ? shortly(term.words(), words) : term.words();
        return sentence(reason) + ": " + (term.points() < 0 ? "−" : "+") + words.number(Math.abs(term.points()));
    }

    /** The text with a capital at its start. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** Nobody reads through twenty times of the week. */
    private static String shortly(String text, Words words) {
        int times = text.split(",", -1).length;
        return times <= FEW_TIMES
                ? text
                : times == Week.TIMES ? words.t("need.free-always") : words.t("need.free-often", times);
    }
}
