package org.kith.contracts.offers;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Whether a volunteer may be near families at all, whatever their checks say. It holds for all their offers, new ones too.
 *
 * @param volunteerId the volunteer, an id only
 * @param standing clear, under-review or not-suitable
 * @param at when it happened
 */
@Event(type = "org.kith.volunteer.standing.v1", topic = Topics.OFFERS)
public record VolunteerStandingChanged(
        UUID volunteerId, @Is(Shape.STANDING) String standing, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return volunteerId;
    }
}
