package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Concerns that the current transaction may see: the council's duty team all, anybody else their own. */
@ApplicationScoped
class ConcernRepository implements Repository<Concern> {
    private static final String SAYS =
            "select says from referrals_concern_says(?, ?, ?) as says where says is not null";

    private final Sql sql;
    private final Locks locks;

    ConcernRepository(Sql sql, Locks locks) {
        this.sql = sql;
        this.locks = locks;
    }

    /** Keeps everybody else from storing something under the id until the transaction ends. */
    void lockConcern(UUID id) {
        locks.lock("concern", id);
    }

    /** Whether a concern under the id says the same; empty when there is none. Whoever raised it, and nothing more is told. */
    Optional<Boolean> says(UUID id, String what, boolean immediateDanger) {
        return sql.one(SAYS, row -> row.flag("says"), id, what, immediateDanger);
    }
}
