package org.kith.referrals.model;

import jakarta.persistence.Embeddable;

/** What is asked for with a need: when, by whom, in which language, how urgently, and in the referrer's words. */
@Embeddable
public class NeedRequirements {
    /** Any time of the week. */
    public static final String ANY_TIME = "1".repeat(21);

    private String detail;
    private String gender;
    private String slots;
    private String languageRequired;
    private String languagePreferred;
    private int urgency;

    NeedRequirements() {}

    /**
     * What is asked for with one need.
     *
     * @param detail the referrer's words, personal data; may be null
     * @param gender F or M, null when it does not matter
     * @param slots 21 weekly slots as 0 and 1
     * @param languageRequired ISO 639-1 code, null when any will do
     * @param languagePreferred ISO 639-1 code, null when none is preferred
     * @param urgency 0 to 3, 3 the most urgent
     */
    public NeedRequirements(
            String detail,
            String gender,
            String slots,
            String languageRequired,
            String languagePreferred,
            int urgency) {
        this.detail = detail;
        this.gender = gender;
        this.slots = slots;
        this.languageRequired = languageRequired;
        this.languagePreferred = languagePreferred;
        this.urgency = urgency;
    }

    public String detail() {
        return detail;
    }

    /** F or M; null when it does not matter. */
    public String gender() {
        return gender;
    }

    public String slots() {
        return slots;
    }

    /** Language the volunteer must speak, or null. */
    public String languageRequired() {
        return languageRequired;
    }

    /** Language that would be welcome, or null. */
    public String languagePreferred() {
        return languagePreferred;
    }

    public int urgency() {
        return urgency;
    }
}
