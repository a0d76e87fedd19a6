package org.kith.referrals.codes;

import java.util.regex.Pattern;
import org.kith.kit.json.SeenText;

/** NHS number: ten digits, the last a check digit modulo 11 (NHS Data Dictionary). */
public final class NhsNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{10}");

    private NhsNumber() {}

    /** The ten digits of a number, whatever stands between them. */
    public static String compact(String text) {
        return SeenText.compact(text);
    }

    /** Whether there are ten digits. */
    public static boolean hasTenDigits(String text) {
        return FORM.matcher(compact(text)).matches();
    }

    /** Whether it has ten digits and the last one fits. */
    public static boolean valid(String text) {
        String number = compact(text);
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (number.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check != 10 && check == number.charAt(9) - '0';
    }
}
