package org.kith.kit.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Advisory locks of PostgreSQL, held until the transaction ends: for what has no row of its own yet, or more than one. A
 * service gives each lock a name of its domain, such as {@code lockFamily(id)}.
 */
@ApplicationScoped
public class Locks {
    private final Sql sql;

    Locks(Sql sql) {
        this.sql = sql;
    }

    /** Waits for the lock of an id and holds it. */
    public void lock(String name, UUID id) {
        lock(name, List.of(id));
    }

    /** Waits until nobody holds the lock of an id alone, and keeps others from that; those who share it do not wait for each other. */
    public void share(String name, UUID id) {
        sql.list(
                "select pg_advisory_xact_lock_shared(hashtextextended(? || ':' || ?::text, 0))",
                row -> true,
                name,
                id.toString());
    }

    /** Waits for the locks of several ids, in the order of the ids, so that two that want the same never wait for each other. */
    public void lock(String name, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(? || ':' || id::text, 0)) "
                        + "from (select distinct id from unnest(?::uuid[]) as given (id) order by id) as ordered",
                row -> true,
                name,
                ids.toArray(UUID[]::new));
    }
}
