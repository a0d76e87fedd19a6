package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import org.kith.kit.data.Repository;
import org.kith.kit.problem.Problem;

/**
 * Families that the current transaction may see. Whoever acts on what a family agreed to locks the family first, so that
 * a withdrawal comes wholly before it or wholly after it.
 */
@ApplicationScoped
public class FamilyRepository implements Repository<Family> {
    /**
     * Keeps everybody else from the family until the transaction ends.
     *
     * @throws OptimisticLockException when it was changed since it was read: the caller reads again (412)
     */
    public void lock(Family family) {
        flush();
        long read = family.version();
        lockAfresh(family);
        if (family.version() != read) {
            throw new OptimisticLockException(family);
        }
    }

    /**
     * Waits for whoever has the family locked, locks it and reads it again: for what is never out of date.
     *
     * @throws Problem 404 when the caller lost access to it meanwhile
     */
    public void lockAfresh(Family family) {
        if (findForUpdate(family.id()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
