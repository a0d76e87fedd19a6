package org.kith.contracts.offers;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * An offer is over.
 *
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param zone zone the fact rolls up to
 * @param reason code of the reason
 * @param at when it happened
 */
@Event(type = "org.kith.offer.withdrawn.v1", topic = Topics.OFFERS)
public record OfferWithdrawn(UUID offerId, UUID volunteerId, String kind, String zone, String reason, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
