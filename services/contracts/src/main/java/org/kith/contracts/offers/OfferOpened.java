package org.kith.contracts.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * An offer may be matched from now on: its kind needs no check or all its checks hold.
 *
 * @param offerId the offer
 * @param volunteerId the volunteer, an id only
 * @param organisationId organisation that owns the record
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param area code of the statistical area (LSOA), never an address
 * @param zone zone the fact rolls up to
 * @param radiusMetres how far the volunteer goes from home, metres
 * @param level check level 0 to 4 as in matching rules
 * @param gender F, M or X; null in a need that asks for none
 * @param ages age bands the offer takes
 * @param slots 21 weekly slots as 0 and 1, Monday morning to Sunday evening
 * @param languages ISO 639-1 codes spoken
 * @param capacity how many needs it can serve at once
 * @param checksValidUntil last day all its checks hold, null when the kind asks for none
 * @param at when it happened
 */
@Event(type = "org.kith.offer.opened.v1", topic = Topics.OFFERS)
public record OfferOpened(
        UUID offerId,
        UUID volunteerId,
        UUID organisationId,
        String kind,
        String area,
        String zone,
        int radiusMetres,
        int level,
        String gender,
        List<String> ages,
        String slots,
        List<String> languages,
        int capacity,
        LocalDate checksValidUntil,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return offerId;
    }
}
