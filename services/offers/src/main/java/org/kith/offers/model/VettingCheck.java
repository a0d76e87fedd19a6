package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.VettingFile;

/** A check that a coordinator has seen: its number and dates, never the certificate. */
@Entity
@Immutable
@Table(name = "vetting_check")
public class VettingCheck {
    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    private String kind;
    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "seen_on")
    private LocalDate seenOn;

    @Column(name = "seen_by")
    private UUID seenBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected VettingCheck() {}

    /** A check seen. */
    public VettingCheck(
            UUID id,
            UUID volunteerId,
            CheckKind kind,
            String number,
            LocalDate issuedOn,
            LocalDate expiresOn,
            LocalDate seenOn,
            UUID seenBy,
            Instant recordedAt) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.kind = kind.code();
        this.number = number;
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
        this.seenOn = seenOn;
        this.seenBy = seenBy;
        this.recordedAt = recordedAt;
    }

    /** As the rules see it. */
    public VettingFile.SeenCheck seen() {
        return new VettingFile.SeenCheck(CheckKind.find(kind).orElseThrow(), expiresOn);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whose. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Code of its kind. */
    public String kind() {
        return kind;
    }

    /** Number of the certificate. */
    public String number() {
        return number;
    }

    /** Day of issue. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** Last day it counts. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** Day it was seen. */
    public LocalDate seenOn() {
        return seenOn;
    }

    /** Who saw it. */
    public UUID seenBy() {
        return seenBy;
    }

    /** When it was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
