package org.kith.doorsteps.address;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as small Latin letters, digits, blanks and slashes: what looks the same is the same. Width, letter case, accents, letters of
 * other alphabets that look like Latin ones, marks that nobody sees, every kind of blank and apostrophe.
 */
final class PlainLetters {
    private static final String LOOKS_LIKE = "АВЕЗКМНОРСТУХІЈЅԚԜҮаезкмнорстухіјѕԛԝүвΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχıɑɡℓ";
    private static final String LATIN = "abe3kmhopctyxijsqwyae3kmhopctyxijsqwyb" + "abezhikmnoptyxaeikvoptuxiagl";

    private PlainLetters() {}

    static String of(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> append(latin, c));
        return latin.toString().replaceAll("([13])\u2044([24])", " $1over$2 ").toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder into, int c) {
        int looksLike = LOOKS_LIKE.indexOf(c);
        if (looksLike >= 0) {
            into.append(LATIN.charAt(looksLike));
        } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            into.append(Character.digit(c, 10));
        } else if (c == 'ß') {
            into.append("ss");
        } else if (c == '&') {
            into.append(" and ");
        } else if (isRange(c)) {
            into.append(" - ");
        } else if (c == '\u2044') {
            into.append('\u2044');
        } else if (c == '/' || c == '\u2215') {
            into.append('/');
        } else if (Character.isLetter(c) && !isFiller(c)) {
            into.appendCodePoint(c);
        } else if (!isUnseen(c) && !isApostrophe(c)) {
            into.append(' ');
        }
    }

    /** Hyphens and dashes: between two numbers they mean from one to the other. */
    private static boolean isRange(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            default -> isFiller(c);
        };
    }

    /** Letters and signs that show nothing. */
    private static boolean isFiller(int c) {
        return c == '\u115F' || c == '\u1160' || c == '\u3164' || c == '\uFFA0' || c == '\u2800';
    }

    private static boolean isApostrophe(int c) {
        return "'\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02C8\u02B9\u0060\u00B4\u2035\u055A\uA78C".indexOf(c) >= 0;
    }
}
