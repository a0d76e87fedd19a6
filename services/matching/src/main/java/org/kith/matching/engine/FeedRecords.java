package org.kith.matching.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OfferFacts;

/** The records that the change feed delivers: rows as committed. */
final class FeedRecords {
    private FeedRecords() {}

    /**
     * An offer.
     *
     * @param open whether it may be matched
     * @param facts the attributes the engine matches on
     * @param changedAt when it was written, just before its commit
     */
    record OfferRecord(boolean open, OfferFacts facts, Instant changedAt) {}

    /**
     * A need.
     *
     * @param id its id
     * @param number the engine's number for it
     * @param state its state
     * @param searched whether the engine has searched for this opening
     * @param live whether a match holds it, or nobody may propose one
     * @param facts the attributes the engine matches on; null when it is over
     * @param declined the engine's numbers of offers of volunteers in a declined pair with the family
     * @param lastHelper the offer that helped the family before; null if none did
     * @param area code of the area the family lives in; null when the need is over
     */
    record NeedRecord(
            UUID id,
            long number,
            NeedState state,
            boolean searched,
            boolean live,
            NeedFacts facts,
            long[] declined,
            Long lastHelper,
            String area) {

        /** Whether it waits for a match. */
        boolean isWaiting() {
            return state.isWaiting() && !live;
        }
    }

    /**
     * The load of a volunteer.
     *
     * @param volunteer the engine's number of the volunteer
     * @param carrying spaces taken of all their offers
     * @param asked how often they were proposed since the week began
     */
    record LoadRecord(long volunteer, int carrying, int asked) {}

    /** Receives the records. */
    interface Sink {
        /** Since when asks are counted; empty if loads are not needed. */
        default Optional<Instant> asksSince() {
            return Optional.empty();
        }

        /** The load of a volunteer of one of the offers; only if asks are counted, before any offer. */
        default void load(LoadRecord change) {}

        /** An offer was written. */
        void offer(OfferRecord change);

        /** A need was written. */
        void need(NeedRecord change);
    }
}
