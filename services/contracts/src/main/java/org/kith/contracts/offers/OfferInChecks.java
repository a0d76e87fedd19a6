package org.kith.contracts.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * An offer waits for checks, and this is missing. Published when the offer is known, and again when what is missing or what is
 * offered changes; also of an offer that was paused because checks ran out or no longer suffice.
 *
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param organisationId organisation that owns the record
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA) the volunteer lives in, never an address
 * @param zone zone the fact rolls up to
 * @param radiusMetres how far the volunteer goes from home, metres
 * @param level check level cleared: 0 none, 1 basic, 2 enhanced, 3 with barred list, 4 and overnight assessed
 * @param gender F, M, or X for another or not said
 * @param ages age bands the offer takes
 * @param slots 21 weekly slots as 0 and 1, Monday morning to Sunday evening
 * @param regular whether the volunteer is checked for contact on more than three days in any 30
 * @param languages ISO 639-1 codes spoken
 * @param capacity how many needs it can serve at once
 * @param checksValidUntil last day the level cleared holds, null when none is
 * @param missing codes of what is missing, at least one
 * @param at when it happened
 */
@Event(type = "org.kith.offer.inchecks.v1", topic = Topics.OFFERS)
public record OfferInChecks(
        UUID offerId,
        UUID volunteerId,
        UUID organisationId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.AREA) String area,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.METRES) int radiusMetres,
        @Is(Shape.LEVEL) int level,
        @Is(Shape.GENDER) String gender,
        @Is(Shape.AGE_BAND) List<String> ages,
        @Is(Shape.SLOTS) String slots,
        boolean regular,
        @Is(Shape.LANGUAGE) List<String> languages,
        @Is(Shape.CAPACITY) int capacity,
        @OrNull LocalDate checksValidUntil,
        @Is(Shape.MISSING_CHECK) List<String> missing,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
