package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kith.kit.config.KitConfig;
import org.kith.kit.data.Sql;

/** Which events were taken. Used inside the transaction of their effect. */
@ApplicationScoped
class InboxTable {
    private final Sql sql;
    private final boolean passOverOlder;

    InboxTable(Sql sql, KitConfig config) {
        this.sql = sql;
        this.passOverOlder = config.inbox().passOverOlder();
    }

    /** Marks the event as taken; false when it was taken before, or a newer one of its aggregate was. */
    boolean accept(EventInfo info) {
        return passOverOlder ? acceptInOrder(info) : acceptOnce(info);
    }

    private boolean acceptOnce(EventInfo info) {
        return sql.call(connection -> {
            try (PreparedStatement accept = connection.prepareStatement(
                    "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing")) {
                accept.setObject(1, info.id());
                accept.setString(2, info.topic());
                return accept.executeUpdate() == 1;
            }
        });
    }

    private boolean acceptInOrder(EventInfo info) {
        return sql.call(connection -> {
            try (PreparedStatement accept = connection.prepareStatement("select inbox_accept(?, ?, ?, ?)")) {
                accept.setObject(1, info.id());
                accept.setString(2, info.topic());
                accept.setObject(3, info.subject());
                accept.setLong(4, info.sequence());
                try (ResultSet row = accept.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
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
