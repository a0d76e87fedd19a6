package org.kith.relationships.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.EventPayload;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.ReviewDue;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;

/** What follows a match: a family, a volunteer and the one lead the family can name. */
@Entity
public class Relationship {
    private static final String CONSENT_WITHDRAWN = "consent-withdrawn";
    private static final String SHARING_ENDED = "sharing-ended";

    /** Ends after which the volunteer sees nothing more: the child is at high risk, or not safe with this volunteer. */
    private static final Set<String> FOR_SAFETY = Set.of("risk-high", "not-suitable", "unsuitable");

    @Id
    private UUID id;

    private UUID matchId;
    private UUID needId;
    private UUID referralId;
    private UUID familyId;
    private UUID offerId;
    private UUID volunteerId;
    private UUID volunteerPerson;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private UUID senderId;

    private UUID receiverId;
    private UUID leadId;
    private String kind;
    private String zone;

    @StoredAsCode
    private RelationshipState state;

    private Instant startedAt;
    private Instant lastContactAt;

    @Embedded
    private Review review;

    private Instant endedAt;
    private String endReason;
    private String outcome;
    private Instant consentWithdrawnAt;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private Instant volunteerExcludedAt;

    private List<String> safetyReasons = List.of();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "relationship_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Handover> handovers = new ArrayList<>();

    @Version
    private long version;

    protected Relationship() {}

    /** A relationship that begins with an agreed match. */
    public Relationship(UUID id, MatchAgreed match, LocalDate reviewDue) {
        this.id = id;
        this.matchId = match.matchId();
        this.needId = match.needId();
        this.referralId = match.referralId();
        this.familyId = match.familyId();
        this.offerId = match.offerId();
        this.volunteerId = match.volunteerId();
        this.senderId = match.senderId();
        this.receiverId = match.receiverId();
        this.leadId = match.leadId();
        this.kind = match.kind();
        this.zone = match.zone();
        this.state = RelationshipState.INTRODUCED;
        this.startedAt = match.at();
        this.review = Review.dueOn(reviewDue);
    }

    /** The event of its beginning. */
    public RelationshipStarted started() {
        return new RelationshipStarted(id, matchId, needId, referralId, familyId, volunteerId, leadId, zone, startedAt);
    }

    /** Notes a contact. An older contact logged late does not make the last one older. */
    public ContactMade contact(Contact contact) {
        requireNotEnded();
        state = RelationshipState.ACTIVE;
        if (lastContactAt == null || contact.madeAt().isAfter(lastContactAt)) {
            lastContactAt = contact.madeAt();
        }
        return contact.made(familyId, zone);
    }

    /**
     * Gives it another lead.
     *
     * @param metTogetherOn day on which old lead, new lead and family met, null when they did not
     */
    public HandedOver handOver(UUID toLead, LocalDate metTogetherOn, String reason, Instant at) {
        requireNotEnded();
        if (toLead.equals(leadId)) {
            throw Problem.field("/toLeadId", "same-lead", "Name another practitioner than the present lead.");
        }
        HandedOver event = new HandedOver(id, leadId, toLead, metTogetherOn != null, zone, at);
        handovers.add(new Handover(Ids.next(), leadId, toLead, metTogetherOn, reason, at));
        leadId = toLead;
        return event;
    }

    /** Lets the volunteer's own account log contacts. */
    public void linkVolunteer(UUID person) {
        requireNotEnded();
        volunteerPerson = person;
    }

    /**
     * Ends it.
     *
     * @param outcomeCode met or not-met, null when nobody said
     */
    public List<EventPayload> end(String reason, String outcomeCode, Instant at) {
        requireNotEnded();
        state = RelationshipState.ENDED;
        endReason = reason;
        endedAt = at;
        review = review.settled();
        if (FOR_SAFETY.contains(reason)) {
            excludeVolunteer(reason);
        }
        List<EventPayload> events = new ArrayList<>();
        events.add(new RelationshipEnded(id, matchId, needId, referralId, familyId, volunteerId, reason, zone, at));
        if (outcomeCode != null) {
            outcome = outcomeCode;
            events.add(new OutcomeRecorded(id, needId, referralId, outcomeCode, zone, at));
        }
        return events;
    }

    /** Its match was ended in matching, and it ends if it lasts. */
    public List<EventPayload> matchEnded(String reason, Instant at) {
        if (FOR_SAFETY.contains(reason)) {
            return endedForSafety(reason, at);
        }
        return reason.equals(CONSENT_WITHDRAWN) ? consentWithdrawn(at) : stop(reason, at);
    }

    /**
     * It ends for a child's safety if it lasts, and its lead is asked to look into it on that day: somebody has to tell the family. The
     * volunteer sees it no more, whatever ended it. The same reason again changes nothing.
     */
    public List<EventPayload> endedForSafety(String reason, Instant at) {
        if (safetyReasons.contains(reason)) {
            return List.of();
        }
        if (ended()) {
            excludeVolunteer(reason);
            return List.of();
        }
        List<EventPayload> events = new ArrayList<>(stop(reason, at));
        review = review.dueOn(UkCalendar.dayOf(at), reason);
        events.add(askForReview(at));
        return events;
    }

    private void excludeVolunteer(String reason) {
        if (!safetyReasons.contains(reason)) {
            safetyReasons =
                    Stream.concat(safetyReasons.stream(), Stream.of(reason)).toList();
        }
        volunteerExcludedAt = volunteerExcludedAt == null ? endedAt : volunteerExcludedAt;
    }

    /** Whether the help comes near children; help of a kind that is not known is taken to. */
    public boolean comesNearChildren() {
        return Kind.find(kind)
                .map(known -> known.closeness() != Closeness.NO_CONTACT)
                .orElse(true);
    }

    /**
     * The family withdrew its consent. It ends if it lasts; row-level security shows it from now on to nobody but the
     * organisation whose family it is.
     */
    public List<EventPayload> consentWithdrawn(Instant at) {
        if (consentWithdrawnAt != null) {
            return List.of();
        }
        List<EventPayload> events = stop(CONSENT_WITHDRAWN, at);
        consentWithdrawnAt = at;
        return events;
    }

    /** The family is no longer shared with the organisation that leads it. It ends if it lasts. */
    public List<EventPayload> sharingEnded(Instant at) {
        return stop(SHARING_ENDED, at);
    }

    /** What stops it may be older than its match, when the two crossed on their way here; nothing ends before it begins. */
    private List<EventPayload> stop(String reason, Instant at) {
        return ended() ? List.of() : end(reason, null, at.isBefore(startedAt) ? startedAt : at);
    }

    /**
     * It goes on, but by that day somebody should look whether it still may, is still wanted and who leads it.
     *
     * @param reason code of what happened
     */
    public void reviewBy(LocalDate day, String reason) {
        if (!ended()) {
            review = review.dueBy(day, reason);
        }
    }

    /** Its review was held; the next one is due on that day, if it lasts. */
    public void reviewed(LocalDate next) {
        review = ended() ? review.settled() : Review.dueOn(next);
    }

    /** Asks for its review, once. */
    public ReviewDue askForReview(Instant at) {
        review = review.askedFor(at);
        return new ReviewDue(id, zone, review.reviewDue(), at);
    }

    /** Goes quiet when there was no contact since. */
    public void quietSince(Instant since) {
        Instant last = lastContactAt == null ? startedAt : lastContactAt;
        if (!ended() && last.isBefore(since)) {
            state = RelationshipState.QUIET;
        }
    }

    private void requireNotEnded() {
        if (ended()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The relationship has ended.");
        }
    }

    private boolean ended() {
        return state == RelationshipState.ENDED;
    }

    public UUID id() {
        return id;
    }

    public UUID needId() {
        return needId;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID leadId() {
        return leadId;
    }

    public UUID receiverId() {
        return receiverId;
    }

    /** The volunteer's own account, null when none is linked. */
    public UUID volunteerPerson() {
        return volunteerPerson;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public long version() {
        return version;
    }

    /**
     * How it is shown.
     *
     * @param leads to those who lead it, who alone are told what brought its review forward
     * @param held whether its family is held
     */
    public RelationshipView view(ContactTotals totals, boolean leads, boolean held) {
        return new RelationshipView(
                id,
                version,
                matchId,
                needId,
                referralId,
                familyId,
                offerId,
                volunteerId,
                leadId,
                kind,
                zone,
                state.code(),
                startedAt,
                lastContactAt,
                totals.contacts(),
                totals.minutes(),
                review.reviewDue(),
                review.reviewAskedAt(),
                leads ? review.reviewReasons() : List.of(),
                held && !ended() && comesNearChildren(),
                endedAt,
                endReason,
                outcome,
                handovers.stream().map(Handover::view).toList());
    }
}
