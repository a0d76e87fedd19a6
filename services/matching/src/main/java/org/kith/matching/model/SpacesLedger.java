package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.data.Sql;

/**
 * Which match took a space of which offer, and whether it was given back. A match takes a space at most once and gives it
 * back at most once, whatever is repeated.
 */
@ApplicationScoped
public class SpacesLedger {
    private final Sql sql;
    private final KnownOfferRepository offers;

    SpacesLedger(Sql sql, KnownOfferRepository offers) {
        this.sql = sql;
        this.offers = offers;
    }

    /** Takes a space for a stored match. The offer must be locked and have a space left. */
    public CapacityTaken take(KnownOffer offer, Match match, Instant at) {
        offer.takeSpace();
        sql.update(
                "insert into spaces_ledger (match_id, offer_id, taken_at) values (?, ?, ?)",
                match.id(),
                offer.id(),
                at);
        return new CapacityTaken(offer.id(), match.id(), offer.left(), at);
    }

    /** Gives the match's space back; empty if it was given back before. */
    public Optional<CapacityGivenBack> giveBack(Match match, Instant at) {
        KnownOffer offer = offers.findForUpdate(match.offerId()).orElseThrow();
        int rows = sql.update(
                "update spaces_ledger set given_back_at = ? where match_id = ? and given_back_at is null",
                at,
                match.id());
        if (rows == 0) {
            return Optional.empty();
        }
        offer.giveBackSpace();
        return Optional.of(new CapacityGivenBack(offer.id(), match.id(), offer.left(), at));
    }
}
