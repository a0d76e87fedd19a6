package org.kith.matching.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.util.UUID;
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
        sql.call(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into volunteer (id) values (?) on conflict do nothing")) {
                insert.setObject(1, id);
                return insert.executeUpdate();
            }
        });
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
