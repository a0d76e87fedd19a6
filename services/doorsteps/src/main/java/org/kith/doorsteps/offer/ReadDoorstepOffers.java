package org.kith.doorsteps.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/** Shows offers made at doors; who offers and where is shown one at a time and noted in the offer's audit. */
@ApplicationScoped
class ReadDoorstepOffers {
    private final DoorstepOfferRepository offers;
    private final DoorRepository doors;
    private final Audit audit;

    ReadDoorstepOffers(DoorstepOfferRepository offers, DoorRepository doors, Audit audit) {
        this.offers = offers;
        this.doors = doors;
        this.audit = audit;
    }

    @Transactional
    Page<DoorstepOfferView> list(UUID after, int limit) {
        return Page.of(offers.after(after, limit + 1), limit, DoorstepOffer::id, DoorstepOfferView::of);
    }

    @Transactional
    DoorstepOfferDetail read(UUID id) {
        DoorstepOffer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "doorstep-offer.read", "coordination");
        return DoorstepOfferDetail.of(offer, doors.find(offer.doorId()).orElseThrow());
    }
}
