package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.kith.kit.problem.Problem;

/**
 * Families that the current transaction may see. Whoever does something on a family's word holds the family first, so that
 * a withdrawal of consent comes wholly before it or wholly after it.
 */
@ApplicationScoped
public class Families implements PanacheRepositoryBase<Family, UUID> {
    /**
     * Keeps what a family agreed to as it was read until the transaction ends; many may at once.
     *
     * @throws jakarta.persistence.OptimisticLockException when it was changed since: the caller reads again (412)
     */
    public void keepConsent(Family family) {
        getEntityManager().lock(family, LockModeType.PESSIMISTIC_READ);
    }

    /**
     * Keeps everybody else from the family until the transaction ends.
     *
     * @throws jakarta.persistence.OptimisticLockException when it was changed since it was read (412)
     */
    public void hold(Family family) {
        getEntityManager().lock(family, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Waits for whoever holds the family, holds it and reads it again: for what is never stale.
     *
     * @throws Problem 404 when the caller lost sight of it meanwhile
     */
    public void holdAfresh(Family family) {
        try {
            getEntityManager().refresh(family, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException gone) {
            throw Problem.notFound();
        }
    }
}
