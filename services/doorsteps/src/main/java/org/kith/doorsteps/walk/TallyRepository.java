package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Counts what came of walks, among the rows that the caller may see. */
@ApplicationScoped
class TallyRepository {
    private static final String COUNTS = """
            with logged as (select w.id as walk, k.id, k.door_id, k.outcome
              from walk w join knock k on k.walk_id = w.id where %s)
            select walk, outcome as what, count(*) as number from logged group by 1, 2
            union all select walk, 'doors', count(distinct door_id) from logged group by 1
            union all select walk, 'offers', count(*) from logged l join doorstep_offer o on o.knock_id = l.id group by 1
            union all select walk, 'needs', count(*) from logged l join doorstep_need n on n.knock_id = l.id group by 1
            """;
    private static final String EACH = COUNTS.formatted("w.id = any(?::uuid[])");
    private static final String TOTAL = COUNTS.formatted(
                    "cast(? as uuid) is null or w.link_worker_id = cast(? as uuid)")
            .replace("select w.id as walk", "select cast(null as uuid) as walk");

    private final Sql sql;

    TallyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Walk by walk. */
    Map<UUID, Tally> of(Collection<UUID> walks) {
        Map<UUID, Map<String, Long>> counts = new HashMap<>();
        sql.list(
                EACH,
                row -> counts.computeIfAbsent(row.uuid("walk"), walk -> new HashMap<>())
                        .put(row.text("what"), row.bigNumber("number")),
                walks);
        Map<UUID, Tally> tallies = new HashMap<>();
        walks.forEach(walk -> tallies.put(walk, tally(counts.getOrDefault(walk, Map.of()))));
        return tallies;
    }

    /** Of all walks of a link worker or, for null, of all walks. */
    Tally total(UUID linkWorker) {
        Map<String, Long> counts = new HashMap<>();
        sql.list(TOTAL, row -> counts.put(row.text("what"), row.bigNumber("number")), linkWorker, linkWorker);
        return tally(counts);
    }

    private static Tally tally(Map<String, Long> counts) {
        return Tally.of(
                counts,
                counts.getOrDefault("doors", 0L),
                counts.getOrDefault("offers", 0L),
                counts.getOrDefault("needs", 0L));
    }
}
