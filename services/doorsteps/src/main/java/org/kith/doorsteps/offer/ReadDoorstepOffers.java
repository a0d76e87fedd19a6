package org.kith.doorsteps.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.door.DoorRepository;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;

/** Shows offers made at doors; who offers and where is shown one at a time and noted in the offer's audit. */
@ApplicationScoped
class ReadDoorstepOffers {
    private final DoorstepOfferRepository offers;
    private final DoorRepository doors;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadDoorstepOffers(DoorstepOfferRepository offers, DoorRepository doors, Audit audit, CurrentCaller caller) {
        this.offers = offers;
        this.doors = doors;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Page<DoorstepOfferView> list(UUID after, int limit) {
        boolean followed = caller.get().is(Role.COORDINATOR);
        return Page.of(
                offers.after(after, limit + 1),
                limit,
                DoorstepOffer::id,
                offer -> DoorstepOfferView.of(offer, followed));
    }

    @Transactional
    DoorstepOfferDetail read(UUID id) {
        DoorstepOffer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "doorstep-offer.read", "coordination");
        return DoorstepOfferDetail.of(offer, doors.find(offer.doorId()).orElseThrow());
    }
}
