package org.kith.contracts.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * What checks a volunteer has cleared changed.
 *
 * @param volunteerId the volunteer, an id only
 * @param level check level 0 to 4 as in matching rules
 * @param validUntil last day the level holds, null when level is 0
 * @param at when it happened
 */
@Event(type = "org.kith.suitability.changed.v1", topic = Topics.OFFERS)
public record SuitabilityChanged(UUID volunteerId, int level, LocalDate validUntil, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return volunteerId;
    }
}
