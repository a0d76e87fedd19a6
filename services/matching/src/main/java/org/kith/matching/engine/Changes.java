package org.kith.matching.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OfferFacts;

/** What the feed hands on: rows as they were committed. */
final class Changes {
    private Changes() {}

    /**
     * An offer.
     *
     * @param open whether it may be matched
     * @param facts what the engine needs to know
     * @param changedAt when it was written, just before its commit
     */
    record OfferChange(boolean open, OfferFacts facts, Instant changedAt) {}

    /**
     * A need.
     *
     * @param id its id
     * @param number the engine's number for it
     * @param state where it stands
     * @param looked whether the engine has looked for this opening
     * @param live whether a match holds it, or nobody may propose one
     * @param facts what the engine needs to know; null when it is over
     * @param refused the engine's numbers of offers of volunteers with whom there was a no
     * @param helped the offer that helped the family before; null when none did
     * @param area code of the area the family lives in; null when the need is over
     */
    record NeedChange(
            UUID id,
            long number,
            NeedState state,
            boolean looked,
            boolean live,
            NeedFacts facts,
            long[] refused,
            Long helped,
            String area) {

        /** Whether it waits for a match. */
        boolean wanted() {
            return state.wanted() && !live;
        }
    }

    /**
     * What a volunteer carries.
     *
     * @param volunteer the engine's number of the volunteer
     * @param carrying places taken of all their offers
     * @param asked how often they were proposed since the week began
     */
    record LoadChange(long volunteer, int carrying, int asked) {}

    /** Takes what the feed reads. */
    interface Sink {
        /** Since when asks are counted; empty when nobody wants to know what volunteers carry. */
        default Optional<Instant> asksSince() {
            return Optional.empty();
        }

        /** What a volunteer of one of the offers carries; only when asks are counted, before any offer. */
        default void load(LoadChange change) {}

        /** An offer was written. */
        void offer(OfferChange change);

        /** A need was written. */
        void need(NeedChange change);
    }
}
