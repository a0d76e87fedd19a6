package org.kith.referrals.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.ChildSeen;
import org.kith.contracts.referrals.ReferralAcknowledged;
import org.kith.contracts.referrals.ReferralAmended;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralReopened;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.data.StoredAsCode;

/** A request for help for a family. Its methods check the state, change it and return its events. */
@Entity
public class Referral {
    @Id
    private UUID id;

    private String reference;
    private UUID familyId;
    private UUID senderId;
    private UUID receiverId;
    private UUID createdBy;
    private String source;

    private String zone;
    private String area;
    private boolean repeated;
    private int episode = 1;

    @StoredAsCode
    private ReferralState state;

    @Embedded
    private DecisionTimes times;

    @StoredAsCode
    private Decision decision;

    private String decisionReason;
    private Boolean metFamily;
    private UUID leadId;

    private Instant closedAt;

    @StoredAsCode
    private Closure closure;

    private Instant withdrawnAt;
    private Instant amendedAt;

    @Version
    private long version;

    Referral() {}

    /**
     * A referral as it is received.
     *
     * @param reference number that people read to each other
     * @param parties who sent it, who receives it
     * @param source Children in Need census code
     * @param repeated whether it comes within 12 months of a closure for the same family
     * @param dueAt when the decision is due
     */
    public Referral(
            UUID id,
            String reference,
            Family family,
            Parties parties,
            String source,
            boolean repeated,
            Instant at,
            Instant dueAt) {
        this.id = id;
        this.reference = reference;
        this.familyId = family.id();
        this.senderId = parties.sender();
        this.receiverId = parties.receiver();
        this.createdBy = parties.by();
        this.source = source;
        this.zone = family.home().zone();
        this.area = family.home().area();
        this.repeated = repeated;
        this.state = ReferralState.RECEIVED;
        this.times = new DecisionTimes(at, dueAt);
    }

    /** The event of its receipt, once its needs are counted; the risk is what the family's is now. */
    public ReferralReceived received(RiskBand risk, int needs) {
        return ReferralEvents.received(this, risk, needs);
    }

    /** Somebody of the receiver has read it. */
    public ReferralAcknowledged acknowledge(UUID by, Instant at, String wait) {
        WrongState.unless(state == ReferralState.RECEIVED, state, "Only a referral just received is acknowledged.");
        state = ReferralState.ACKNOWLEDGED;
        times.acknowledged(by, at, wait);
        return ReferralEvents.acknowledged(this, at);
    }

    /** A practitioner decides and nobody approves. Whoever accepts leads. */
    public ReferralDecided decide(DecisionMade made, UUID by, Instant at) {
        WrongState.unless(state == ReferralState.ACKNOWLEDGED, state, "Acknowledge the referral, then decide, once.");
        boolean accepted = made.decision() == Decision.ACCEPT;
        state = accepted ? ReferralState.OPEN : ReferralState.DECIDED;
        decision = made.decision();
        decisionReason = made.reason();
        metFamily = made.metFamily();
        leadId = accepted ? by : null;
        times.decided(by, at, made.waitReason());
        return ReferralEvents.decided(this, by, at);
    }

    /** The sender takes it back. */
    public ReferralWithdrawn withdraw(Instant at) {
        WrongState.unless(!state.ended(), state, "A referral is withdrawn before it is closed.");
        state = ReferralState.WITHDRAWN;
        withdrawnAt = at;
        return ReferralEvents.withdrawn(this, at);
    }

    /** Ends it. */
    public ReferralClosed close(Closure how, Instant at) {
        WrongState.unless(
                state == ReferralState.OPEN || state == ReferralState.DECIDED, state, "Decide before closing.");
        state = ReferralState.CLOSED;
        closure = how;
        closedAt = at;
        return ReferralEvents.closed(this, at);
    }

    /** Opens a closed referral: an accepted one goes on, any other is to be decided again. */
    public ReferralReopened reopen(UUID by, Instant at, Instant newDueAt) {
        WrongState.unless(state == ReferralState.CLOSED, state, "Only a closed referral is reopened.");
        times.reopened(by, at, closure, closedAt);
        closure = null;
        closedAt = null;
        episode++;
        if (accepted()) {
            state = ReferralState.OPEN;
        } else {
            state = ReferralState.ACKNOWLEDGED;
            decision = null;
            decisionReason = null;
            metFamily = null;
            times.undecided(newDueAt);
        }
        return ReferralEvents.reopened(this, at);
    }

    /** Notes that something of it or of its family was corrected. */
    public ReferralAmended amend(Home home, Instant at) {
        mustNotBeEnded();
        zone = home.zone();
        area = home.area();
        amendedAt = at;
        return ReferralEvents.amended(this, at);
    }

    /** The event that somebody saw the child; {@code handedOverAt} null when the duty team was not asked to. */
    public ChildSeen seen(Instant handedOverAt, Instant at) {
        return ReferralEvents.childSeen(this, handedOverAt, at);
    }

    /** Somebody saw the child; the first time counts for the decision clock. */
    public void childSeen(UUID by, Instant at, String wait) {
        times.childSeen(by, at, wait);
    }

    /** Another practitioner leads from now on. */
    public void ledBy(UUID lead) {
        leadId = lead;
    }

    /** Money is spent only while the referral is alive. */
    public void mustNotBeEnded() {
        WrongState.unless(!state.ended(), state, "Nothing more is recorded for it.");
    }

    /** Whether its needs may be matched, what the family agreed to aside: accepted, and the family not at high risk. */
    public boolean matchable(Family family) {
        return state == ReferralState.OPEN && family.riskBand() != RiskBand.HIGH;
    }

    private boolean accepted() {
        return decision == Decision.ACCEPT;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID senderId() {
        return senderId;
    }

    public UUID receiverId() {
        return receiverId;
    }

    public UUID createdBy() {
        return createdBy;
    }

    /** Referral source, Children in Need census code. */
    public String source() {
        return source;
    }

    public String zone() {
        return zone;
    }

    public String area() {
        return area;
    }

    /** Whether it came within 12 months of a closure for the same family. */
    public boolean repeated() {
        return repeated;
    }

    /** How often it was opened so far; the first time is 1. */
    public int episode() {
        return episode;
    }

    public ReferralState state() {
        return state;
    }

    public DecisionTimes times() {
        return times;
    }

    /** What was decided; null before. */
    public Decision decision() {
        return decision;
    }

    /** Why it was decided so; may be null. */
    public String decisionReason() {
        return decisionReason;
    }

    /** Whether the decider has met the family; null before the decision. */
    public Boolean metFamily() {
        return metFamily;
    }

    /** Practitioner the family can name; null before it is accepted. */
    public UUID leadId() {
        return leadId;
    }

    /** When it was closed; null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** How it was closed; null before. */
    public Closure closure() {
        return closure;
    }

    /** When it was withdrawn; null when it was not. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** When something of it was corrected last; null when nothing was. */
    public Instant amendedAt() {
        return amendedAt;
    }

    /** Another one too when its family is corrected, through whichever referral: who read it before has not read that. */
    public long version(Family family) {
        return version + family.corrections();
    }
}
