package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.kith.kit.data.Sql;

/** Volunteers that were heard of. */
@ApplicationScoped
public class Volunteers implements PanacheRepositoryBase<Volunteer, UUID> {
    private final Sql sql;

    Volunteers(Sql sql) {
        this.sql = sql;
    }

    /**
     * The volunteer, made if new, locked: what is said of a volunteer and of their offers comes in any order, from two
     * instances at once, and the later one must see the earlier.
     */
    public Volunteer lock(UUID id) {
        // Never read without the lock: what was read before it could be older than what the lock lets through.
        Volunteer known = getEntityManager().getReference(Volunteer.class, id);
        if (Hibernate.isInitialized(known) && getEntityManager().getLockMode(known) == LockModeType.PESSIMISTIC_WRITE) {
            return known;
        }
        sql.call(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into volunteer (id) values (?) on conflict do nothing")) {
                insert.setObject(1, id);
                return insert.executeUpdate();
            }
        });
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes and locks many at once, always in the same order. */
    public void lockAll(Collection<UUID> ids) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into volunteer (id) "
                    + "select id from unnest(?::uuid[]) as v (id) order by id on conflict do nothing")) {
                insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return insert.executeUpdate();
            }
        });
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
