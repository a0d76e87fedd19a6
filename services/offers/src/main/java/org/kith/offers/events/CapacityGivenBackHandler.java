package org.kith.offers.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.offers.model.Offers;

/** A place of an offer is free again. */
@ApplicationScoped
class CapacityGivenBackHandler implements EventHandler<CapacityGivenBack> {
    private final Offers offers;

    CapacityGivenBackHandler(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Class<CapacityGivenBack> type() {
        return CapacityGivenBack.class;
    }

    @Override
    public void on(CapacityGivenBack back, EventInfo info) {
        offers.findByIdOptional(back.offerId()).ifPresent(offer -> offer.placesLeft(back.left()));
    }
}
