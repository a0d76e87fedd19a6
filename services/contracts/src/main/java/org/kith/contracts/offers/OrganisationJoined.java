package org.kith.contracts.offers;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * An organisation became part of the network.
 *
 * @param organisationId organisation that owns the record
 * @param organisationKind what the organisation is, code of an {@link org.kith.contracts.vocabulary.OrganisationKind}
 * @param at when it happened
 */
@Event(type = "org.kith.organisation.joined.v1", topic = Topics.OFFERS)
public record OrganisationJoined(
        UUID organisationId, @Is(Shape.ORGANISATION_KIND) String organisationKind, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return organisationId;
    }
}
