package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A neighbour told a link worker at the door what they need. Who is to be rung about it, referrals is told, never an event.
 *
 * @param needId the need, an id made on the device
 * @param knockId the knock, an id made on the device
 * @param organisationId organisation that owns the record
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA) of the door, never an address
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.doorstep.need.logged.v1", topic = Topics.DOORSTEPS)
public record DoorstepNeedLogged(
        UUID needId,
        UUID knockId,
        UUID organisationId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
