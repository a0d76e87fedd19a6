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

    private UUID finding;

    /**
     * What is said.
     *
     * @param note for coordinators, or null
     * @param by who says so, and their organisation; both null when nobody does
     * @param finding the change of another volunteer that it follows from, or null
     */
    record Words(StandingReason reason, String note, UUID by, UUID organisation, UUID finding) {}

    protected StandingChange() {}

    StandingChange(UUID id, Volunteer volunteer, Words words, Instant decidedAt) {
        this.id = id;
        this.volunteerId = volunteer.id();
        this.standing = volunteer.standing();
        this.reason = words.reason();
        this.note = words.note();
        this.decidedBy = words.by();
        this.organisationId = words.organisation();
        this.decidedAt = decidedAt;
        this.finding = words.finding();
    }

    /** Whether it says something about the person, and not only that their number may be somebody else's; what a person says always does. */
    boolean isFinding() {
        return standing != Standing.CLEAR && (reason != StandingReason.INFORMATION_DIFFERS || decidedBy != null);
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

    /** The change of another volunteer, reached in the same way, that this one follows from; else null. */
    public UUID finding() {
        return finding;
    }
}
