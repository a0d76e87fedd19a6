package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * What happened at one door on a walk; one event for every accepted knock.
 *
 * @param knockId the knock, an id made on the device
 * @param walkId the walk
 * @param organisationId organisation of the link worker
 * @param zone zone the fact rolls up to
 * @param area code of the statistical area (LSOA) of the door, never an address
 * @param outcome what happened, code of a {@link org.kith.contracts.vocabulary.KnockOutcome}
 * @param answered true when the knock was a conversation
 * @param at when it happened
 */
@Event(type = "org.kith.knock.logged.v1", topic = Topics.DOORSTEPS)
public record KnockLogged(
        UUID knockId,
        UUID walkId,
        UUID organisationId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.AREA) String area,
        @Is(Shape.KNOCK_OUTCOME) String outcome,
        boolean answered,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return knockId;
    }
}
