package org.kith.offers;

import jakarta.inject.Singleton;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.inbox.Subscriptions;
import org.kith.offers.offering.CountSpaces;
import org.kith.offers.offering.TakeDoorstepOffer;

/** The events that offers takes. */
@Singleton
class OffersSubscriptions extends Subscriptions {
    OffersSubscriptions(TakeDoorstepOffer takeDoorstepOffer, CountSpaces countSpaces) {
        on(DoorstepOfferLogged.class, takeDoorstepOffer::take);
        before(DoorstepOfferLogged.class, takeDoorstepOffer::lockVolunteers);
        on(CapacityTaken.class, countSpaces::taken);
        on(CapacityGivenBack.class, countSpaces::givenBack);
    }
}
