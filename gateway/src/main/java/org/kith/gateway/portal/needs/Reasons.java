package org.kith.gateway.portal.needs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Week;
import org.kith.gateway.portal.words.Words;

/** A reason of a score with what it adds. */
final class Reasons {
    private static final int FEW_TIMES = 4;
    private static final int METRES = 1000;
    private static final Pattern DISTANCE = Pattern.compile("^([0-9]+(?:\\.[0-9]+)?) (km|m)");
    private static final Pattern TIMES =
            Pattern.compile("day (morning|afternoon|evening), [A-Z][a-z]+day (morning|afternoon|evening)");

    private Reasons() {}

    static String of(Matching.Term term, Words words) {
        String reason = "shared-slots".equals(term.code()) ? shortly(term.words(), words) : term.words();
        return sentence(words.times().inSentence(reason)) + ": " + (term.points() < 0 ? "−" : "+")
                + words.number(Math.abs(term.points()));
    }

    /** The same without points, for who chooses; empty when it says nothing that tells one offer from another. */
    static String plain(Matching.Term term, Words words) {
        return switch (term.code()) {
            case "constant" -> "";
            case "nearness" -> distance(term.words(), words);
            case "shared-slots" -> sentence(shortly(term.words(), words));
            default -> sentence(words.times().inSentence(term.words()));
        };
    }

    /** A distance as people say it: it is measured from the middle of an area, so metres would say too much. */
    private static String distance(String text, Words words) {
        Matcher measured = DISTANCE.matcher(text);
        if (!measured.find()) {
            return sentence(text);
        }
        double kilometres =
                Double.parseDouble(measured.group(1)) / (measured.group(2).equals("km") ? 1 : METRES);
        if (kilometres < 0.5) {
            return words.t("need.distance.near");
        }
        if (kilometres < 1) {
            return words.t("need.distance.walk");
        }
        long least = (long) kilometres;
        return words.count("need.distance.kilometres", least);
    }

    /** The text with a capital at its start. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** A rule's words; a long row of times of the week is said by their number. */
    static String shorter(String text, Words words) {
        boolean times = TIMES.matcher(text).find();
        return times && text.split(",", -1).length > FEW_TIMES
                ? sentence(shortly(text, words))
                : words.times().inSentence(text);
    }

    /** Nobody reads through twenty times of the week. */
    private static String shortly(String text, Words words) {
        int times = text.split(",", -1).length;
        return times <= FEW_TIMES
                ? text
                : times == Week.TIMES ? words.t("need.free-always") : words.t("need.free-often", times);
    }
}
