package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Do-not-knock and unsafe: what holds for a door whoever knocks, for every partner. */
@ApplicationScoped
public class DoorMarkRepository {
    // Compared with the row as it is when it is written, so that of two requests at once the longer counts. What has
    // expired by the day of the request begins anew.
    private static final String DO_NOT_KNOCK = """
            insert into do_not_knock as d (door_id, set_at, until, set_by, organisation_id, version)
            values (?, ?, ?, ?, ?, 0)
            on conflict (door_id) do update set
              set_at = case when (excluded.set_at at time zone 'Europe/London')::date > d.until then excluded.set_at
                else least(excluded.set_at, d.set_at) end,
              until = case when (excluded.set_at at time zone 'Europe/London')::date > d.until then excluded.until
                else greatest(excluded.until, d.until) end,
              set_by = case when excluded.until >= d.until then excluded.set_by else d.set_by end,
              organisation_id = case when excluded.until >= d.until then excluded.organisation_id
                else d.organisation_id end,
              version = d.version + 1
            returning set_at, until
            """;
    private static final String UNSAFE = """
            insert into unsafe_door (door_id, since, set_by, organisation_id) values (?, ?, ?, ?)
            on conflict (door_id) do nothing
            """;

    private final Sql sql;

    DoorMarkRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Marks a door do-not-knock from a moment to the end of a day, unless what holds already is longer.
     *
     * @param door the door with what was asked for
     * @return the door with what holds now
     */
    public Door doNotKnock(Door door, Caller by) {
        return sql.one(
                        DO_NOT_KNOCK,
                        row -> door.notToBeKnocked(row.instant("set_at"), row.date("until")),
                        door.id(),
                        door.doNotKnockSetAt(),
                        door.doNotKnockUntil(),
                        by.person(),
                        by.organisation())
                .orElseThrow();
    }

    /** Marks a door unsafe; the first mark holds until a coordinator clears it. */
    public void unsafe(UUID door, Instant since, Caller by) {
        sql.update(UNSAFE, door, since, by.person(), by.organisation());
    }

    /** Clears the unsafe mark of a door. */
    void safe(UUID door) {
        sql.update("delete from unsafe_door where door_id = ?", door);
    }
}
