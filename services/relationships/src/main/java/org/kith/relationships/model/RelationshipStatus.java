package org.kith.relationships.model;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** How a relationship goes: when it began, when there was contact last, and how and when it ended. */
@Embeddable
class RelationshipStatus {
    @StoredAsCode
    private RelationshipState state;

    private Instant startedAt;
    private Instant lastContactAt;
    private Instant endedAt;
    private String endReason;
    private String outcome;

    protected RelationshipStatus() {}

    RelationshipStatus(Instant startedAt) {
        this.state = RelationshipState.INTRODUCED;
        this.startedAt = startedAt;
    }

    /** There was a contact. An older one logged late does not make the last one older. */
    void contact(Instant at) {
        state = RelationshipState.ACTIVE;
        if (lastContactAt == null || at.isAfter(lastContactAt)) {
            lastContactAt = at;
        }
    }

    /** Goes quiet when there was no contact since. */
    void quietSince(Instant since) {
        Instant last = lastContactAt == null ? startedAt : lastContactAt;
        if (!ended() && last.isBefore(since)) {
            state = RelationshipState.QUIET;
        }
    }

    /** Ends; {@code outcomeCode} is null when nobody said whether the need was met. */
    void end(String reason, String outcomeCode, Instant at) {
        state = RelationshipState.ENDED;
        endReason = reason;
        endedAt = at;
        outcome = outcomeCode;
    }

    void requireNotEnded() {
        if (ended()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The relationship has ended.");
        }
    }

    boolean ended() {
        return state == RelationshipState.ENDED;
    }

    RelationshipState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null before the first. */
    Instant lastContactAt() {
        return lastContactAt;
    }

    /** Null while it lasts. */
    Instant endedAt() {
        return endedAt;
    }

    /** Code of why it ended; null while it lasts. */
    String endReason() {
        return endReason;
    }

    /** Whether the need was met, as a code; null while nobody said. */
    String outcome() {
        return outcome;
    }
}
