package org.kith.referrals.model;

import java.util.Arrays;
import java.util.Optional;

/** What of a family's data a sharing decision can give to another organisation. Anything else stays home. */
public enum SharedField {
    /** Whom to ask for. */
    CONTACT_NAME("contactName"),
    /** Phone number. */
    PHONE("phone"),
    /** House and street. */
    ADDRESS("address"),
    /** Postcode. */
    POSTCODE("postcode"),
    /** Language the family speaks. */
    LANGUAGE("language"),
    /** Names and age bands of the children. */
    CHILDREN("children"),
    /** Dates of birth. */
    DATE_OF_BIRTH("dateOfBirth"),
    /** Unique pupil numbers. */
    UPN("upn"),
    /** NHS numbers. */
    NHS_NUMBER("nhsNumber"),
    /** The referrer's words about a need. */
    NEED_DETAIL("needDetail"),
    /** What other organisations wrote: reasons of decisions, notes of spends, why something is shared or not. */
    NOTES("notes");

    private final String code;

    SharedField(String code) {
        this.code = code;
    }

    /** The code in APIs: the name of the field. */
    public String code() {
        return code;
    }

    /** The field of a code; empty when there is none. */
    public static Optional<SharedField> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
