package org.kith.matching.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.matching.MatchProposed;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** A need and an offer that somebody brought together. It holds a space of the offer while it is proposed or agreed. */
@Entity
public class Match {
    @Id
    private UUID id;

    private UUID needId;
    private UUID referralId;
    private UUID familyId;
    private UUID offerId;
    private UUID volunteerId;
    private UUID senderId;
    private UUID receiverId;
    private UUID leadId;
    private String kind;
    private String zone;

    @StoredAsCode
    private MatchState state;

    private int score;
    private Instant since;
    private UUID proposedBy;
    private Instant proposedAt;
    private UUID familyAgreedBy;
    private Instant familyAgreedAt;
    private UUID volunteerAgreedBy;
    private Instant volunteerAgreedAt;

    @StoredAsCode
    private Decliner declinedBy;

    private String endReason;
    private UUID relationshipId;
    private boolean forgotten;
    private boolean receiverSees = true;

    @Version
    private long version;

    /** For Hibernate. */
    protected Match() {}

    /** A pair that somebody proposes. */
    public Match(UUID id, OpenNeed need, KnownOffer offer, int score, UUID proposedBy, Instant at) {
        this.id = id;
        this.needId = need.id();
        this.referralId = need.referralId();
        this.familyId = need.familyId();
        this.offerId = offer.id();
        this.volunteerId = offer.volunteerId();
        this.senderId = need.senderId();
        this.receiverId = need.receiverId();
        this.leadId = need.leadId();
        this.kind = need.kind();
        this.zone = need.zone();
        this.score = score;
        this.state = MatchState.PROPOSED;
        this.since = at;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    /** The event of its proposal. */
    public MatchProposed proposed() {
        return new MatchProposed(id, needId, referralId, offerId, zone, proposedAt);
    }

    /** Somebody recorded that the family said yes. */
    public void familyAgrees(UUID recordedBy, Instant at) {
        require(MatchState.PROPOSED);
        if (familyAgreedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The family has said yes already.");
        }
        familyAgreedBy = recordedBy;
        familyAgreedAt = at;
    }

    /** Somebody recorded that the volunteer said yes. */
    public void volunteerAgrees(UUID recordedBy, Instant at) {
        require(MatchState.PROPOSED);
        if (volunteerAgreedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The volunteer has said yes already.");
        }
        volunteerAgreedBy = recordedBy;
        volunteerAgreedAt = at;
    }

    /** Whether both said yes. */
    public boolean bothAgree() {
        return familyAgreedAt != null && volunteerAgreedAt != null;
    }

    /** Both said yes. */
    public MatchAgreed agreed(Instant at) {
        become(MatchState.AGREED, at);
        return new MatchAgreed(
                id, needId, referralId, familyId, offerId, volunteerId, senderId, receiverId, leadId, kind, zone, at);
    }

    /** Somebody said no. */
    public MatchDeclined declined(Decliner by, String reason, Instant at) {
        require(MatchState.PROPOSED);
        declinedBy = by;
        endReason = reason;
        become(MatchState.DECLINED, at);
        return new MatchDeclined(id, needId, referralId, offerId, by.code(), reason, zone, at);
    }

    /** It continues, and a person has to look into it. */
    public MatchFlagged flagged(String reason, Instant at) {
        require(MatchState.AGREED);
        return new MatchFlagged(id, needId, referralId, offerId, reason, zone, at);
    }

    /** It is over. */
    public MatchEnded ended(String reason, Instant at) {
        require(MatchState.AGREED);
        endReason = reason;
        become(MatchState.ENDED, at);
        return new MatchEnded(id, needId, referralId, offerId, reason, zone, at);
    }

    /** A relationship followed. */
    public void followedBy(UUID relationship) {
        relationshipId = relationship;
    }

    /** The family no longer agrees to it, so nobody sees it any more: as a need that is forgotten. */
    public void forget() {
        forgotten = true;
    }

    /** Whether the organisation that decides about it may see the family; without that nobody works on it. */
    public void receiverSees(boolean sees) {
        receiverSees = sees;
    }

    private void become(MatchState next, Instant at) {
        state = next;
        since = at;
    }

    private void require(MatchState wanted) {
        if (state != wanted) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The match is " + state.code() + "; this can only be done while it is " + wanted.code() + ".");
        }
    }

    /**
     * The view of those who work on it.
     *
     * @param held whether nothing new begins for the family at present
     * @param underReview whether the volunteer is under review at present
     */
    public MatchView view(boolean held, boolean underReview) {
        return new MatchView(
                id,
                needId,
                referralId,
                state.code(),
                since,
                offerId,
                volunteerId,
                familyId,
                senderId,
                receiverId,
                leadId,
                kind,
                zone,
                score,
                proposedBy,
                proposedAt,
                familyAgreedBy,
                familyAgreedAt,
                volunteerAgreedBy,
                volunteerAgreedAt,
                declinedBy == null ? null : declinedBy.code(),
                endReason,
                relationshipId,
                held,
                underReview);
    }

    /** The view of the organisation that referred the family: its state. */
    public MatchView senderView() {
        return MatchView.stateOnly(id, needId, referralId, state.code(), since);
    }

    public UUID id() {
        return id;
    }

    public UUID needId() {
        return needId;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID offerId() {
        return offerId;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public UUID receiverId() {
        return receiverId;
    }

    public MatchState state() {
        return state;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public long version() {
        return version;
    }

    boolean isForgotten() {
        return forgotten;
    }

    boolean receiverSees() {
        return receiverSees;
    }
}
