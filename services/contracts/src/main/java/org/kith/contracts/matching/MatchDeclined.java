package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Somebody said no to a proposed pair.
 *
 * @param matchId the match
 * @param needId the need
 * @param referralId the referral
 * @param offerId the offer
 * @param by who said no: family, volunteer, practitioner or coordinator
 * @param reason why, a code of the service that publishes it
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.match.declined.v1", topic = Topics.MATCHING)
public record MatchDeclined(
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID offerId,
        @Is(Shape.DECLINER) String by,
        @Is(Shape.REASON) String reason,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return matchId;
    }
}
