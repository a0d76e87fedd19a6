package org.kith.places.postcodes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.places.postcodes.InvalidPostcode.Reason;

/**
 * A UK postcode in its one written form: capitals, one space, {@code ZN1 1AA}. Two of the same postcode are equal
 * however they were typed.
 *
 * <p>The format is checked, not whether the postcode is in use (that is {@code Place.areaOf}): the six forms
 * A9, A99, AA9, AA99, A9A and AA9A with the letters each position allows, the last part without C, I, K, M, O, V, and
 * the special ones: {@code GIR 0AA}, the overseas territories ({@code FIQQ 1ZZ} and its like), {@code BF1} of the
 * forces and Royal Mail's non-geographic {@code XX} and {@code BX}. Not postcodes, and refused: a forces number such as
 * "BFPO 57", and Anguilla's AI-2640.
 *
 * <p>Kith's invented places use the area <b>ZN</b>. Royal Mail has 124 postcode areas (121 on the mainland and in
 * Northern Ireland, GY, JE and IM) besides the non-geographic ones; the only one that begins with Z is ZE (Shetland),
 * and the statistical pseudo-postcodes begin with ZZ. So ZN has the right format, passes any form that knows only the
 * format, and no letter can be delivered to it.
 *
 * @param value the written form
 */
public record Postcode(@JsonValue String value) implements Comparable<Postcode> {
    /** The postcode area that only invented places use. */
    public static final String INVENTED_AREA = "ZN";

    private static final int LONGEST_TEXT = 64;
    private static final int RADIX = 37;

    /** Keys of one district: three characters follow. */
    static final long INWARD_KEYS = (long) RADIX * RADIX * RADIX;

    private static final Pattern INWARD = Pattern.compile("[0-9][ABD-HJLNP-UW-Z]{2}");
    private static final Pattern OUTWARD = Pattern.compile("""
            [A-PR-UWYZ][0-9]{1,2}|\
            [A-PR-UWYZ][A-HK-Y][0-9]{1,2}|\
            [A-PR-UWYZ][0-9][A-HJKPSTUW]|\
            [A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]|\
            XX[0-9]{1,2}""");
    private static final Set<String> SPECIAL = Set.of(
            "GIR0AA", "ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "PCRN1ZZ", "SIQQ1ZZ", "STHL1ZZ", "TDCU1ZZ",
            "TKCA1ZZ");

    /**
     * Accepts any way of typing the postcode.
     *
     * @throws InvalidPostcode when the text cannot be a postcode
     */
    public Postcode {
        value = normalise(value);
    }

    /**
     * Reads a postcode typed with or without blanks, in any case and width, with punctuation around or in it.
     *
     * @throws InvalidPostcode when the text cannot be a postcode
     */
    @JsonCreator
    public static Postcode parse(String text) {
        return new Postcode(text);
    }

    /** Reads a postcode, or gives nothing when the text cannot be one. */
    public static Optional<Postcode> tryParse(String text) {
        try {
            return Optional.of(new Postcode(text));
        } catch (InvalidPostcode notOne) {
            return Optional.empty();
        }
    }

    /** The part before the space: the district, {@code ZN1}. */
    public String outward() {
        return value.substring(0, value.length() - 4);
    }

    /** The part after the space, {@code 1AA}. */
    public String inward() {
        return value.substring(value.length() - 3);
    }

    /** District and first digit of the inward part, {@code ZN1 1}. */
    public String sector() {
        return value.substring(0, value.length() - 2);
    }

    /** Whether this is one of the postcodes Kith made up, to which no post is delivered. */
    public boolean invented() {
        return value.startsWith(INVENTED_AREA) && Character.isDigit(value.charAt(INVENTED_AREA.length()));
    }

    @Override
    public int compareTo(Postcode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The postcode as a number below 2^37, for compact tables; {@link #ofKey(long)} is its inverse. */
    long key() {
        long key = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ') {
                key = key * RADIX + Character.digit(c, RADIX - 1) + 1;
            }
        }
        return key;
    }

    static Postcode ofKey(long key) {
        StringBuilder letters = new StringBuilder();
        for (long rest = key; rest > 0; rest /= RADIX) {
            letters.append(Character.forDigit((int) (rest % RADIX) - 1, RADIX - 1));
        }
        return new Postcode(letters.reverse().toString());
    }

    private static String normalise(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidPostcode(Reason.EMPTY);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidPostcode(Reason.LENGTH);
        }
        String letters = lettersOf(text).toUpperCase(Locale.ROOT);
        if (letters.isEmpty()) {
            throw new InvalidPostcode(Reason.EMPTY);
        }
        if (!letters.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
            throw new InvalidPostcode(Reason.CHARACTER);
        }
        if (letters.length() < 5 || letters.length() > 7) {
            throw new InvalidPostcode(Reason.LENGTH);
        }
        String outward = letters.substring(0, letters.length() - 3);
        String inward = letters.substring(letters.length() - 3);
        if (!SPECIAL.contains(letters)) {
            check(INWARD, inward, Reason.INWARD);
            check(OUTWARD, outward, Reason.OUTWARD);
        }
        return outward + ' ' + inward;
    }

    private static void check(Pattern pattern, String part, Reason otherwise) {
        if (!pattern.matcher(part).matches()) {
            throw new InvalidPostcode(otherwise);
        }
    }

    /** What is left without blanks, punctuation and marks that nobody sees; wide letters and digits become plain ones. */
    private static String lettersOf(String text) {
        StringBuilder kept = new StringBuilder(8);
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBetween(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isBetween(int c) {
        return Character.isWhitespace(c)
                || switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    // A minus, a grave accent, blanks that count as letters or signs.
                    default -> c == '\u2212' || c == '`' || c == '\u1160' || c == '\u2800';
                };
    }
}
