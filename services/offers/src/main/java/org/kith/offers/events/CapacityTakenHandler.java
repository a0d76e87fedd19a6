package org.kith.offers.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.offers.model.Offers;

/** Matching took a place of an offer. */
@ApplicationScoped
class CapacityTakenHandler implements EventHandler<CapacityTaken> {
    private final Offers offers;

    CapacityTakenHandler(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Class<CapacityTaken> type() {
        return CapacityTaken.class;
    }

    @Override
    public void on(CapacityTaken taken, EventInfo info) {
        offers.findByIdOptional(taken.offerId()).ifPresent(offer -> offer.placesLeft(taken.left()));
    }
}
