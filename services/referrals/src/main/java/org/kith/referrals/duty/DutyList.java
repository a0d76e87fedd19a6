package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** High-risk referrals, step-ups and concerns in one list: what is due first comes first, whatever its id was made of. */
@ApplicationScoped
class DutyList {
    private static final String QUERY = """
            select * from (
              select id, 'referral' as type, duty_reason as why, reference, null as source, lower(state) as state,
                false as immediate_danger, zone, duty_at as received_at, acknowledged_at, child_seen_at as seen_at,
                duty_due_at as due_at, state in ('CLOSED', 'WITHDRAWN') as ended
              from referral where duty_at is not null
              union all
              select id, 'concern', 'concern', null, source,
                case when seen_at is not null then 'seen' when acknowledged_at is not null then 'acknowledged'
                  else 'raised' end,
                immediate_danger, zone, raised_at, acknowledged_at, seen_at, due_at, false
              from concern
            ) item
            where (due_at, id) > (coalesce(?::timestamptz, '-infinity'), ?) and (? or (seen_at is null and not ended))
            order by due_at, id limit ?""";

    private final Sql sql;
    private final Clock clock;

    DutyList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Items after a place in the list; those done with only when asked for. */
    List<DutyItem> after(DutyCursor place, boolean all, int limit) {
        Instant now = clock.instant();
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(QUERY)) {
                select.setTimestamp(1, place.dueAt() == null ? null : Timestamp.from(place.dueAt()));
                select.setObject(2, place.id());
                select.setBoolean(3, all);
                select.setInt(4, limit);
                try (ResultSet row = select.executeQuery()) {
                    List<DutyItem> items = new ArrayList<>();
                    while (row.next()) {
                        items.add(item(row, now));
                    }
                    return items;
                }
            }
        });
    }

    private static DutyItem item(ResultSet row, Instant now) throws SQLException {
        Instant seenAt = instant(row, "seen_at");
        Instant dueAt = instant(row, "due_at");
        return new DutyItem(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("why"),
                row.getString("reference"),
                row.getString("source"),
                row.getString("state"),
                row.getBoolean("immediate_danger"),
                row.getString("zone"),
                instant(row, "received_at"),
                instant(row, "acknowledged_at"),
                seenAt,
                dueAt,
                (seenAt == null ? now : seenAt).isAfter(dueAt));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
