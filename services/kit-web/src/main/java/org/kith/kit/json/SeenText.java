package org.kith.kit.json;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as a person sees it. Marks that turn the direction of writing round or have no width are taken out: a name must not
 * turn the page round, and a copied number must not differ by what nobody can see. Text without anything to see is empty.
 */
public final class SeenText {
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}./_]+");

    private SeenText() {}

    /** The text without invisible marks; empty when there is nothing to see in it; null stays null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String seen = text.codePoints().anyMatch(SeenText::isTakenOut)
                ? text.codePoints()
                        .filter(c -> !isTakenOut(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
        return seen.codePoints().allMatch(SeenText::isInvisible) ? "" : seen;
    }

    /** Whether there is nothing in it that a person could see. */
    public static boolean isEmpty(String text) {
        return text == null || of(text).isEmpty();
    }

    /** The text, or null when there is nothing in it that a person could see. */
    public static String orNull(String text) {
        return isEmpty(text) ? null : text;
    }

    /**
     * A number or code without what people put between its parts: blanks and dashes of any kind, dots and slashes; wide
     * digits and letters become plain ones.
     */
    public static String compact(String text) {
        return BETWEEN_PARTS
                .matcher(Normalizer.normalize(of(text), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Directions of writing that are forced, and marks without width; joiners stay, words in some languages need them. */
    private static boolean isTakenOut(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0x2060 && c <= 0x2064
                || c == 0x200B
                || c == 0xFEFF;
    }

    private static boolean isInvisible(int c) {
        if (Character.isISOControl(c)) {
            // The others are refused where text is checked.
            return c == '\t' || c == '\n' || c == '\r';
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isNothingAlone(Character.getType(c))
                || isBlankLetter(c);
    }

    /** Joiners, and marks that stand on a letter: without one they say nothing. */
    private static boolean isNothingAlone(int type) {
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Letters, marks and patterns that are drawn as nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0xFFFC
                || c == 0x1D159
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x115F
                || c == 0x1160
                || c == 0x034F
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
