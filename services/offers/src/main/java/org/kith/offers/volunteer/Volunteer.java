package org.kith.offers.volunteer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.kit.data.StoredAsCode;
import org.kith.offers.suitability.Clearance;
import org.kith.offers.suitability.Standing;

/** A resident with an offer. Who they are is in the {@link Person} that their organisation knows. */
@Entity
public class Volunteer {
    @Id
    private UUID id;

    private UUID organisationId;
    private UUID personId;
    private int level;
    private LocalDate validUntil;
    private LocalDate assessedOn;
    private Instant createdAt;

    @StoredAsCode
    private Standing standing;

    private Instant standingAt;
    private LocalDate regularSince;

    @Version
    private long version;

    protected Volunteer() {}

    /** A volunteer nothing was checked of; the person is known by its id to the organisation. */
    public Volunteer(UUID id, UUID organisationId, UUID personId, LocalDate today, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.personId = personId;
        this.assessedOn = today;
        this.createdAt = now;
        this.standing = Standing.CLEAR;
        this.standingAt = now;
    }

    /** Takes note of the level held on a day; returns the event when it changed. */
    public Optional<EventPayload> assessed(Clearance clearance, LocalDate day, Instant now) {
        assessedOn = day;
        if (clearance.level() == level && Objects.equals(clearance.validUntil(), validUntil)) {
            return Optional.empty();
        }
        level = clearance.level();
        validUntil = clearance.validUntil();
        return Optional.of(new SuitabilityChanged(id, level, validUntil, now));
    }

    /** Takes note of what was said about their standing; returns the event when it is another one. */
    Optional<EventPayload> stand(Standing newStanding, Instant now) {
        standingAt = now;
        if (newStanding == standing) {
            return Optional.empty();
        }
        standing = newStanding;
        return Optional.of(new VolunteerStandingChanged(id, standing.code(), now));
    }

    public UUID id() {
        return id;
    }

    /** Organisation that looks after the volunteer. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Whether they may be near families at all. */
    public Standing standing() {
        return standing;
    }

    /** When something was last said about their standing. */
    public Instant standingAt() {
        return standingAt;
    }

    /** They were with families on a fourth day within 30, and that was the day. */
    public void regularSince(LocalDate fourthDay) {
        regularSince = fourthDay;
    }

    /** Day since which what they do is regular, whatever their offers say; null when it is not. */
    public LocalDate regularSince() {
        return regularSince;
    }

    /** The person they are, by an id that means somebody in their organisation and nobody elsewhere. */
    public UUID personId() {
        return personId;
    }

    /** Level held as last assessed. */
    public int level() {
        return level;
    }

    /** Last day the level holds, null for level 0. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** Day of the last assessment. */
    public LocalDate assessedOn() {
        return assessedOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
