package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The engine found offers for a need.
 *
 * @param needId the need
 * @param referralId the referral
 * @param zone zone the fact rolls up to
 * @param offers how many were found
 * @param at when it happened
 */
@Event(type = "org.kith.match.suggested.v1", topic = Topics.MATCHING)
public record MatchSuggested(
        UUID needId,
        UUID referralId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.SOME) int offers,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
