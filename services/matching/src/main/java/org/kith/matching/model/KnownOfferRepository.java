package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Known offers. A need and a match are locked before an offer. */
@ApplicationScoped
public class KnownOfferRepository implements Repository<KnownOffer> {
    private final Sql sql;

    KnownOfferRepository(Sql sql) {
        this.sql = sql;
    }

    /** Marks a volunteer's offers as changed, so that the change feed delivers them. */
    public void markChanged(UUID volunteer) {
        sql.update("update known_offer set changed_at = changed_at where volunteer_id = ?", volunteer);
    }

    /** Open offers by the engine's numbers. */
    public List<KnownOffer> openByNumber(List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number in ?1 and state = ?2", numbers, OfferState.OPEN);
    }

    /** Offers by the engine's numbers, in any state. */
    public List<KnownOffer> byNumber(List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number in ?1", numbers);
    }

    /** Offers of a kind that are not withdrawn, nearest to a point of the national grid first. */
    public List<KnownOffer> nearest(String kind, int easting, int northing, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from known_offer where kind = ?1 and state <> 'withdrawn' "
                                + "order by power(easting - ?2, 2) + power(northing - ?3, 2), number limit ?4",
                        KnownOffer.class)
                .setParameter(1, kind)
                .setParameter(2, easting)
                .setParameter(3, northing)
                .setParameter(4, limit)
                .getResultList();
    }

    /** The engine's number of the offer of this kind that helped the family last. */
    public Optional<Long> lastHelper(UUID family, String kind) {
        return sql.one(
                "select o.number from helped_before h join known_offer o on o.id = h.offer_id "
                        + "where h.family_id = ? and o.kind = ? order by h.at desc, o.number limit 1",
                row -> row.bigNumber("number"),
                family,
                kind);
    }
}
