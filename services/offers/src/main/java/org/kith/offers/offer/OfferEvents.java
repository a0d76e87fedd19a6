package org.kith.offers.offer;

import java.time.Instant;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;

/** The events of an offer: ids, kinds, areas, levels and days, never who. */
final class OfferEvents {
    private OfferEvents() {}

    /** An offer waits for checks. */
    static OfferInChecks inChecks(Offer offer, Instant at) {
        return new OfferInChecks(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().regular(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                offer.publishedMissing(),
                at);
    }

    /** An offer may be matched. */
    static OfferOpened opened(Offer offer, Instant at) {
        return new OfferOpened(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().regular(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                at);
    }

    /** An open offer is not what it was. */
    static OfferChanged changed(Offer offer, Instant at) {
        return new OfferChanged(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().regular(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                at);
    }

    /** An offer may not be matched for now. */
    static OfferPaused paused(Offer offer, Instant at) {
        return new OfferPaused(offer.id(), offer.volunteerId(), offer.kind().code(), offer.zone(), offer.reason(), at);
    }

    /** An offer is over. */
    static OfferWithdrawn withdrawn(Offer offer, Instant at) {
        return new OfferWithdrawn(
                offer.id(), offer.volunteerId(), offer.kind().code(), offer.zone(), offer.reason(), at);
    }
}
