package org.kith.places;

import org.kith.places.postcodes.Postcode;

/** Why a postcode leads nowhere, and what whoever typed it can do. */
public enum UnknownPostcode {
    /** Others of its district are known: a new street, perhaps. */
    NOT_YET(
            "unknown-postcode",
            "We do not know this postcode yet. Check it. If it is new, give the nearest postcode that is known, with the"
                    + " address in full, and tell whoever runs the network."),
    /** Its whole district is unknown. */
    OUTSIDE("outside-place", "This postcode is not in the place that the network serves.");

    private final String code;
    private final String detail;

    UnknownPostcode(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** Why a postcode that the place does not know leads nowhere. */
    public static UnknownPostcode of(Place place, Postcode postcode) {
        return place.postcodes().hasDistrictOf(postcode) ? NOT_YET : OUTSIDE;
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
