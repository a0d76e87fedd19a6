package org.kith.referrals.codes;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kith.kit.json.SeenText;

/**
 * Unique pupil number: a check letter, then twelve digits; the last may be a letter in a temporary number. Check letter
 * by the Department for Education's guide to unique pupil numbers: positions 2 to 13 weighted 2 to 13, modulo 23.
 */
public final class Upn {
    /** No I, O or S: they are taken for digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

    private Upn() {}

    /** The number in capitals, without what stands between its parts. */
    public static String compact(String text) {
        return SeenText.compact(text).toUpperCase(Locale.ROOT);
    }

    /** Whether it is a letter and twelve digits, or eleven and a letter. */
    public static boolean hasItsForm(String text) {
        return FORM.matcher(compact(text)).matches();
    }

    /** Whether it has the form and its check letter fits. */
    public static boolean valid(String text) {
        String upn = compact(text);
        if (!FORM.matcher(upn).matches()) {
            return false;
        }
        int sum = 0;
        for (int position = 1; position < upn.length(); position++) {
            char c = upn.charAt(position);
            sum += (position + 1) * (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c));
        }
        return LETTERS.charAt(sum % LETTERS.length()) == upn.charAt(0);
    }
}
