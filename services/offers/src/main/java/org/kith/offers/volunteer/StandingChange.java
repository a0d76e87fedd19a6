package org.kith.offers.volunteer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kith.kit.data.StoredAsCode;
import org.kith.offers.suitability.Standing;

/** Something that was said about a volunteer's standing: who, when and why. Never changed and never taken back. */
@Entity
@Immutable
public class StandingChange {
    @Id
    private UUID id;

    private UUID volunteerId;

    @StoredAsCode
    private Standing standing;

    @StoredAsCode
    private StandingReason reason;

    private String note;
    private UUID decidedBy;
    private UUID organisationId;
    private Instant decidedAt;

    protected StandingChange() {}

    StandingChange(
            UUID id,
            Volunteer volunteer,
            StandingReason reason,
            String note,
            UUID decidedBy,
            UUID organisationId,
            Instant decidedAt) {
        this.id = id;
        this.volunteerId = volunteer.id();
        this.standing = volunteer.standing();
        this.reason = reason;
        this.note = note;
        this.decidedBy = decidedBy;
        this.organisationId = organisationId;
        this.decidedAt = decidedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    /** What the volunteer's standing was from then on. */
    public Standing standing() {
        return standing;
    }

    public StandingReason reason() {
        return reason;
    }

    /** What the coordinator wrote, for coordinators only; may be null. */
    public String note() {
        return note;
    }

    /** The person who said so; null when it followed from something that Kith was told. */
    public UUID decidedBy() {
        return decidedBy;
    }

    /** Their organisation; null when nobody of it decided. */
    public UUID organisationId() {
        return organisationId;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
