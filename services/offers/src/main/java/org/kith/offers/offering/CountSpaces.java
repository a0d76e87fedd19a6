package org.kith.offers.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.offers.offer.Offers;

/** Keeps how many spaces of an offer matching has left, for those who read the offer. */
@ApplicationScoped
public class CountSpaces {
    private final Offers offers;

    CountSpaces(Offers offers) {
        this.offers = offers;
    }

    @Transactional
    public void taken(CapacityTaken event) {
        left(event.offerId(), event.left());
    }

    @Transactional
    public void givenBack(CapacityGivenBack event) {
        left(event.offerId(), event.left());
    }

    private void left(UUID offer, int left) {
        offers.findByIdOptional(offer).ifPresent(found -> found.spacesLeft(left));
    }
}
