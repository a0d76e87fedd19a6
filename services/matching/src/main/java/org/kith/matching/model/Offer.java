package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.offers.OfferChanged;
import org.kith.places.GridPoint;

/** An offer as the offers service told of it, and how many of its places are taken here. */
@Entity
@Table(name = "offer")
public class Offer {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String state;
    private String kind;
    private String area;
    private String zone;
    private int easting;
    private int northing;

    @Column(name = "radius_metres")
    private int radiusMetres;

    private int level;

    @Column(name = "checks_valid_until")
    private LocalDate checksValidUntil;

    private String gender;
    private List<String> ages;
    private String slots;
    private List<String> languages;
    private int capacity;
    private int taken;
    private List<String> missing = List.of();

    @Column(name = "said_at")
    private Instant saidAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Offer() {}

    /** An offer that opens for the first time. */
    public static Offer heard(OfferChanged said, GridPoint home) {
        Offer offer = new Offer();
        offer.id = said.offerId();
        offer.open(said, home);
        return offer;
    }

    /** An offer that waits for checks from the first. */
    public static Offer heardInChecks(OfferChanged said, List<String> missing, GridPoint home) {
        Offer offer = new Offer();
        offer.id = said.offerId();
        offer.inChecks(said, missing, home);
        return offer;
    }

    /** It is open, and this is how. Places that are taken stay taken. */
    public void open(OfferChanged said, GridPoint home) {
        state = OfferState.OPEN.code();
        missing = List.of();
        told(said, home);
    }

    /** It is not open, and this is missing. One that was paused for it stays paused, one that is over stays over. */
    public void inChecks(OfferChanged said, List<String> codes, GridPoint home) {
        if (OfferState.WITHDRAWN.code().equals(state)) {
            return;
        }
        if (!OfferState.PAUSED.code().equals(state)) {
            state = OfferState.IN_CHECKS.code();
        }
        missing = List.copyOf(codes);
        told(said, home);
    }

    private void told(OfferChanged said, GridPoint home) {
        volunteerId = said.volunteerId();
        organisationId = said.organisationId();
        kind = said.kind();
        area = said.area();
        zone = said.zone();
        easting = home.easting();
        northing = home.northing();
        radiusMetres = said.radiusMetres();
        level = said.level();
        checksValidUntil = said.checksValidUntil();
        gender = said.gender();
        ages = List.copyOf(said.ages());
        slots = said.slots();
        languages = List.copyOf(said.languages());
        capacity = said.capacity();
        saidAt = said.at();
    }

    /** It may not be matched for now. */
    public void pause() {
        state = OfferState.PAUSED.code();
    }

    /** It is over. */
    public void withdraw() {
        state = OfferState.WITHDRAWN.code();
    }

    /** Takes one place; the row must be locked and a place be left. */
    public void take() {
        if (left() < 1) {
            throw new IllegalStateException("offer " + id + " has no place left");
        }
        taken++;
    }

    /** Gives one place back; the ledger sees to it that it is one that was taken. */
    public void giveBack() {
        if (taken < 1) {
            throw new IllegalStateException("offer " + id + " has no place taken");
        }
        taken--;
    }

    /** Places left; none when the offer was cut below what is taken. */
    public int left() {
        return Math.max(0, capacity - taken);
    }

    /** Whether it may be matched. */
    public boolean isOpen() {
        return state() == OfferState.OPEN;
    }

    /** Codes of the checks it waits for; empty when nothing is missing. */
    public List<String> missing() {
        return missing;
    }

    /** Where it stands. */
    public OfferState state() {
        return OfferState.of(state);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Code of the kind. */
    public String kind() {
        return kind;
    }

    /** Check level as last said of it. */
    public int level() {
        return level;
    }

    /** The engine's number for it; null until it was read back. */
    public Long number() {
        return number;
    }

    /** The volunteer. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** What the engine needs to know. */
    public OfferFacts facts(Volunteer volunteer) {
        return new OfferFacts(
                number,
                volunteer.number(),
                kind,
                easting,
                northing,
                radiusMetres,
                Clearance.of(
                        new Clearance(level, checksValidUntil, saidAt),
                        new Clearance(volunteer.level(), volunteer.validUntil(), volunteer.saidAt())),
                gender,
                ages,
                slots,
                languages,
                capacity,
                taken);
    }

    long version() {
        return version;
    }

    UUID organisationId() {
        return organisationId;
    }

    String area() {
        return area;
    }

    String zone() {
        return zone;
    }
}
