package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Needs that were heard of; row-level security decides which are visible. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {
    /** The need, its row locked until the transaction ends. Lock it before its match and before an offer. */
    public Optional<Need> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The need as it is once its row is locked, and not as it was seen before: somebody may have held it until now. */
    public Optional<Need> lock(Need seen) {
        getEntityManager().detach(seen);
        return lock(seen.id());
    }

    /** Needs of a family, in the order in which they are locked; none is read yet. */
    public List<UUID> ofFamily(UUID family) {
        return getEntityManager()
                .createQuery("select n.id from Need n where n.familyId = ?1 order by n.id", UUID.class)
                .setParameter(1, family)
                .getResultList();
    }

    /** Needs of a referral, in the order in which they are locked; none is read yet. */
    public List<UUID> ofReferral(UUID referral) {
        return getEntityManager()
                .createQuery("select n.id from Need n where n.referralId = ?1 order by n.id", UUID.class)
                .setParameter(1, referral)
                .getResultList();
    }
}
