package org.kith.doorsteps.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Do-not-knock and unsafe: what holds for a door whoever knocks, for every partner. */
@ApplicationScoped
public class DoorMarks {
    // Judged against the row as it is when it is written: of two who ask at once the longer stands. What has run out by
    // the
    // day of the asking begins anew.
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

    DoorMarks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Marks a door do-not-knock from a moment to the end of a day, unless what holds already is longer.
     *
     * @param door the door with what was asked for
     * @return the door with what holds now
     */
    public DoorRow doNotKnock(DoorRow door, Caller by) {
        return sql.call(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(DO_NOT_KNOCK)) {
                upsert.setObject(1, door.id());
                upsert.setTimestamp(2, Timestamp.from(door.doNotKnockSetAt()));
                upsert.setObject(3, door.doNotKnockUntil());
                upsert.setObject(4, by.person());
                upsert.setObject(5, by.organisation());
                try (ResultSet row = upsert.executeQuery()) {
                    row.next();
                    return door.notToBeKnocked(row.getTimestamp(1).toInstant(), row.getObject(2, LocalDate.class));
                }
            }
        });
    }

    /** Marks a door unsafe; the first mark stands until a coordinator clears it. */
    public void unsafe(UUID door, Instant since, Caller by) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(UNSAFE)) {
                insert.setObject(1, door);
                insert.setTimestamp(2, Timestamp.from(since));
                insert.setObject(3, by.person());
                insert.setObject(4, by.organisation());
                return insert.executeUpdate();
            }
        });
    }

    /** Clears the unsafe mark of a door. */
    public void safe(UUID door) {
        sql.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from unsafe_door where door_id = ?")) {
                delete.setObject(1, door);
                return delete.executeUpdate();
            }
        });
    }
}
