package org.kith.kit.json;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as people write it: the number first, with dots, dashes, brackets and blanks of any kind between its
 * digits, then what belongs to it: an extension, a second number, "(after 6pm)".
 */
public final class PhoneNumber {
    private static final int LONGEST = 60;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 17;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()]*");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9)]) *[.\\p{Pd}] *(?=[0-9(])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PhoneNumber() {}

    /** The text in its one form: plain digits, one blank where there was any separator. Null stays null, no text is none. */
    public static String normal(String text) {
        if (text == null) {
            return null;
        }
        String plain = BLANKS.matcher(Normalizer.normalize(SeenText.of(text), Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? null : BETWEEN_DIGITS.matcher(plain).replaceAll(" ");
    }

    /** Whether the text begins with a telephone number. */
    public static boolean isOne(String text) {
        String normal = normal(text);
        if (normal == null || normal.length() > LONGEST || normal.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        Matcher number = NUMBER.matcher(normal);
        long digits = number.lookingAt()
                ? number.group().chars().filter(Character::isDigit).count()
                : 0;
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
