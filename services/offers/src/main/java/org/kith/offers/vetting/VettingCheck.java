package org.kith.offers.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.kith.kit.data.StoredAsCode;
import org.kith.offers.suitability.CheckKind;
import org.kith.offers.suitability.VettingFile;

/** A check that a coordinator has seen: its dates and a hash of its number, never the certificate. */
@Entity
class VettingCheck {
    @Id
    private UUID id;

    private UUID volunteerId;

    @StoredAsCode
    private CheckKind kind;

    private byte[] numberHash;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate seenOn;
    private UUID seenBy;
    private Instant recordedAt;

    @StoredAsCode
    private CheckEnding ending;

    private LocalDate endedOn;
    private UUID endedBy;

    protected VettingCheck() {}

    VettingCheck(
            UUID id,
            UUID volunteerId,
            CheckKind kind,
            byte[] numberHash,
            LocalDate issuedOn,
            LocalDate expiresOn,
            LocalDate seenOn,
            UUID seenBy,
            Instant recordedAt) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.kind = kind;
        this.numberHash = numberHash.clone();
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
        this.seenOn = seenOn;
        this.seenBy = seenBy;
        this.recordedAt = recordedAt;
    }

    /** It counts no longer; what was said first stays. */
    void end(CheckEnding why, LocalDate on, UUID by) {
        if (ending == null) {
            ending = why;
            endedOn = on;
            endedBy = by;
        }
    }

    /** Whether somebody found that it counts no longer. */
    boolean ended() {
        return ending != null;
    }

    /** As the rules see it. */
    VettingFile.SeenCheck seen() {
        return new VettingFile.SeenCheck(kind, expiresOn);
    }

    boolean is(CheckKind otherKind, byte[] otherNumber) {
        return kind == otherKind && Arrays.equals(numberHash, otherNumber);
    }

    SuitabilityView.CheckView view(LocalDate day) {
        return new SuitabilityView.CheckView(
                id,
                kind.code(),
                issuedOn,
                expiresOn,
                seenOn,
                seenBy,
                !ended() && !expiresOn.isBefore(day),
                ended() ? ending.code() : null,
                endedOn);
    }

    UUID id() {
        return id;
    }

    UUID endedBy() {
        return endedBy;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
