package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A space of an offer was taken.
 *
 * @param offerId the offer
 * @param matchId the match
 * @param left spaces left
 * @param at when it happened
 */
@Event(type = "org.kith.capacity.taken.v1", topic = Topics.MATCHING)
public record CapacityTaken(
        UUID offerId, UUID matchId, @Is(Shape.SPACES_LEFT) int left, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
