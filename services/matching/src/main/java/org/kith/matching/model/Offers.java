package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Offers that were heard of. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {
    /** The offer, its row locked until the transaction ends. Lock a need and a match before an offer. */
    public Optional<Offer> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks many at once, always in the same order; those that are not there yet are left out. */
    public void lockAll(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Marks a volunteer's offers as changed, so that the index looks at them again. */
    public void touchOf(UUID volunteer) {
        getEntityManager()
                .createNativeQuery("update offer set changed_at = changed_at where volunteer_id = ?1")
                .setParameter(1, volunteer)
                .executeUpdate();
    }

    /** Offers by the engine's numbers, those that are open. */
    public List<Offer> open(List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number in ?1 and state = ?2", numbers, OfferState.OPEN.code());
    }

    /** Offers by the engine's numbers, whatever became of them. */
    public List<Offer> numbered(List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : list("number in ?1", numbers);
    }

    /** Offers of a kind that are not over, the nearest to a place on the national grid first. */
    public List<Offer> nearest(String kind, int easting, int northing, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from offer where kind = ?1 and state <> 'withdrawn' "
                                + "order by power(easting - ?2, 2) + power(northing - ?3, 2), number limit ?4",
                        Offer.class)
                .setParameter(1, kind)
                .setParameter(2, easting)
                .setParameter(3, northing)
                .setParameter(4, limit)
                .getResultList();
    }

    /** The engine's numbers of all offers of volunteers with whom there was a no. */
    public long[] refusedBy(UUID family) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select o.number from said_no s join offer o on o.volunteer_id = s.volunteer_id "
                                + "where s.family_id = ?1",
                        Long.class)
                .setParameter(1, family)
                .getResultList()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The engine's number of the offer of this kind that helped the family last. */
    public Optional<Long> helped(UUID family, String kind) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select o.number from has_helped h join offer o on o.id = h.offer_id "
                                + "where h.family_id = ?1 and o.kind = ?2 order by h.at desc, o.number limit 1",
                        Long.class)
                .setParameter(1, family)
                .setParameter(2, kind)
                .getResultList()
                .stream()
                .findFirst();
    }
}
