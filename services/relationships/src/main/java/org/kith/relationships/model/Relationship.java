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
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.ReviewDue;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;

/** What follows a match: a family, a volunteer and the one lead the family can name. */
@Entity
public class Relationship {
    private static final String AGREEMENT_WITHDRAWN = "agreement-withdrawn";
    private static final String SHARING_ENDED = "sharing-ended";
    private static final String NEED_MET = "need-met";
    private static final String UNSUITABLE = "unsuitable";

    @Id
    private UUID id;

    @Embedded
    private AgreedMatch match;

    private UUID volunteerPerson;
    private UUID leadId;

    @Embedded
    private RelationshipStatus status;

    @Embedded
    private Review review;

    private Instant agreementWithdrawnAt;

    @Embedded
    private VolunteerExclusion exclusion;

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
        this.match = new AgreedMatch(match);
        this.leadId = match.leadId();
        this.status = new RelationshipStatus(match.at());
        this.review = Review.dueOn(reviewDue);
        this.exclusion = VolunteerExclusion.NONE;
    }

    /** The event of its beginning. */
    public RelationshipStarted started() {
        return RelationshipEvents.started(id, match, leadId, status.startedAt());
    }

    /** Notes a contact. */
    public ContactMade contact(Contact contact) {
        status.requireNotEnded();
        status.contact(contact.madeAt());
        return contact.made(match.familyId(), match.zone());
    }

    /**
     * Gives it another lead.
     *
     * @param metTogetherOn day on which old lead, new lead and family met, null when they did not
     */
    public HandedOver handOver(UUID toLead, LocalDate metTogetherOn, String reason, Instant at) {
        status.requireNotEnded();
        if (toLead.equals(leadId)) {
            throw Problem.field("/toLeadId", "same-lead", "Name another practitioner than the present lead.");
        }
        HandedOver event = new HandedOver(id, leadId, toLead, metTogetherOn != null, match.zone(), at);
        handovers.add(new Handover(Ids.next(), leadId, toLead, metTogetherOn, reason, at));
        leadId = toLead;
        return event;
    }

    /** Lets the volunteer's own account log contacts. */
    public void linkVolunteer(UUID person) {
        status.requireNotEnded();
        volunteerPerson = person;
    }

    /**
     * Ends it.
     *
     * @param outcomeCode met or not-met, null when nobody said
     */
    public List<EventPayload> end(String reason, String outcomeCode, Instant at) {
        status.requireNotEnded();
        status.end(reason, outcomeCode, at);
        review = review.settled();
        if (VolunteerExclusion.isFor(reason)) {
            exclusion = exclusion.with(reason, at);
        }
        List<EventPayload> events = new ArrayList<>();
        // The outcome first: whoever hears of the end then knows already whether the need was met.
        if (outcomeCode != null) {
            events.add(RelationshipEvents.outcome(id, match, outcomeCode, at));
        }
        events.add(RelationshipEvents.ended(id, match, reason, at));
        return events;
    }

    /**
     * Its volunteer is not suitable: it ends for that if it lasts. Said later it changes nothing of how it ended, and the volunteer
     * sees it no more. Said again it is told again: the volunteer may have been cleared meanwhile.
     *
     * @param outcomeCode met or not-met, for one that lasts
     */
    public List<EventPayload> unsuitable(String outcomeCode, Instant at) {
        if (!status.ended()) {
            return end(UNSUITABLE, outcomeCode, at);
        }
        if (!exclusion.has(UNSUITABLE)) {
            exclusion = exclusion.with(UNSUITABLE, at);
        }
        return List.of(RelationshipEvents.unsuitable(id, match, at));
    }

    /** Its match was ended in matching, and it ends if it lasts. A match that ended because the need was met says the outcome. */
    public List<EventPayload> matchEnded(String reason, Instant at) {
        if (VolunteerExclusion.isFor(reason)) {
            return endedForSafety(reason, at);
        }
        return reason.equals(AGREEMENT_WITHDRAWN) ? agreementWithdrawn(at) : stop(reason, at);
    }

    /**
     * It ends for a child's safety if it lasts, and its lead is asked to look into it on that day: somebody has to tell the family. The
     * volunteer sees it no more, whatever ended it. The same reason again changes nothing.
     */
    public List<EventPayload> endedForSafety(String reason, Instant at) {
        if (exclusion.has(reason)) {
            return List.of();
        }
        if (status.ended()) {
            exclusion = exclusion.with(reason, status.endedAt());
            return List.of();
        }
        List<EventPayload> events = new ArrayList<>(stop(reason, at));
        review = review.dueOn(UkCalendar.dayOf(at), reason);
        events.add(askForReview(at));
        return events;
    }

    /** Whether the help comes near children; help of a kind that is not known is taken to. */
    public boolean comesNearChildren() {
        return match.comesNearChildren();
    }

    /**
     * The family withdrew its agreement. It ends if it lasts; row-level security shows it from now on to nobody but the
     * organisation whose family it is.
     */
    public List<EventPayload> agreementWithdrawn(Instant at) {
        if (agreementWithdrawnAt != null) {
            return List.of();
        }
        List<EventPayload> events = stop(AGREEMENT_WITHDRAWN, at);
        agreementWithdrawnAt = at;
        return events;
    }

    /** The family is no longer shared with the organisation that leads it. It ends if it lasts. */
    public List<EventPayload> sharingEnded(Instant at) {
        return stop(SHARING_ENDED, at);
    }

    /** What stops it may be older than its match, when the two crossed on their way here; nothing ends before it begins. */
    private List<EventPayload> stop(String reason, Instant at) {
        Instant ends = at.isBefore(status.startedAt()) ? status.startedAt() : at;
        return status.ended() ? List.of() : end(reason, reason.equals(NEED_MET) ? "met" : null, ends);
    }

    /**
     * It goes on, but by that day somebody should look whether it still may, is still wanted and who leads it.
     *
     * @param reason code of what happened
     */
    public void reviewBy(LocalDate day, String reason) {
        if (!status.ended()) {
            review = review.dueBy(day, reason);
        }
    }

    /** Its review was held; the next one is due on that day, if it lasts. */
    public void reviewed(LocalDate next) {
        review = status.ended() ? review.settled() : Review.dueOn(next);
    }

    /** Asks for its review, once. */
    public ReviewDue askForReview(Instant at) {
        review = review.askedFor(at);
        return new ReviewDue(id, match.zone(), review.reviewDue(), at);
    }

    /** Goes quiet when there was no contact since. */
    public void quietSince(Instant since) {
        status.quietSince(since);
    }

    public UUID id() {
        return id;
    }

    public UUID needId() {
        return match.needId();
    }

    public UUID familyId() {
        return match.familyId();
    }

    public UUID leadId() {
        return leadId;
    }

    public UUID receiverId() {
        return match.receiverId();
    }

    /** The volunteer's own account, null when none is linked. */
    public UUID volunteerPerson() {
        return volunteerPerson;
    }

    public Instant startedAt() {
        return status.startedAt();
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
    public RelationshipView view(ContactTotals totals, boolean leads, boolean told, boolean held) {
        return new RelationshipView(
                id,
                version,
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.familyId(),
                match.offerId(),
                match.volunteerId(),
                leadId,
                match.kind(),
                match.zone(),
                status.state().code(),
                status.startedAt(),
                status.lastContactAt(),
                totals.contacts(),
                totals.minutes(),
                told ? review.reviewDue() : null,
                told ? review.reviewAskedAt() : null,
                leads ? review.reviewReasons() : List.of(),
                told ? held && !status.ended() && comesNearChildren() : null,
                status.endedAt(),
                status.endReason(),
                status.outcome(),
                handovers.stream().map(Handover::view).toList());
    }
}
