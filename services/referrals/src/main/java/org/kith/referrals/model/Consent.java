package org.kith.referrals.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a family agreed to, who agreed and when; it can be taken back at any time. */
@Embeddable
public class Consent {
    @Column(name = "consent_to_share")
    private boolean toShare;

    @Column(name = "consent_to_match")
    private boolean toMatch;

    @Column(name = "consent_given_by")
    private String givenBy;

    @Column(name = "consent_given_on")
    private LocalDate givenOn;

    @Column(name = "consent_withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "consent_withdrawn_by")
    private UUID withdrawnBy;

    Consent() {}

    /** Consent as it was given; nothing is withdrawn. */
    public Consent(boolean toShare, boolean toMatch, String givenBy, LocalDate givenOn) {
        this.toShare = toShare;
        this.toMatch = toMatch;
        this.givenBy = givenBy;
        this.givenOn = givenOn;
    }

    /** The same consent taken back. */
    Consent withdrawn(UUID by, Instant at) {
        Consent withdrawn = new Consent(false, false, givenBy, givenOn);
        withdrawn.withdrawnAt = at;
        withdrawn.withdrawnBy = by;
        return withdrawn;
    }

    /** Whether data may be shared on the family's word. */
    public boolean toShare() {
        return toShare;
    }

    /** Whether needs may be matched with neighbours' offers. */
    public boolean toMatch() {
        return toMatch;
    }

    /** Who agreed, such as the mother. */
    public String givenBy() {
        return givenBy;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** When it was taken back; null while it is in force. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Who noted that it was taken back. */
    public UUID withdrawnBy() {
        return withdrawnBy;
    }
}
