package org.kith.offers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.offers.events.OfferEvents;
import org.kith.offers.suitability.Clearance;
import org.kith.offers.suitability.Missing;
import org.kith.offers.suitability.Suitability.Finding;

/** What a volunteer can give, from heard to withdrawn. Its methods check the state, change it and give what to say. */
@Entity
public class Offer {
    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String kind;
    private String area;
    private String zone;

    @Embedded
    private OfferTerms terms;

    @Column(name = "places_left")
    private int placesLeft;

    private String state;
    private String reason;
    private int level;

    @Column(name = "checks_valid_until")
    private LocalDate checksValidUntil;

    @Column(name = "missing_said")
    private List<String> missingSaid = List.of();

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "state_at")
    private Instant stateAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Offer() {}

    /** An offer nobody has looked at yet. */
    public Offer(UUID id, Volunteer volunteer, Kind kind, String area, String zone, OfferTerms terms, Instant heardAt) {
        this.id = id;
        this.volunteerId = volunteer.id();
        this.organisationId = volunteer.organisationId();
        this.kind = kind.code();
        this.area = area;
        this.zone = zone;
        this.terms = terms;
        this.placesLeft = terms.capacity();
        this.heardAt = heardAt;
        become(OfferState.HEARD, null, heardAt);
    }

    /** A coordinator began to look at what the volunteer needs. */
    public void checksBegan(Instant now) {
        if (state() == OfferState.HEARD) {
            become(OfferState.IN_CHECKS, null, now);
        }
    }

    /**
     * Takes note of what was found about the volunteer's suitability: the offer opens, changes, is paused, or waits.
     *
     * @return what to say, empty when nothing changed that others may rely on
     */
    public List<EventPayload> found(Finding finding, Instant now) {
        return switch (state()) {
            case HEARD, IN_CHECKS -> finding.suitable() ? List.of(open(finding, now)) : waiting(finding, now);
            case OPEN -> finding.suitable() ? stillOpen(finding.clearance(), now) : stop(finding, now);
            case PAUSED -> {
                if (!pausedByItself()) {
                    yield List.of();
                }
                yield finding.suitable() ? List.of(open(finding, now)) : waiting(finding, now);
            }
            case WITHDRAWN -> List.of();
        };
    }

    /** Changes its terms; those of an offer that a person paused are said when it opens again. */
    public Optional<EventPayload> amend(OfferTerms newTerms, Instant now) {
        requireState("An offer that was withdrawn cannot be amended.", state() != OfferState.WITHDRAWN);
        if (newTerms.equals(terms)) {
            return Optional.empty();
        }
        placesLeft = Math.max(0, placesLeft + newTerms.capacity() - terms.capacity());
        terms = newTerms;
        if (state() == OfferState.OPEN) {
            return Optional.of(OfferEvents.changed(this, now));
        }
        return missingSaid.isEmpty() ? Optional.empty() : Optional.of(OfferEvents.inChecks(this, now));
    }

    /** A person pauses it. */
    public EventPayload pause(PauseReason why, Instant now) {
        requireState("Only an open offer can be paused.", state() == OfferState.OPEN);
        become(OfferState.PAUSED, why.code(), now);
        return OfferEvents.paused(this, now);
    }

    /** A person lets it go on; the volunteer must be suitable on the day. */
    public EventPayload resume(Finding finding, Instant now) {
        requireState("Only a paused offer can be resumed.", state() == OfferState.PAUSED);
        if (!finding.suitable()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Checks are missing; the offer opens when they are recorded.",
                    finding.missing().stream()
                            .map(one -> new org.kith.kit.problem.FieldError("", one.code(), one.message()))
                            .toList());
        }
        return open(finding, now);
    }

    /** Ends it for good. */
    public EventPayload withdraw(String why, Instant now) {
        requireState("The offer is withdrawn already.", state() != OfferState.WITHDRAWN);
        become(OfferState.WITHDRAWN, why, now);
        return OfferEvents.withdrawn(this, now);
    }

    /** Notes how many of its places matching has left. */
    public void placesLeft(int left) {
        placesLeft = left;
    }

    private EventPayload open(Finding finding, Instant now) {
        note(finding.clearance());
        missingSaid = List.of();
        become(OfferState.OPEN, null, now);
        return OfferEvents.opened(this, now);
    }

    private List<EventPayload> stillOpen(Clearance clearance, Instant now) {
        if (clearance.level() == level && Objects.equals(clearance.validUntil(), checksValidUntil)) {
            return List.of();
        }
        note(clearance);
        return List.of(OfferEvents.changed(this, now));
    }

    private List<EventPayload> waiting(Finding finding, Instant now) {
        List<String> missing = finding.missing().stream().map(Missing::code).toList();
        if (missing.equals(missingSaid)) {
            return List.of();
        }
        note(finding.clearance());
        missingSaid = missing;
        return List.of(OfferEvents.inChecks(this, now));
    }

    private List<EventPayload> stop(Finding finding, Instant now) {
        boolean ranOut = finding.missing().stream().anyMatch(Missing::expired);
        become(OfferState.PAUSED, (ranOut ? PauseReason.CHECKS_EXPIRED : PauseReason.CHECKS_INCOMPLETE).code(), now);
        List<EventPayload> said = new ArrayList<>();
        said.add(OfferEvents.paused(this, now));
        said.addAll(waiting(finding, now));
        return said;
    }

    private boolean pausedByItself() {
        return PauseReason.find(reason).filter(PauseReason::automatic).isPresent();
    }

    private void note(Clearance clearance) {
        level = clearance.level();
        checksValidUntil = clearance.validUntil();
    }

    private void become(OfferState newState, String why, Instant now) {
        state = newState.code();
        reason = why;
        stateAt = now;
    }

    private void requireState(String otherwise, boolean holds) {
        if (!holds) {
            throw Problem.of(ProblemType.WRONG_STATE, otherwise + " It is " + state + ".");
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who gives. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Organisation that looks after the volunteer. */
    public UUID organisationId() {
        return organisationId;
    }

    /** What is given. */
    public Kind kind() {
        return Kind.find(kind).orElseThrow();
    }

    /** Area of the volunteer's home. */
    public String area() {
        return area;
    }

    /** Zone of the volunteer's home. */
    public String zone() {
        return zone;
    }

    /** To whom, when, how far. */
    public OfferTerms terms() {
        return terms;
    }

    /** Places matching has left. */
    public int placesLeft() {
        return placesLeft;
    }

    /** Where it stands. */
    public OfferState state() {
        return OfferState.of(state);
    }

    /** Code of the reason it is paused or withdrawn, else null. */
    public String reason() {
        return reason;
    }

    /** Check level as last said. */
    public int level() {
        return level;
    }

    /** Last day its checks hold as last said, null when it needs none. */
    public LocalDate checksValidUntil() {
        return checksValidUntil;
    }

    /** Codes of what was last said to be missing, empty when nothing is. */
    public List<String> missingSaid() {
        return missingSaid;
    }

    /** When it was heard or written down. */
    public Instant heardAt() {
        return heardAt;
    }

    /** Since when it stands there. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Rises with every change. */
    public long version() {
        return version;
    }
}
