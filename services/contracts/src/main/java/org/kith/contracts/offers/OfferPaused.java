package org.kith.contracts.offers;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * An offer may not be matched for now.
 *
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param zone zone the fact rolls up to
 * @param reason why, a code of the service that publishes it
 * @param at when it happened
 */
@Event(type = "org.kith.offer.paused.v1", topic = Topics.OFFERS)
public record OfferPaused(
        UUID offerId,
        UUID volunteerId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.REASON) String reason,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
