package org.kith.offers.offer;

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
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.problem.FieldError;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.offers.suitability.Clearance;
import org.kith.offers.suitability.Missing;
import org.kith.offers.suitability.Suitability.Finding;
import org.kith.offers.volunteer.Volunteer;

/** What a volunteer can give, from heard to withdrawn. Its methods check the state, change it and return the events. */
@Entity
public class Offer {
    @Id
    private UUID id;

    private UUID volunteerId;
    private UUID organisationId;

    @StoredAsCode
    private Kind kind;

    private String area;
    private String zone;

    @Embedded
    private OfferTerms terms;

    private int spacesLeft;

    @Embedded
    private OfferStatus status;

    private int level;
    private LocalDate checksValidUntil;
    private List<String> publishedMissing = List.of();
    private boolean toConfirm;
    private Instant offeredAt;

    @Version
    private long version;

    protected Offer() {}

    /** An offer nobody has looked at yet. */
    public Offer(
            UUID id, Volunteer volunteer, Kind kind, String area, String zone, OfferTerms terms, Instant offeredAt) {
        this.id = id;
        this.volunteerId = volunteer.id();
        this.organisationId = volunteer.organisationId();
        this.kind = kind;
        this.area = area;
        this.zone = zone;
        this.terms = terms;
        this.spacesLeft = terms.capacity();
        this.offeredAt = offeredAt;
        this.status = new OfferStatus(OfferState.HEARD, offeredAt);
    }

    /** It came from a door under the name of a volunteer who was known already: a coordinator asks them before it opens. */
    public void waitForConfirmation() {
        toConfirm = true;
    }

    /** The volunteer told a coordinator that they made it. */
    public void confirm() {
        status.require("Nothing waits to be confirmed.", toConfirm && !status.is(OfferState.WITHDRAWN));
        toConfirm = false;
    }

    /** A coordinator began to look. */
    public void checksBegan(Instant now) {
        if (status.is(OfferState.HEARD)) {
            status = new OfferStatus(OfferState.IN_CHECKS, now);
        }
    }

    /**
     * Takes note of what was found about the volunteer's suitability: the offer opens, changes, is paused, or waits.
     *
     * @return the events, empty when nothing changed that others may rely on
     */
    public List<EventPayload> found(Finding finding, Instant now) {
        return switch (status.state()) {
            case HEARD, IN_CHECKS -> finding.suitable() ? List.of(open(finding, now)) : waiting(finding, now);
            case OPEN -> finding.suitable() ? stillOpen(finding.clearance(), now) : stop(finding, now);
            case PAUSED -> {
                if (!status.pauseReason().automatic()) {
                    yield List.of();
                }
                if (finding.suitable()) {
                    yield List.of(open(finding, now));
                }
                yield status.pauseReason().held() == PauseReason.of(finding).held()
                        ? waiting(finding, now)
                        : stop(finding, now);
            }
            case WITHDRAWN -> List.of();
        };
    }

    /** Changes its terms; those of an offer that a person paused are published when it opens again. */
    public Optional<EventPayload> amend(OfferTerms newTerms, Instant now) {
        status.require("An offer that was withdrawn cannot be amended.", !status.is(OfferState.WITHDRAWN));
        if (newTerms.equals(terms)) {
            return Optional.empty();
        }
        spacesLeft = Math.max(0, spacesLeft + newTerms.capacity() - terms.capacity());
        terms = newTerms;
        if (status.is(OfferState.OPEN)) {
            return Optional.of(OfferEvents.changed(this, now));
        }
        return publishedMissing.isEmpty() ? Optional.empty() : Optional.of(OfferEvents.inChecks(this, now));
    }

    /** A person pauses it, open or not: who recorded it is not told which, and would learn it if one of the two were refused. */
    public EventPayload pause(PauseReason why, Instant now) {
        status.require(
                "An offer that is paused or withdrawn cannot be paused.",
                !status.is(OfferState.PAUSED) && !status.is(OfferState.WITHDRAWN));
        status = OfferStatus.paused(why, now);
        return OfferEvents.paused(this, now);
    }

    /** A person lets it go on; the volunteer must be suitable on the day. */
    public EventPayload resume(Finding finding, Instant now) {
        status.require("Only a paused offer can be resumed.", status.is(OfferState.PAUSED));
        if (!finding.suitable()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    status.pauseReason().automatic()
                            ? "Checks are missing; the offer opens when they are recorded."
                            : "Checks are missing; record them, then resume the offer.",
                    finding.missing().stream()
                            .map(one -> new FieldError("", one.code(), one.message()))
                            .toList());
        }
        return open(finding, now);
    }

    /** Ends it for good. */
    public EventPayload withdraw(WithdrawalReason why, Instant now) {
        status.require("The offer is withdrawn already.", !status.is(OfferState.WITHDRAWN));
        status = OfferStatus.withdrawn(why, now);
        return OfferEvents.withdrawn(this, now);
    }

    /** Notes how many of its spaces matching has left. */
    public void spacesLeft(int left) {
        spacesLeft = left;
    }

    private EventPayload open(Finding finding, Instant now) {
        note(finding.clearance());
        publishedMissing = List.of();
        status = new OfferStatus(OfferState.OPEN, now);
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
        if (missing.equals(publishedMissing)) {
            return List.of();
        }
        note(finding.clearance());
        publishedMissing = missing;
        return List.of(OfferEvents.inChecks(this, now));
    }

    private List<EventPayload> stop(Finding finding, Instant now) {
        status = OfferStatus.paused(PauseReason.of(finding), now);
        List<EventPayload> events = new ArrayList<>();
        events.add(OfferEvents.paused(this, now));
        events.addAll(waiting(finding, now));
        return events;
    }

    private void note(Clearance clearance) {
        level = clearance.level();
        checksValidUntil = clearance.validUntil();
    }

    public UUID id() {
        return id;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    /** Organisation that looks after the volunteer. */
    public UUID organisationId() {
        return organisationId;
    }

    public Kind kind() {
        return kind;
    }

    /** Area of the volunteer's home. */
    public String area() {
        return area;
    }

    /** Zone of the volunteer's home. */
    public String zone() {
        return zone;
    }

    public OfferTerms terms() {
        return terms;
    }

    /** Spaces that matching has left. */
    public int spacesLeft() {
        return spacesLeft;
    }

    public OfferState state() {
        return status.state();
    }

    /** Code of the reason it is paused or withdrawn, else null. */
    public String reason() {
        return status.reason();
    }

    /** Check level as last published. */
    public int level() {
        return level;
    }

    /** Last day its checks hold as last published, null when it needs none. */
    public LocalDate checksValidUntil() {
        return checksValidUntil;
    }

    /** Codes of what was last published to be missing, empty when nothing is. */
    public List<String> publishedMissing() {
        return publishedMissing;
    }

    /** Whether it waits for a coordinator to ask the volunteer whether they made it. */
    public boolean toConfirm() {
        return toConfirm;
    }

    /** When it was made at a door or written down. */
    public Instant offeredAt() {
        return offeredAt;
    }

    /** Since when it has its state. */
    public Instant stateAt() {
        return status.since();
    }

    public long version() {
        return version;
    }
}
