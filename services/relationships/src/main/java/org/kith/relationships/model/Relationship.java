package org.kith.relationships.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** What follows a match: a family, a volunteer and the one lead the family can name. */
@Entity
@Table(name = "relationship")
public class Relationship {
    private static final String CONSENT_WITHDRAWN = "consent-withdrawn";
    private static final String SHARING_ENDED = "sharing-ended";

    /** Ends after which the volunteer sees nothing more: the child is at high risk, or not safe with this volunteer. */
    private static final Set<String> FOR_SAFETY = Set.of("risk-high", "not-suitable", "unsuitable");

    @Id
    private UUID id;

    @Column(name = "match_id")
    private UUID matchId;

    @Column(name = "need_id")
    private UUID needId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "volunteer_person")
    private UUID volunteerPerson;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "lead_id")
    private UUID leadId;

    private String kind;
    private String zone;
    private String state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_contact_at")
    private Instant lastContactAt;

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "review_said_at")
    private Instant reviewSaidAt;

    @Column(name = "review_reasons")
    private List<String> reviewReasons = List.of();

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    private String outcome;

    @Column(name = "consent_withdrawn_at")
    private Instant consentWithdrawnAt;

    @Column(name = "volunteer_out_at")
    private Instant volunteerOutAt;

    @Version
    private long version;

    /** For Hibernate. */
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
        this.state = State.INTRODUCED.code();
        this.startedAt = match.at();
        this.reviewDue = reviewDue;
    }

    /** What is said when it begins. */
    public RelationshipStarted started() {
        return new RelationshipStarted(id, matchId, needId, referralId, familyId, volunteerId, leadId, zone, startedAt);
    }

    /** Notes a contact. An older contact logged late does not make the last one older. */
    public ContactMade contact(Contact contact) {
        requireNotEnded();
        state = State.ACTIVE.code();
        if (lastContactAt == null || contact.madeAt().isAfter(lastContactAt)) {
            lastContactAt = contact.madeAt();
        }
        return new ContactMade(
                contact.id(),
                id,
                familyId,
                contact.person(),
                zone,
                contact.madeBy(),
                contact.how(),
                contact.minutes(),
                contact.madeAt());
    }

    /** Gives it another lead. */
    public HandedOver handOver(UUID toLead, boolean metTogether, Instant at) {
        requireNotEnded();
        if (toLead.equals(leadId)) {
            throw Problem.field("/toLeadId", "same-lead", "Name another practitioner than the present lead.");
        }
        UUID from = leadId;
        leadId = toLead;
        return new HandedOver(id, from, toLead, metTogether, zone, at);
    }

    /** Ends it. */
    public List<EventPayload> end(String reason, String outcomeCode, Instant at) {
        requireNotEnded();
        state = State.ENDED.code();
        endReason = reason;
        endedAt = at;
        if (FOR_SAFETY.contains(reason)) {
            volunteerOutAt = at;
        }
        List<EventPayload> said = new ArrayList<>();
        said.add(new RelationshipEnded(id, matchId, needId, referralId, reason, zone, at));
        if (outcomeCode != null) {
            outcome = outcomeCode;
            said.add(new OutcomeRecorded(id, needId, referralId, outcomeCode, zone, at));
        }
        return said;
    }

    /**
     * Its match was ended in matching, and it ends if it lasts. When that is for safety, row-level security hides it from the
     * volunteer from now on, and whoever leads it is to look into it today: somebody has to tell the family.
     */
    public List<EventPayload> matchEnded(String reason, Instant at) {
        if (state() == State.ENDED) {
            return List.of();
        }
        List<EventPayload> said = new ArrayList<>(end(reason, null, at));
        if (FOR_SAFETY.contains(reason)) {
            review(LocalDate.ofInstant(at, ZoneOffset.UTC), reason);
            said.add(reviewDue(at));
        }
        return said;
    }

    /**
     * The family took its consent back. It ends if it lasts, and row-level security hides it from now on from all but the
     * organisation whose family it is.
     */
    public List<EventPayload> consentWithdrawn(Instant at) {
        if (consentWithdrawnAt != null) {
            return List.of();
        }
        List<EventPayload> said = stop(CONSENT_WITHDRAWN, at);
        consentWithdrawnAt = at;
        return said;
    }

    /** The family is not shared any longer with the organisation that leads it. It ends if it lasts. */
    public List<EventPayload> sharingEnded(Instant at) {
        return stop(SHARING_ENDED, at);
    }

    /** A yes may have been noted after what stops it, before that was heard of; nothing ends before it begins. */
    private List<EventPayload> stop(String reason, Instant at) {
        return state() == State.ENDED ? List.of() : end(reason, null, at.isBefore(startedAt) ? startedAt : at);
    }

    /**
     * It goes on, because it is the family's, but somebody should look by that day whether it still may, is still wanted and
     * who leads it.
     *
     * @param why code of what happened
     */
    public void reviewBy(LocalDate day, String why) {
        boolean known = reviewReasons.contains(why) && !reviewDue.isAfter(day);
        if (state() != State.ENDED && !known) {
            review(reviewDue.isAfter(day) || reviewSaidAt != null ? day : reviewDue, why);
        }
    }

    /** Its review was held; the next one is due on that day, if it lasts. */
    public void reviewed(LocalDate next) {
        reviewReasons = List.of();
        if (state() != State.ENDED) {
            reviewDue = next;
            reviewSaidAt = null;
        }
    }

    private void review(LocalDate day, String why) {
        reviewDue = day;
        reviewSaidAt = null;
        reviewReasons = Stream.concat(reviewReasons.stream().filter(other -> !other.equals(why)), Stream.of(why))
                .toList();
    }

    /** Lets the volunteer's own account log contacts. */
    public void linkVolunteer(UUID person) {
        requireNotEnded();
        volunteerPerson = person;
    }

    /** Goes quiet when there was no contact since. */
    public void quietSince(Instant since) {
        Instant last = lastContactAt == null ? startedAt : lastContactAt;
        if (state() != State.ENDED && last.isBefore(since)) {
            state = State.QUIET.code();
        }
    }

    /** Says, once, that the review is due. */
    public ReviewDue reviewDue(Instant at) {
        reviewSaidAt = at;
        return new ReviewDue(id, zone, reviewDue, at);
    }

    private void requireNotEnded() {
        if (state() == State.ENDED) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The relationship ended on " + LocalDate.ofInstant(endedAt, ZoneOffset.UTC) + ".");
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The need it serves. */
    public UUID needId() {
        return needId;
    }

    /** The family. */
    public UUID familyId() {
        return familyId;
    }

    /** The one practitioner the family can name. */
    public UUID leadId() {
        return leadId;
    }

    /** Organisation that received the referral. */
    public UUID receiverId() {
        return receiverId;
    }

    /** The volunteer's own account, null when there is none. */
    public UUID volunteerPerson() {
        return volunteerPerson;
    }

    /** Where it stands. */
    public State state() {
        return State.of(state);
    }

    /** Version for ETags. */
    public long version() {
        return version;
    }

    /** How it is shown; {@code leads} to those who lead it, who alone are told what brought its review forward. */
    public RelationshipView view(long contacts, long minutes, boolean leads, List<HandoverView> handovers) {
        return new RelationshipView(
                id,
                matchId,
                needId,
                referralId,
                familyId,
                offerId,
                volunteerId,
                leadId,
                kind,
                zone,
                state,
                startedAt,
                lastContactAt,
                contacts,
                minutes,
                reviewDue,
                reviewSaidAt,
                leads ? List.copyOf(reviewReasons) : List.of(),
                endedAt,
                endReason,
                outcome,
                handovers);
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }
}
