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
import org.kith.offers.suitability.Clearance;

/** A resident with an offer. Who they are is in the {@link Person} of the same id. */
@Entity
public class Volunteer {
    @Id
    private UUID id;

    private UUID organisationId;
    private int level;
    private LocalDate validUntil;
    private LocalDate assessedOn;
    private Instant createdAt;

    @Version
    private long version;

    protected Volunteer() {}

    /** A volunteer nothing was checked of. */
    public Volunteer(UUID id, UUID organisationId, LocalDate today, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.assessedOn = today;
        this.createdAt = now;
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

    public UUID id() {
        return id;
    }

    /** Organisation that looks after the volunteer. */
    public UUID organisationId() {
        return organisationId;
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
