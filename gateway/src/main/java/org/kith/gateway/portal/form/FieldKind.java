package org.kith.gateway.portal.form;

/** How a field is shown, and what is read from it. */
public enum FieldKind {
    /** A line of text. */
    TEXT,
    /** A telephone number. */
    TELEPHONE,
    /** A line of text of which a code is made: "Rail card" is rail-card. */
    WORD,
    /** Several lines. */
    TEXTAREA,
    /** A list to choose one code from. */
    SELECT,
    /** A list to choose a number from. */
    SELECT_NUMBER,
    /** Codes to choose one from. */
    RADIOS,
    /** Numbers to choose one from. */
    RADIOS_NUMBER,
    /** Yes or no. */
    YES_NO,
    /** Codes to tick. */
    CHECKBOXES,
    /** One box to tick. */
    TICK,
    /** A day. */
    DAY,
    /** Times of the week to tick. */
    WEEK,
    /** Pounds typed, pence sent. */
    POUNDS;

    /** Name of the kind in templates. */
    public String shown() {
        return switch (this) {
            case TEXT, TELEPHONE, WORD, POUNDS -> "input";
            case TEXTAREA -> "textarea";
            case SELECT, SELECT_NUMBER -> "select";
            case RADIOS, RADIOS_NUMBER, YES_NO -> "radios";
            case CHECKBOXES, TICK -> "checkboxes";
            case DAY -> "day";
            case WEEK -> "week";
        };
    }
}
