package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Known offers. A need and a match are locked before an offer. */
@ApplicationScoped
public class KnownOfferRepository implements Repository<KnownOffer> {
    /**
     * SQL of the spaces that the volunteer of an offer {@code o} has given with other offers at the same times, of the kinds that are its
     * parameter.
     */
    public static final String TAKEN_BESIDE = "(select coalesce(sum(s.taken), 0) from known_offer s where s.taken > 0 "
            + "and s.volunteer_id = o.volunteer_id and s.id <> o.id and s.kind = any(?::text[]) "
            + "and (s.slots::bit(21) & o.slots::bit(21)) <> 0::bit(21))";

    private final Sql sql;

    KnownOfferRepository(Sql sql) {
        this.sql = sql;
    }

    /** Marks a volunteer's offers as changed, so that the change feed delivers them. */
    public void markChanged(UUID volunteer) {
        sql.update("update known_offer set changed_at = changed_at where volunteer_id = ?", volunteer);
    }

    /** Ids of a volunteer's offers. */
    public List<UUID> idsOf(UUID volunteer) {
        return sql.list("select id from known_offer where volunteer_id = ?", row -> row.uuid("id"), volunteer);
    }

    /** Open offers of volunteers who are clear, by the engine's numbers. */
    public List<KnownOffer> openByNumber(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list(
                        "number in ?1 and state = ?2 and volunteerId in (select v.id from KnownVolunteer v where v.standing = ?3)",
                        numbers,
                        OfferState.OPEN,
                        Standing.CLEAR);
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

    /** Spaces that the volunteer of an offer has given with other offers of these kinds at the same times. */
    public int takenBeside(KnownOffer offer, Collection<String> kinds) {
        return sql.one(
                        "select " + TAKEN_BESIDE + " as taken from known_offer o where o.id = ?",
                        row -> row.number("taken"),
                        kinds,
                        offer.id())
                .orElse(0);
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
