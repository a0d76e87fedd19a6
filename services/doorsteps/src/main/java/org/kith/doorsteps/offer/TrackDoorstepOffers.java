package org.kith.doorsteps.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;

/** Notes what became of the offers made at doors. Offers from elsewhere are not known here and are passed over. */
@ApplicationScoped
@Transactional
public class TrackDoorstepOffers {
    private final DoorstepOfferRepository offers;

    TrackDoorstepOffers(DoorstepOfferRepository offers) {
        this.offers = offers;
    }

    /** The offer may be matched now. */
    public void opened(OfferOpened event) {
        ifKnown(event.offerId(), offer -> offer.opened(event.at()));
    }

    /** The offer may not be matched for now. */
    public void paused(OfferPaused event) {
        ifKnown(event.offerId(), offer -> offer.paused(event.reason(), event.at()));
    }

    /** The offer is over. */
    public void withdrawn(OfferWithdrawn event) {
        ifKnown(event.offerId(), offer -> offer.withdrawn(event.reason(), event.at()));
    }

    private void ifKnown(UUID id, Consumer<DoorstepOffer> change) {
        offers.findByIdOptional(id).ifPresent(change);
    }
}
