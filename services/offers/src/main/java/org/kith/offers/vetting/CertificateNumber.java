package org.kith.offers.vetting;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a certificate, or the reference of an assessment, however it is typed. */
final class CertificateNumber {
    private CertificateNumber() {}

    /** Letters and digits alone: blanks, dashes, slashes, width and case make no other number. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
