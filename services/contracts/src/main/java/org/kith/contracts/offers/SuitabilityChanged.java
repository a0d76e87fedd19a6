package org.kith.contracts.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * What checks a volunteer has cleared changed.
 *
 * @param volunteerId the volunteer, an id only
 * @param level check level cleared: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed
 * @param validUntil last day the level holds, null when level is 0
 * @param at when it happened
 */
@Event(type = "org.kith.suitability.changed.v1", topic = Topics.OFFERS)
public record SuitabilityChanged(
        UUID volunteerId,
        @Is(Shape.LEVEL) int level,
        @OrNull LocalDate validUntil,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return volunteerId;
    }
}
