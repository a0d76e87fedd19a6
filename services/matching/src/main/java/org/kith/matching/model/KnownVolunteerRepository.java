package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
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

    /** Those who are under review at present. */
    public Set<UUID> underReviewAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "select id from known_volunteer where standing = ? and id = any(?)",
                        row -> row.uuid("id"),
                        Standing.UNDER_REVIEW.code(),
                        ids));
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
