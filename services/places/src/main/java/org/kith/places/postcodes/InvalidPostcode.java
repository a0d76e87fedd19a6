package org.kith.places.postcodes;

import java.io.Serial;
import java.util.Objects;

/**
 * Text that is not a postcode. The message says what is wrong and never repeats the text: a postcode can lead to a
 * household, and messages end up in logs.
 */
public final class InvalidPostcode extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the text. */
    public enum Reason {
        /** Nothing but blanks. */
        EMPTY("postcode-empty", "A postcode is needed."),
        /** Fewer than five or more than seven letters and digits. */
        LENGTH("postcode-length", "A postcode has five to seven letters and digits, for example ZN1 1AA."),
        /** Something that is neither A to Z nor 0 to 9. */
        CHARACTER("postcode-character", "A postcode has only the letters A to Z and digits."),
        /** The first part (district) cannot occur. */
        OUTWARD("postcode-outward", "The first part of the postcode (before the space) is not one that can exist."),
        /** The last three characters are not a digit and two letters in use. */
        INWARD("postcode-inward", "The last part of the postcode must be a digit and two letters, for example 1AA.");

        private final String code;
        private final String detail;

        Reason(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        /** A stable code for field errors. */
        public String code() {
            return code;
        }

        /** A sentence for the person who typed it. */
        public String detail() {
            return detail;
        }
    }

    private final Reason reason;

    InvalidPostcode(Reason reason) {
        super(Objects.requireNonNull(reason).detail());
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
