package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Which offers have helped which family: a relationship followed their match. */
@ApplicationScoped
public class Helped {
    private final Sql sql;

    Helped(Sql sql) {
        this.sql = sql;
    }

    /** Notes it; the latest time counts. */
    public void note(UUID family, UUID offer, Instant at) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into has_helped (family_id, offer_id, at) values (?, ?, ?) "
                            + "on conflict (family_id, offer_id) do update set at = greatest(has_helped.at, excluded.at)")) {
                insert.setObject(1, family);
                insert.setObject(2, offer);
                insert.setTimestamp(3, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }
}
