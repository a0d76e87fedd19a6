package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.offers.OfferChanged;
import org.kith.kit.data.StoredAsCode;
import org.kith.places.geometry.GridPoint;

/** An offer as known from the events of the offers service, and how many of its spaces are taken. */
@Entity
public class KnownOffer {
    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long number;

    private UUID volunteerId;
    private UUID organisationId;

    @StoredAsCode
    private OfferState state;

    private String kind;
    private String area;
    private String zone;
    private int easting;
    private int northing;
    private int radiusMetres;
    private int level;
    private LocalDate checksValidUntil;
    private String gender;
    private List<String> ages;
    private String slots;
    private List<String> languages;
    private int capacity;
    private int taken;
    private List<String> missing = List.of();
    private Instant reportedAt;
    private long openedSequence;
    private long waitsSequence;
    private long pausedSequence;

    @Version
    private long version;

    /** For Hibernate. */
    protected KnownOffer() {}

    /** An offer that becomes known when it opens. */
    public static KnownOffer opened(OfferChanged event, long sequence, GridPoint home) {
        KnownOffer offer = new KnownOffer();
        offer.id = event.offerId();
        offer.open(event, sequence, home);
        return offer;
    }

    /** An offer that becomes known while it waits for checks. */
    public static KnownOffer waiting(OfferChanged event, List<String> missing, long sequence, GridPoint home) {
        KnownOffer offer = new KnownOffer();
        offer.id = event.offerId();
        offer.waitForChecks(event, missing, sequence, home);
        return offer;
    }

    /** It is open, with these attributes. Spaces that are taken stay taken. */
    public void open(OfferChanged event, long sequence, GridPoint home) {
        if (sequence > Math.max(openedSequence, waitsSequence)) {
            update(event, home);
            missing = List.of();
        }
        openedSequence = Math.max(openedSequence, sequence);
        settle();
    }

    /** Checks are missing, so it is not open. */
    public void waitForChecks(OfferChanged event, List<String> codes, long sequence, GridPoint home) {
        if (sequence > Math.max(openedSequence, waitsSequence)) {
            update(event, home);
            missing = List.copyOf(codes);
        }
        waitsSequence = Math.max(waitsSequence, sequence);
        settle();
    }

    /** The state that the newest words lead to, in whichever order they came. A withdrawn offer stays withdrawn. */
    private void settle() {
        if (state == OfferState.WITHDRAWN) {
            return;
        }
        if (pausedSequence > openedSequence) {
            state = OfferState.PAUSED;
        } else {
            state = waitsSequence > openedSequence ? OfferState.IN_CHECKS : OfferState.OPEN;
        }
    }

    private void update(OfferChanged event, GridPoint home) {
        volunteerId = event.volunteerId();
        organisationId = event.organisationId();
        kind = event.kind();
        area = event.area();
        zone = event.zone();
        easting = home.easting();
        northing = home.northing();
        radiusMetres = event.radiusMetres();
        level = event.level();
        checksValidUntil = event.checksValidUntil();
        gender = event.gender();
        ages = List.copyOf(event.ages());
        slots = event.slots();
        languages = List.copyOf(event.languages());
        capacity = event.capacity();
        reportedAt = event.at();
    }

    /** It may not be matched for now. */
    public void pause(long sequence) {
        pausedSequence = Math.max(pausedSequence, sequence);
        settle();
    }

    /** It is over, for good. */
    public void withdraw() {
        state = OfferState.WITHDRAWN;
    }

    /** Takes one space; the row must be locked and a space be left. */
    void takeSpace() {
        if (left() < 1) {
            throw new IllegalStateException("offer " + id + " has no space left");
        }
        taken++;
    }

    /** Gives one space back; the ledger guarantees that it was taken. */
    void giveBackSpace() {
        if (taken < 1) {
            throw new IllegalStateException("offer " + id + " has no space taken");
        }
        taken--;
    }

    /** Spaces left; none when more are taken than the offer now has. */
    public int left() {
        return Math.max(0, capacity - taken);
    }

    public boolean isOpen() {
        return state == OfferState.OPEN;
    }

    /**
     * The attributes the engine matches on.
     *
     * @param takenBeside spaces that the volunteer has given with other offers at the same times
     */
    public OfferFacts facts(KnownVolunteer volunteer, int takenBeside) {
        return new OfferFacts(
                number,
                volunteer.number(),
                kind,
                easting,
                northing,
                radiusMetres,
                Clearance.of(new Clearance(level, checksValidUntil, reportedAt), volunteer.clearance()),
                gender,
                ages,
                slots,
                languages,
                capacity,
                taken,
                takenBeside);
    }

    /** Codes of the checks it waits for; empty when nothing is missing. */
    public List<String> missing() {
        return missing;
    }

    public OfferState state() {
        return state;
    }

    public UUID id() {
        return id;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public String kind() {
        return kind;
    }

    /** Check level as last reported with the offer. */
    public int level() {
        return level;
    }

    /** The engine's number for it; null until it was read back. */
    public Long number() {
        return number;
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

    long version() {
        return version;
    }
}
