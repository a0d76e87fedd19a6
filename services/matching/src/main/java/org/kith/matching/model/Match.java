package org.kith.matching.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.matching.MatchProposed;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** A need and an offer that somebody brought together. It holds a place of the offer while it is proposed or agreed. */
@Entity
@Table(name = "match")
public class Match {
    @Id
    private UUID id;

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

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "lead_id")
    private UUID leadId;

    private String kind;
    private String zone;
    private String state;
    private int score;
    private Instant since;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "family_agreed_by")
    private UUID familyAgreedBy;

    @Column(name = "family_agreed_at")
    private Instant familyAgreedAt;

    @Column(name = "volunteer_agreed_by")
    private UUID volunteerAgreedBy;

    @Column(name = "volunteer_agreed_at")
    private Instant volunteerAgreedAt;

    @Column(name = "declined_by")
    private String declinedBy;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "relationship_id")
    private UUID relationshipId;

    private boolean hidden;

    @Column(name = "receiver_sees")
    private boolean receiverSees = true;

    @Version
    private long version;

    /** For Hibernate. */
    protected Match() {}

    /** A pair that somebody proposes. */
    public Match(UUID id, Need need, Offer offer, int score, UUID proposedBy, Instant at) {
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
        this.state = MatchState.PROPOSED.code();
        this.since = at;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    /** What is said when it is proposed. */
    public MatchProposed proposed() {
        return new MatchProposed(id, needId, referralId, offerId, zone, proposedAt);
    }

    /** The family said yes; somebody recorded it. */
    public void familyAgrees(UUID recordedBy, Instant at) {
        require(MatchState.PROPOSED);
        if (familyAgreedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The family has said yes already.");
        }
        familyAgreedBy = recordedBy;
        familyAgreedAt = at;
    }

    /** The volunteer said yes; somebody recorded it. */
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
    public MatchDeclined declined(String by, String reason, Instant at) {
        require(MatchState.PROPOSED);
        declinedBy = by;
        endReason = reason;
        become(MatchState.DECLINED, at);
        return new MatchDeclined(id, needId, referralId, offerId, by, reason, zone, at);
    }

    /** It goes on, and somebody has to look into it. */
    public MatchFlagged doubted(String reason, Instant at) {
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

    /** Nobody sees it any more. */
    public void hide() {
        hidden = true;
    }

    /** Whether the family is shared with the organisation that decides about it; without that nobody works on it. */
    public void receiverSees(boolean sees) {
        receiverSees = sees;
    }

    private void become(MatchState next, Instant at) {
        state = next.code();
        since = at;
    }

    private void require(MatchState wanted) {
        if (state() != wanted) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The match is " + state + "; this can only be done while it is " + wanted.code() + ".");
        }
    }

    /** How it is shown to those who work on it. */
    public MatchView view() {
        return new MatchView(
                id,
                needId,
                referralId,
                state,
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
                declinedBy,
                endReason,
                relationshipId);
    }

    /** How it is shown to who referred: where it stands. */
    public MatchView senderView() {
        return MatchView.stateOnly(id, needId, referralId, state, since);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The need. */
    public UUID needId() {
        return needId;
    }

    /** Its referral. */
    public UUID referralId() {
        return referralId;
    }

    /** The family. */
    public UUID familyId() {
        return familyId;
    }

    /** The offer. */
    public UUID offerId() {
        return offerId;
    }

    /** The volunteer. */
    public UUID volunteerId() {
        return volunteerId;
    }

    /** Organisation that received the referral. */
    public UUID receiverId() {
        return receiverId;
    }

    /** Where it stands. */
    public MatchState state() {
        return MatchState.of(state);
    }

    /** Version for ETags. */
    public long version() {
        return version;
    }

    boolean isHidden() {
        return hidden;
    }

    /** When it was proposed. */
    public Instant proposedAt() {
        return proposedAt;
    }
}
