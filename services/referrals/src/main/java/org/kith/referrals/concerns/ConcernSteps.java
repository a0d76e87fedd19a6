package org.kith.referrals.concerns;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.identity.Caller;

/** When a concern was received, read, the child seen, and closed; who did it, and by when the child is to be seen. */
@Embeddable
class ConcernSteps {
    private Instant receivedAt;
    private Instant dueAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private UUID acknowledgedFor;
    private Instant seenAt;
    private UUID seenBy;
    private UUID seenFor;
    private String seenWaitReason;
    private Instant closedAt;
    private UUID closedBy;

    @SuppressWarnings("UnusedVariable") // Row-level security reads it.
    private UUID closedFor;

    @StoredAsCode
    private ConcernOutcome outcome;

    private String outcomeReason;

    protected ConcernSteps() {}

    ConcernSteps(Instant receivedAt, Instant dueAt) {
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
    }

    /**
     * The first time counts.
     *
     * @return whether this was the first time
     */
    boolean acknowledge(Caller by, Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at;
        acknowledgedBy = by.person();
        acknowledgedFor = by.organisation();
        return true;
    }

    /** The first time counts. */
    void seen(Caller by, Instant at, String wait) {
        if (seenAt == null) {
            seenAt = at;
            seenBy = by.person();
            seenFor = by.organisation();
            seenWaitReason = wait;
        }
    }

    /**
     * What holds where it turned out to be.
     *
     * @param ours whether a council answers for that place
     * @param due by when the child is to be seen when nobody there has seen it
     * @param dueInDanger the same in immediate danger
     */
    record Again(Predicate<UUID> ours, Instant due, Instant dueInDanger) {}

    /**
     * It turned out where it is: what another council's duty team did with it, before anybody knew, answers nothing there. What was
     * done stays in its audit.
     */
    void beginAgain(Again again, boolean danger) {
        Predicate<UUID> ours = again.ours();
        Instant due = danger ? again.dueInDanger() : again.due();
        if (seenAt != null && !ours.test(seenFor)) {
            seenAt = null;
            seenBy = null;
            seenFor = null;
            seenWaitReason = null;
            dueAt = due;
        }
        if (acknowledgedAt != null && seenAt == null && !ours.test(acknowledgedFor)) {
            acknowledgedAt = null;
            acknowledgedBy = null;
            acknowledgedFor = null;
            dueAt = due;
        }
    }

    /**
     * The first time counts.
     *
     * @return whether this was the first time
     */
    boolean close(ConcernOutcome how, Caller by, Instant at) {
        if (isClosed()) {
            return false;
        }
        closedAt = at;
        closedBy = by.person();
        closedFor = by.organisation();
        outcome = how;
        return true;
    }

    /** What was said of its outcome, below what other councils said when they passed it on: what one says takes nothing away. */
    void addReason(String words) {
        String said = words == null ? "" : words.strip();
        if (outcomeReason == null) {
            outcomeReason = said.isEmpty() ? null : said;
        } else if (!outcomeReason.contains(said)) {
            outcomeReason += "\n" + said;
        }
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the child was seen, or the concern closed, after it was due; or neither was and it is. */
    boolean isOverdue(Instant now) {
        Instant until = seenAt != null ? seenAt : closedAt != null ? closedAt : now;
        return until.isAfter(dueAt);
    }

    /** Code of the last step. */
    String state() {
        if (isClosed()) {
            return "closed";
        }
        return seenAt != null ? "seen" : acknowledgedAt != null ? "acknowledged" : "raised";
    }

    /** Code of what came of it; null while it is open. */
    String outcome() {
        return outcome == null ? null : outcome.code();
    }

    /** Words of the duty teams; may be null. */
    String outcomeReason() {
        return outcomeReason;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** When the child is to be seen at the latest. */
    Instant dueAt() {
        return dueAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    Instant seenAt() {
        return seenAt;
    }

    UUID seenBy() {
        return seenBy;
    }

    /** Why it waited; may be null. */
    String seenWaitReason() {
        return seenWaitReason;
    }

    Instant closedAt() {
        return closedAt;
    }

    UUID closedBy() {
        return closedBy;
    }
}
