package org.kith.doorsteps.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.doorsteps.model.HeardOffers;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;

/** An offer heard at a door is over. */
@ApplicationScoped
class OfferWithdrawnHandler implements EventHandler<OfferWithdrawn> {
    private final HeardOffers offers;

    OfferWithdrawnHandler(HeardOffers offers) {
        this.offers = offers;
    }

    @Override
    public Class<OfferWithdrawn> type() {
        return OfferWithdrawn.class;
    }

    @Override
    public void on(OfferWithdrawn said, EventInfo info) {
        offers.findByIdOptional(said.offerId()).ifPresent(offer -> offer.became("withdrawn", said.reason(), said.at()));
    }
}
