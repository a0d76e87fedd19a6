package org.kith.offers.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.OfferHeard;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.offers.offering.TakeHeardOffer;

/** An offer heard at a door becomes an offer here, with a volunteer of its own. */
@ApplicationScoped
class OfferHeardHandler implements EventHandler<OfferHeard> {
    private final TakeHeardOffer takeHeardOffer;

    OfferHeardHandler(TakeHeardOffer takeHeardOffer) {
        this.takeHeardOffer = takeHeardOffer;
    }

    @Override
    public Class<OfferHeard> type() {
        return OfferHeard.class;
    }

    @Override
    public void on(OfferHeard heard, EventInfo info) {
        takeHeardOffer.take(heard);
    }
}
