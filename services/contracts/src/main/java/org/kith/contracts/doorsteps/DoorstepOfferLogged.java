package org.kith.contracts.doorsteps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A neighbour told a link worker at the door what they could give. Who they are, offers is told, never an event.
 *
 * @param offerId the offer
 * @param knockId the knock, an id made on the device
 * @param personId the person who offers, an id made on the device; offers keeps who they are
 * @param organisationId organisation that owns the record
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA) of the door, never an address
 * @param zone zone the fact rolls up to
 * @param radiusMetres how far the volunteer goes from home, metres
 * @param slots 21 weekly slots as 0 and 1, Monday morning to Sunday evening
 * @param languages ISO 639-1 codes spoken
 * @param gender F, M, or X for another or not said
 * @param ages age bands the offer takes
 * @param capacity how many needs it can serve at once
 * @param at when it happened
 */
@Event(type = "org.kith.doorstep.offer.logged.v1", topic = Topics.DOORSTEPS)
public record DoorstepOfferLogged(
        UUID offerId,
        UUID knockId,
        UUID personId,
        UUID organisationId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.METRES) int radiusMetres,
        @Is(Shape.SLOTS) String slots,
        @Is(Shape.LANGUAGE) List<String> languages,
        @Is(Shape.GENDER) String gender,
        @Is(Shape.AGE_BAND) List<String> ages,
        @Is(Shape.CAPACITY) int capacity,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
