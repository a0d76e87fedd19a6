package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kith.kit.config.KitConfig;
import org.kith.kit.data.Sql;

/** Which events were taken. Used inside the transaction of their effect. */
@ApplicationScoped
class InboxTable {
    private static final String ONCE = "insert into inbox (event_id, topic) select * from unnest(?::uuid[], ?::text[]) "
            + "on conflict do nothing returning event_id";
    private static final String IN_ORDER =
            "select e.id from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[]) with ordinality as "
                    + "e (id, topic, subject, sequence, place) cross join lateral inbox_accept(e.id, e.topic, e.subject, "
                    + "e.sequence) as accepted where accepted";

    private final Sql sql;
    private final boolean passOverOlder;

    InboxTable(Sql sql, KitConfig config) {
        this.sql = sql;
        this.passOverOlder = config.inbox().passOverOlder();
    }

    /**
     * Marks the events as taken, in their order, and gives those that were not taken before and of whose aggregate no
     * newer one was.
     */
    List<PreparedEvent> accept(List<PreparedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Set<UUID> accepted = sql.call(connection -> {
            try (PreparedStatement accept = connection.prepareStatement(passOverOlder ? IN_ORDER : ONCE)) {
                accept.setArray(1, column(connection, "uuid", events, EventInfo::id));
                accept.setArray(2, column(connection, "text", events, EventInfo::topic));
                if (passOverOlder) {
                    accept.setArray(3, column(connection, "uuid", events, EventInfo::subject));
                    accept.setArray(4, column(connection, "bigint", events, EventInfo::sequence));
                }
                try (ResultSet row = accept.executeQuery()) {
                    Set<UUID> ids = new HashSet<>();
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                    return ids;
                }
            }
        });
        // An event that comes twice in one batch is taken the first time.
        return events.stream()
                .filter(event -> accepted.remove(event.info().id()))
                .toList();
    }

    private static Array column(
            Connection connection, String type, List<PreparedEvent> events, Function<EventInfo, Object> value)
            throws SQLException {
        return connection.createArrayOf(
                type, events.stream().map(PreparedEvent::info).map(value).toArray());
    }

    /** Which of the keys have parked records, as topic and key. */
    Set<String> parkedAmong(Collection<String> keys) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select distinct topic || '/' || key from parked where key = any(?)")) {
                select.setArray(1, connection.createArrayOf("text", keys.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    Set<String> parked = new HashSet<>();
                    while (row.next()) {
                        parked.add(row.getString(1));
                    }
                    return parked;
                }
            }
        });
    }
}
