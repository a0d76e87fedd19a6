package org.kith.referrals.codes;

import java.util.Locale;
import java.util.Set;

/** Languages by their ISO 639-1 code. */
public final class Languages {
    /** What to do about a code that is not known. */
    public static final String REMEDY = "Use the two-letter ISO 639-1 code, such as en or pl.";

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Whether it is a code, or not given. */
    public static boolean known(String code) {
        return code == null || (code.length() == 2 && CODES.contains(code));
    }
}
