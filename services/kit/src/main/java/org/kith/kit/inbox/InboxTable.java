package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.config.KitConfig;
import org.kith.kit.data.Sql;

/** Which events were taken. Used inside the transaction of their effect. */
@ApplicationScoped
class InboxTable {
    private static final String ONCE = "insert into inbox (event_id, topic) select * from unnest(?::uuid[], ?::text[]) "
            + "on conflict do nothing returning event_id";
    private static final String IN_ORDER =
            "select e.id as event_id from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[]) with ordinality as "
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
        Set<UUID> accepted =
                new HashSet<>(sql.list(passOverOlder ? IN_ORDER : ONCE, row -> row.uuid("event_id"), columns(events)));
        // An event that comes twice in one batch is taken the first time.
        return events.stream()
                .filter(event -> accepted.remove(event.info().id()))
                .toList();
    }

    private Object[] columns(List<PreparedEvent> events) {
        List<EventInfo> infos = events.stream().map(PreparedEvent::info).toList();
        UUID[] ids = infos.stream().map(EventInfo::id).toArray(UUID[]::new);
        String[] topics = infos.stream().map(EventInfo::topic).toArray(String[]::new);
        return passOverOlder
                ? new Object[] {
                    ids,
                    topics,
                    infos.stream().map(EventInfo::subject).toArray(UUID[]::new),
                    infos.stream().map(EventInfo::sequence).toArray(Long[]::new)
                }
                : new Object[] {ids, topics};
    }

    /** Which of the keys have parked records, as topic and key. */
    Set<String> parkedAmong(Collection<String> keys) {
        return new HashSet<>(sql.list(
                "select distinct topic || '/' || key as place from parked where key = any(?)",
                row -> row.text("place"),
                keys));
    }
}
