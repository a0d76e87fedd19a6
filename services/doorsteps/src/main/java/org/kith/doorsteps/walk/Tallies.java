package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Counts what came of walks, among the rows that the caller may see. */
@ApplicationScoped
class Tallies {
    private static final String OF_WALK = "from walk w join knock k on k.walk_id = w.id ";
    private static final String OUTCOMES = "select w.id, k.outcome, count(*) " + OF_WALK;
    private static final String DOORS = "select w.id, 'doors', count(distinct k.door_id) " + OF_WALK;
    private static final String OFFERS =
            "select w.id, 'offers', count(*) " + OF_WALK + "join heard_offer o on o.knock_id = k.id ";
    private static final String NEEDS =
            "select w.id, 'needs', count(*) " + OF_WALK + "join heard_need n on n.knock_id = k.id ";
    private static final String EACH = OUTCOMES + "where w.id = any(?) group by 1, 2 union all " + DOORS
            + "where w.id = any(?) group by 1 union all " + OFFERS + "where w.id = any(?) group by 1 union all " + NEEDS
            + "where w.id = any(?) group by 1";
    private static final String WHOSE = "where (?::uuid is null or w.link_worker_id = ?::uuid) ";
    private static final String ALL = (OUTCOMES + WHOSE + "group by k.outcome union all " + DOORS + WHOSE + "union all "
                    + OFFERS + WHOSE + "union all " + NEEDS + WHOSE)
            .replace("select w.id,", "select null::uuid,");

    private final Sql sql;

    Tallies(Sql sql) {
        this.sql = sql;
    }

    /** Walk by walk. */
    Map<UUID, Tally> of(Collection<UUID> walks) {
        Map<UUID, Map<String, Long>> counts = sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(EACH)) {
                for (int i = 1; i <= 4; i++) {
                    select.setArray(i, connection.createArrayOf("uuid", walks.toArray()));
                }
                try (ResultSet row = select.executeQuery()) {
                    Map<UUID, Map<String, Long>> found = new HashMap<>();
                    while (row.next()) {
                        found.computeIfAbsent(row.getObject(1, UUID.class), walk -> new HashMap<>())
                                .put(row.getString(2), row.getLong(3));
                    }
                    return found;
                }
            }
        });
        Map<UUID, Tally> tallies = new HashMap<>();
        walks.forEach(walk -> tallies.put(walk, tally(counts.getOrDefault(walk, Map.of()))));
        return tallies;
    }

    /** Of all walks of a link worker or, for null, of all walks. */
    Tally total(UUID linkWorker) {
        return tally(sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                for (int i = 1; i <= 8; i++) {
                    select.setObject(i, linkWorker);
                }
                try (ResultSet row = select.executeQuery()) {
                    Map<String, Long> counts = new HashMap<>();
                    while (row.next()) {
                        counts.put(row.getString(2), row.getLong(3));
                    }
                    return counts;
                }
            }
        }));
    }

    private static Tally tally(Map<String, Long> counts) {
        return Tally.of(
                counts,
                counts.getOrDefault("doors", 0L),
                counts.getOrDefault("offers", 0L),
                counts.getOrDefault("needs", 0L));
    }
}
