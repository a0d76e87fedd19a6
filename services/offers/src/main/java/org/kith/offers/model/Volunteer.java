package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.offers.events.OfferEvents;
import org.kith.offers.suitability.Clearance;

/** A resident with an offer. Who they are is in {@link VolunteerDetails} or, if heard at a door, with doorsteps. */
@Entity
public class Volunteer {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "heard_offer_id")
    private UUID heardOfferId;

    private int level;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Volunteer() {}

    /**
     * A volunteer nothing was checked of.
     *
     * @param heardOfferId the offer heard at a door, by which doorsteps knows who it is; null when details are kept here
     */
    public Volunteer(UUID id, UUID organisationId, UUID heardOfferId, LocalDate today, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.heardOfferId = heardOfferId;
        this.assessedOn = today;
        this.createdAt = now;
    }

    /** Takes note of the level held on a day; says so when it changed. */
    public Optional<EventPayload> assessed(Clearance clearance, LocalDate day, Instant now) {
        assessedOn = day;
        if (clearance.level() == level && Objects.equals(clearance.validUntil(), validUntil)) {
            return Optional.empty();
        }
        level = clearance.level();
        validUntil = clearance.validUntil();
        return Optional.of(OfferEvents.suitabilityChanged(this, now));
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Organisation that looks after the volunteer. */
    public UUID organisationId() {
        return organisationId;
    }

    /** The offer heard at a door, or null. */
    public UUID heardOfferId() {
        return heardOfferId;
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

    /** When they became known. */
    public Instant createdAt() {
        return createdAt;
    }
}
