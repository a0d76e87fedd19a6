package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Needs, referrals and families that are over, and since when: what was said of them before comes too late. */
@ApplicationScoped
public class Closed {
    private final Sql sql;

    Closed(Sql sql) {
        this.sql = sql;
    }

    /** Notes an end; the latest one counts. */
    public void note(UUID id, Instant at) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into closed (id, at) values (?, ?) "
                    + "on conflict (id) do update set at = greatest(closed.at, excluded.at)")) {
                insert.setObject(1, id);
                insert.setTimestamp(2, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    /** Whether one of them ended at or after this instant. */
    public boolean after(Instant at, List<UUID> ids) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select exists (select 1 from closed where id = any(?) and at >= ?)")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                select.setTimestamp(2, Timestamp.from(at));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
