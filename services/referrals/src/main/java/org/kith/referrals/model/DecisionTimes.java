package org.kith.referrals.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.vocabulary.Closure;
import org.kith.referrals.model.EarlierEpisodes.EarlierEpisode;

/** When a referral was received, read, decided, reopened, and the child seen; who did it, and why each step waited. */
@Embeddable
public class DecisionTimes {
    private Instant receivedAt;
    private Instant dueAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private String acknowledgedWait;
    private Instant decidedAt;
    private UUID decidedBy;
    private String decidedWait;
    private Instant childSeenAt;
    private UUID childSeenBy;
    private String childSeenWait;
    private Instant reopenedAt;
    private UUID reopenedBy;

    @Embedded
    private EarlierEpisodes earlier = new EarlierEpisodes();

    DecisionTimes() {}

    DecisionTimes(Instant receivedAt, Instant dueAt) {
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
    }

    void acknowledged(UUID by, Instant at, String wait) {
        acknowledgedBy = by;
        acknowledgedAt = at;
        acknowledgedWait = wait;
    }

    void decided(UUID by, Instant at, String wait) {
        decidedBy = by;
        decidedAt = at;
        decidedWait = wait;
    }

    /** A reopened referral is to be decided again, with a new due time. */
    void undecided(Instant due) {
        decided(null, null, null);
        dueAt = due;
    }

    /** The last time counts; of each time it is kept how and when the referral had been closed. */
    void reopened(UUID by, Instant at, Closure how, Instant closedAt) {
        earlier.closed(how, closedAt);
        reopenedBy = by;
        reopenedAt = at;
    }

    /** The first time counts. */
    void childSeen(UUID by, Instant at, String wait) {
        if (childSeenAt == null) {
            childSeenBy = by;
            childSeenAt = at;
            childSeenWait = wait;
        }
    }

    /** How and when it was closed before it was reopened, oldest first. */
    public List<EarlierEpisode> earlierEpisodes() {
        return earlier.all();
    }

    /** When it was reopened last, or null. */
    public Instant reopenedAt() {
        return reopenedAt;
    }

    /** Who reopened it last, or null. */
    public UUID reopenedBy() {
        return reopenedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When the decision is due. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When the receiver read it; null before. */
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    /** Why reading waited; may be null. */
    public String acknowledgedWait() {
        return acknowledgedWait;
    }

    /** When it was decided; null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    /** Why deciding waited; may be null. */
    public String decidedWait() {
        return decidedWait;
    }

    /** When somebody saw the child; null before. */
    public Instant childSeenAt() {
        return childSeenAt;
    }

    public UUID childSeenBy() {
        return childSeenBy;
    }

    /** Why seeing the child waited; may be null. */
    public String childSeenWait() {
        return childSeenWait;
    }
}
