package org.kith.doorsteps;

import jakarta.inject.Singleton;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.doorsteps.offer.TrackDoorstepOffers;
import org.kith.kit.inbox.Subscriptions;

/** The events that doorsteps consumes. */
@Singleton
class DoorstepsSubscriptions extends Subscriptions {
    DoorstepsSubscriptions(TrackDoorstepOffers offers) {
        on(OfferOpened.class, offers::opened);
        on(OfferPaused.class, offers::paused);
        on(OfferWithdrawn.class, offers::withdrawn);
    }
}
