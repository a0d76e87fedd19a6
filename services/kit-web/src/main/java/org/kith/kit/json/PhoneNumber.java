package org.kith.kit.json;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as people write it: with dots, dashes, brackets and blanks of any kind between its digits, perhaps words before
 * it, "Mum" or "tel:", and behind it what belongs to it: an extension, a second number, "(after 6pm)". A letter where a digit belongs is
 * refused, in any of its numbers: whoever rings it reaches somebody else or nobody.
 */
public final class PhoneNumber {
    private static final int LONGEST = 60;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 17;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()]*");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9)]) *[.\\p{Pd}] *(?=[0-9(])");
    /** "12O" and "l23", "OOO" behind digits and "O" before them: letters that look like digits. */
    private static final Pattern LOOKS_LIKE_DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + "(?:(?=[OoIl]*[0-9])(?=[0-9]*[OoIl])[0-9OoIl]+|(?<=[0-9)] )[OoIl]+|[OoIl]+(?=[ ().:]{1,3}[0-9]))"
            + "(?![\\p{L}\\p{N}])");

    /** One or two letters on a long number, unless they belong to an extension, an hour or a floor. */
    private static final Pattern LETTER_ON_NUMBER = Pattern.compile("(?:[0-9][ ()]*){6}[0-9]"
            + "(?!(?i:x|ext)[ .]*[0-9]|(?i:[ap]m|st|nd|rd|th)(?!\\p{L}))\\p{L}{1,2}(?!\\p{L})");

    /**
     * Words before a number, without digits, and apart from it: in "B1632" a letter stands where a digit belongs, and in "flat 5 01632"
     * the 5 is no part of the number.
     */
    private static final Pattern WORDS_BEFORE = Pattern.compile(
            "[(]?\\p{L}[\\p{L}\\p{M}\\p{Pd} '’.,:;/&()]*?(?<![\\p{L}\\p{M}])" + "(?=[+(]*[0-9])(?![1-9][0-9]? )");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PhoneNumber() {}

    /** The text in its one form: plain digits of whatever script, one blank where there was any separator. Null stays null, no text is none. */
    public static String normal(String text) {
        if (text == null) {
            return null;
        }
        String plain = BLANKS.matcher(plainDigits(Normalizer.normalize(SeenText.of(text), Normalizer.Form.NFKC)))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? null : BETWEEN_DIGITS.matcher(plain).replaceAll(" ");
    }

    /** What is left of a text in its normal form without the words before its first number. */
    public static String withoutWordsBefore(String normal) {
        Matcher words = WORDS_BEFORE.matcher(normal);
        return words.lookingAt() ? normal.substring(words.end()) : normal;
    }

    /** Whether the text is a telephone number, perhaps with words before and behind it, and holds none that cannot be rung. */
    public static boolean isOne(String text) {
        String normal = normal(text);
        if (normal == null || normal.length() > LONGEST || normal.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        Matcher number = NUMBER.matcher(withoutWordsBefore(normal));
        return number.lookingAt()
                && digits(number.group()) >= FEWEST_DIGITS
                && NUMBER.matcher(normal).results().allMatch(any -> digits(any.group()) <= MOST_DIGITS)
                && !LOOKS_LIKE_DIGITS.matcher(normal).find()
                && !LETTER_ON_NUMBER.matcher(normal).find();
    }

    /** A keyboard of another script types that script's digits: the number is the same. */
    private static String plainDigits(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long digits(String number) {
        return number.chars().filter(Character::isDigit).count();
    }
}
