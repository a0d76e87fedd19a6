package org.kith.doorsteps.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Do-not-knock and unsafe: what holds for a door whoever knocks, for every partner. */
@ApplicationScoped
public class DoorMarks {
    private static final String DO_NOT_KNOCK = """
            insert into do_not_knock as d (door_id, set_at, until, set_by, organisation_id, version)
            values (?, ?, ?, ?, ?, 0)
            on conflict (door_id) do update set set_at = excluded.set_at, until = excluded.until,
              set_by = excluded.set_by, organisation_id = excluded.organisation_id, version = d.version + 1
            """;
    private static final String UNSAFE = """
            insert into unsafe_door (door_id, since, set_by, organisation_id) values (?, ?, ?, ?)
            on conflict (door_id) do nothing
            """;

    private final Sql sql;

    DoorMarks(Sql sql) {
        this.sql = sql;
    }

    /** Marks a door do-not-knock from a moment to the end of a day. */
    public void doNotKnock(UUID door, Instant from, LocalDate until, Caller by) {
        sql.call(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(DO_NOT_KNOCK)) {
                upsert.setObject(1, door);
                upsert.setTimestamp(2, Timestamp.from(from));
                upsert.setObject(3, until);
                upsert.setObject(4, by.person());
                upsert.setObject(5, by.organisation());
                return upsert.executeUpdate();
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
