package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;

/** Known volunteers. */
@ApplicationScoped
public class KnownVolunteerRepository implements Repository<KnownVolunteer> {
    private final Sql sql;

    KnownVolunteerRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The volunteer, created if new, locked: events about a volunteer and about their offers may be consumed by two instances
     * at once, and the later one must see what the earlier one wrote.
     */
    public KnownVolunteer findOrCreateForUpdate(UUID id) {
        return findForUpdate(id).orElseGet(() -> {
            sql.update("insert into known_volunteer (id) values (?) on conflict do nothing", id);
            return findForUpdate(id).orElseThrow();
        });
    }

    /** Creates and locks many at once, always in the same order. */
    public void createAndLockAll(Collection<UUID> ids) {
        sql.update(
                "insert into known_volunteer (id) select id from unnest(?::uuid[]) as v (id) order by id "
                        + "on conflict do nothing",
                ids);
        findAllForUpdate(ids);
    }
}
