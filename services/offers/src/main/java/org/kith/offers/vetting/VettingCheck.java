package org.kith.offers.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.kit.data.StoredAsCode;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.VettingFile;

/** A check that a coordinator has seen: its number and dates, never the certificate. */
@Entity
@Immutable
class VettingCheck {
    @Id
    private UUID id;

    private UUID volunteerId;

    @StoredAsCode
    private CheckKind kind;

    private String number;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate seenOn;
    private UUID seenBy;
    private Instant recordedAt;

    protected VettingCheck() {}

    VettingCheck(
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
        this.kind = kind;
        this.number = number;
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
        this.seenOn = seenOn;
        this.seenBy = seenBy;
        this.recordedAt = recordedAt;
    }

    /** As the rules see it. */
    VettingFile.SeenCheck seen() {
        return new VettingFile.SeenCheck(kind, expiresOn);
    }

    boolean is(CheckKind otherKind, String otherNumber) {
        return kind == otherKind && number.equals(otherNumber);
    }

    SuitabilityView.CheckView view(LocalDate day) {
        return new SuitabilityView.CheckView(
                id, kind.code(), number, issuedOn, expiresOn, seenOn, seenBy, !expiresOn.isBefore(day));
    }

    UUID volunteerId() {
        return volunteerId;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
