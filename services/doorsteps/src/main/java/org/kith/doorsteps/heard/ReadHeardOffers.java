package org.kith.doorsteps.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.doorsteps.model.Doors;
import org.kith.doorsteps.model.HeardOffer;
import org.kith.doorsteps.model.HeardOffers;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/** Shows offers heard; who offers is told one at a time and noted in the offer's audit. */
@ApplicationScoped
class ReadHeardOffers {
    private final HeardOffers offers;
    private final Doors doors;
    private final Audit audit;

    ReadHeardOffers(HeardOffers offers, Doors doors, Audit audit) {
        this.offers = offers;
        this.doors = doors;
        this.audit = audit;
    }

    @Transactional
    Page<HeardOfferView> list(UUID after, int limit) {
        return Page.of(offers.after(after, limit + 1), limit, HeardOffer::id, HeardOfferView::of);
    }

    @Transactional
    HeardOfferDetail read(UUID id) {
        HeardOffer offer = offers.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "offer-heard.read", "coordination");
        return HeardOfferDetail.of(offer, doors.find(offer.doorId()).orElseThrow());
    }
}
