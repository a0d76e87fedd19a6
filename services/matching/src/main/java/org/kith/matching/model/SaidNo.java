package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import org.kith.kit.data.Sql;

/** The no-match list: after a no between a family and a volunteer they are not suggested to each other again. */
@ApplicationScoped
public class SaidNo {
    private final Sql sql;

    SaidNo(Sql sql) {
        this.sql = sql;
    }

    /** Notes a no; the first one counts. */
    public void note(Match match, String by, String reason, Instant at) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into said_no (family_id, volunteer_id, match_id, said_by, reason, at) "
                            + "values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, match.familyId());
                insert.setObject(2, match.volunteerId());
                insert.setObject(3, match.id());
                insert.setString(4, by);
                insert.setString(5, reason);
                insert.setTimestamp(6, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }
}
