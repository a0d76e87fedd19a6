package org.kith.contracts.doorsteps;

import java.time.LocalDate;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A door must not be knocked until a date, by any partner.
 *
 * @param doorId the door, an id only
 * @param area code of the statistical area (LSOA) of the door, never an address
 * @param zone zone the fact rolls up to
 * @param until last day it holds, inclusive
 */
@Event(type = "org.kith.donotknock.set.v1", topic = Topics.DOORSTEPS)
public record DoNotKnockSet(
        UUID doorId,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        LocalDate until) implements EventPayload {
    @Override
    public UUID subject() {
        return doorId;
    }
}
