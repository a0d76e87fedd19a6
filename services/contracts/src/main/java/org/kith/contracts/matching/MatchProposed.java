package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A practitioner or coordinator proposed a pair; a space of the offer is held.
 *
 * @param matchId the match
 * @param needId the need
 * @param referralId the referral
 * @param offerId the offer
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.match.proposed.v1", topic = Topics.MATCHING)
public record MatchProposed(
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID offerId,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return matchId;
    }
}
