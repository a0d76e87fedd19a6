package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;
import org.kith.kit.problem.Problem;

/**
 * Families that the current transaction may see. Whoever acts on what a family agreed to locks the family first, so that
 * a withdrawal comes wholly before it or wholly after it.
 */
@ApplicationScoped
public class FamilyRepository implements Repository<Family> {
    private final Sql sql;

    FamilyRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps everybody else from the family until the transaction ends.
     *
     * @throws jakarta.persistence.OptimisticLockException when it was changed since it was read: the caller reads again (412)
     */
    public void lock(Family family) {
        if (findForUpdate(family.id()).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * Waits for whoever has the family locked, locks it and reads it again: for what is never out of date.
     *
     * @throws Problem 404 when the caller lost access to it meanwhile
     */
    public void lockAfresh(Family family) {
        List<UUID> locked =
                sql.list("select id from family where id = ? for update", row -> row.uuid("id"), family.id());
        if (locked.isEmpty()) {
            throw Problem.notFound();
        }
        try {
            getEntityManager().refresh(family);
        } catch (EntityNotFoundException gone) {
            throw Problem.notFound();
        }
    }
}
