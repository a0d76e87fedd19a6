package org.kith.referrals.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a referral that people read to each other over the phone: network, year, five characters and a check
 * character, such as {@code NW-26-7KM3PX}. Its 23 characters have no vowels, so no words, and none that is taken for
 * another. 23 is a prime, so the check character shows any one character mistaken and any two neighbours swapped.
 */
public final class Reference {
    private static final String CHARACTERS = "23456789CDFGHJKMNPRTVWX";
    private static final int BASE = CHARACTERS.length();
    private static final int LENGTH = 5;
    private static final long BLOCK = (long) Math.pow(BASE, LENGTH);

    /** Coprime to the block: neighbours in time are not neighbours in number, and none comes twice. */
    private static final long STEP = 3_990_071;

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-[0-9]{2}-[" + CHARACTERS + "]{6,12}");

    private Reference() {}

    /**
     * The reference of the n-th referral.
     *
     * @param network two to four capitals
     * @param year such as 2026
     * @param n from a sequence; two different ones never give the same reference in a year
     */
    public static String of(String network, int year, long n) {
        long scattered = Math.floorMod(n * STEP, BLOCK);
        StringBuilder body = new StringBuilder();
        for (long rest = scattered, i = 0; i < LENGTH; i++, rest /= BASE) {
            body.append(CHARACTERS.charAt((int) (rest % BASE)));
        }
        // After the six million of a block the number gets longer instead of coming twice.
        for (long rest = n / BLOCK; rest > 0; rest /= BASE) {
            body.append(CHARACTERS.charAt((int) (rest % BASE)));
        }
        return "%s-%02d-%s%s".formatted(network, year % 100, body, check(body));
    }

    /** Whether the text has the form of a reference and its check character fits. */
    public static boolean valid(String text) {
        String reference = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(reference).matches()) {
            return false;
        }
        String code = reference.substring(reference.lastIndexOf('-') + 1);
        return check(code.substring(0, code.length() - 1)) == code.charAt(code.length() - 1);
    }

    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * CHARACTERS.indexOf(body.charAt(i));
        }
        // Minus the sum, so that the check character itself has the weight one in the same equation.
        return CHARACTERS.charAt(Math.floorMod(-sum, BASE));
    }
}
