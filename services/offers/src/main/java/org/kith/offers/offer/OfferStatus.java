package org.kith.offers.offer;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kith.contracts.vocabulary.Coded;
import org.kith.kit.data.StoredAsCode;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** The state of an offer, since when it has it, and why it is paused or withdrawn. */
@Embeddable
class OfferStatus {
    @StoredAsCode
    private OfferState state;

    @StoredAsCode
    private PauseReason pauseReason;

    @StoredAsCode
    private WithdrawalReason withdrawalReason;

    private Instant stateAt;

    protected OfferStatus() {}

    /** A state without a reason. */
    OfferStatus(OfferState state, Instant since) {
        this.state = state;
        this.stateAt = since;
    }

    static OfferStatus paused(PauseReason why, Instant since) {
        OfferStatus paused = new OfferStatus(OfferState.PAUSED, since);
        paused.pauseReason = why;
        return paused;
    }

    static OfferStatus withdrawn(WithdrawalReason why, Instant since) {
        OfferStatus withdrawn = new OfferStatus(OfferState.WITHDRAWN, since);
        withdrawn.withdrawalReason = why;
        return withdrawn;
    }

    boolean is(OfferState other) {
        return state == other;
    }

    /**
     * Refuses what the state does not allow.
     *
     * @throws Problem with the sentence and the state, when it does not hold
     */
    void require(String otherwise, boolean holds) {
        if (!holds) {
            throw Problem.of(ProblemType.WRONG_STATE, otherwise + " It is " + state.code() + ".");
        }
    }

    OfferState state() {
        return state;
    }

    /** Why it is paused, else null. */
    PauseReason pauseReason() {
        return pauseReason;
    }

    /** Code of the reason it is paused or withdrawn, else null. */
    String reason() {
        Coded reason = pauseReason == null ? withdrawalReason : pauseReason;
        return reason == null ? null : reason.code();
    }

    Instant since() {
        return stateAt;
    }
}
