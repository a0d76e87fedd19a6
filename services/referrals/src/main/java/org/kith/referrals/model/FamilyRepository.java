package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.Set;
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

    /** Those of the families that the caller may see. */
    public Set<UUID> visible(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list("select id from family where id = any (?)", row -> row.uuid("id"), ids));
    }

    /** Whether the duty team holds it until it lifts that itself. */
    public boolean isHeldByHand(UUID familyId) {
        return sql.one("select held_by_hand from family where id = ?", row -> row.flag("held_by_hand"), familyId)
                .orElse(false);
    }

    /** Whether it is held, by hand, for a concern or with another record of a child. */
    public boolean isHeld(UUID familyId) {
        return sql.one(
                        "select held_since is not null as held from family where id = ?",
                        row -> row.flag("held"),
                        familyId)
                .orElse(false);
    }
}
