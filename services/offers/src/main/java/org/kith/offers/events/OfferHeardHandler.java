package org.kith.offers.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.offers.offering.TakeHeardOffer;

/** An offer heard at a door becomes an offer here, with a volunteer of its own. */
@ApplicationScoped
class OfferHeardHandler implements EventHandler<DoorstepOfferLogged> {
    private final TakeHeardOffer takeHeardOffer;

    OfferHeardHandler(TakeHeardOffer takeHeardOffer) {
        this.takeHeardOffer = takeHeardOffer;
    }

    @Override
    public Class<DoorstepOfferLogged> type() {
        return DoorstepOfferLogged.class;
    }

    @Override
    public void on(DoorstepOfferLogged heard, EventInfo info) {
        takeHeardOffer.take(heard);
    }
}
