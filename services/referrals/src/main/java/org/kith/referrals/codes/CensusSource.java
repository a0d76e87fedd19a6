package org.kith.referrals.codes;

import java.util.Set;

/** Referral sources of the Children in Need census (Department for Education, item N00573). */
public final class CensusSource {
    private static final Set<String> CODES = Set.of(
            "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D", "6",
            "7", "8", "9", "10");

    private CensusSource() {}

    /** Whether the census has the code. */
    public static boolean known(String code) {
        return CODES.contains(code);
    }
}
