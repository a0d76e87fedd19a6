package org.kith.doorsteps.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.offers.OfferPaused;
import org.kith.doorsteps.model.HeardOffers;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** An offer heard at a door may not be matched for now. */
@ApplicationScoped
class OfferPausedHandler implements EventHandler<OfferPaused> {
    private final HeardOffers offers;

    OfferPausedHandler(HeardOffers offers) {
        this.offers = offers;
    }

    @Override
    public Class<OfferPaused> type() {
        return OfferPaused.class;
    }

    @Override
    public void on(OfferPaused said, EventInfo info) {
        offers.findByIdOptional(said.offerId()).ifPresent(offer -> offer.became("paused", said.reason(), said.at()));
    }
}
