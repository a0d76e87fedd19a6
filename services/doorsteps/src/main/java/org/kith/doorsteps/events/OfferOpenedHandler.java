package org.kith.doorsteps.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.offers.OfferOpened;
import org.kith.doorsteps.model.HeardOffers;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** An offer heard at a door may be matched now. Offers written down elsewhere are not known here. */
@ApplicationScoped
class OfferOpenedHandler implements EventHandler<OfferOpened> {
    private final HeardOffers offers;

    OfferOpenedHandler(HeardOffers offers) {
        this.offers = offers;
    }

    @Override
    public Class<OfferOpened> type() {
        return OfferOpened.class;
    }

    @Override
    public void on(OfferOpened said, EventInfo info) {
        offers.findByIdOptional(said.offerId()).ifPresent(offer -> offer.became("open", null, said.at()));
    }
}
