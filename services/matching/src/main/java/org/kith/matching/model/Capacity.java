package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.data.Sql;

/**
 * The capacity ledger: which match took a place of which offer, and whether it was given back. A match takes a place at most
 * once and gives it back at most once, whatever is repeated.
 */
@ApplicationScoped
public class Capacity {
    private final Sql sql;
    private final Offers offers;

    Capacity(Sql sql, Offers offers) {
        this.sql = sql;
        this.offers = offers;
    }

    /** Takes a place for a stored match. The offer must be locked and have a place left. */
    public CapacityTaken take(Offer offer, Match match, Instant at) {
        offer.take();
        int rows = sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into capacity_ledger (match_id, offer_id, taken_at) values (?, ?, ?)")) {
                insert.setObject(1, match.id());
                insert.setObject(2, offer.id());
                insert.setTimestamp(3, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
        if (rows != 1) {
            throw new IllegalStateException("the place of match " + match.id() + " was not taken");
        }
        return new CapacityTaken(offer.id(), match.id(), offer.left(), at);
    }

    /** Gives the match's place back; empty when it was given back before. */
    public Optional<CapacityGivenBack> giveBack(Match match, Instant at) {
        Offer offer = offers.lock(match.offerId()).orElseThrow();
        int rows = sql.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update capacity_ledger set given_back_at = ? where match_id = ? and given_back_at is null")) {
                update.setTimestamp(1, Timestamp.from(at));
                update.setObject(2, match.id());
                return update.executeUpdate();
            }
        });
        if (rows == 0) {
            return Optional.empty();
        }
        offer.giveBack();
        return Optional.of(new CapacityGivenBack(offer.id(), match.id(), offer.left(), at));
    }
}
