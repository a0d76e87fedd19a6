package org.kith.doorsteps.knock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Knocks and the needs logged on them: facts that come by the hundred and are never loaded to be changed. */
@ApplicationScoped
class KnockRepository {
    private static final String KNOCK = "insert into knock (id, walk_id, organisation_id, door_id, at, received_at, "
            + "outcome, note, area, zone, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEED =
            "insert into doorstep_need (id, knock_id, organisation_id, kind, note, area, zone, "
                    + "at) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    KnockRepository(Sql sql) {
        this.sql = sql;
    }

    /** Stores knocks. */
    void add(List<Knock> knocks, Instant receivedAt) {
        sql.updateAll(
                KNOCK,
                knocks.stream().map(knock -> arguments(knock, receivedAt)).toList());
    }

    /** Stores needs. */
    void addNeeds(List<DoorstepNeed> needs) {
        sql.updateAll(NEED, needs.stream().map(KnockRepository::arguments).toList());
    }

    /** How many knocks were logged on a walk. */
    int ofWalk(UUID walk) {
        return sql.one("select count(*) as n from knock where walk_id = ?", row -> row.number("n"), walk)
                .orElseThrow();
    }

    /** The content hash of those of the knocks that were logged before and that the caller may see. */
    Map<UUID, byte[]> contents(Collection<UUID> ids) {
        Map<UUID, byte[]> contents = new HashMap<>();
        sql.list(
                "select id, content from knock where id = any(?::uuid[])",
                row -> contents.put(row.uuid("id"), row.bytes("content")),
                ids);
        return contents;
    }

    /** Those of the ids that are in use for something already, whoever logged it. */
    Set<UUID> taken(Collection<UUID> ids) {
        return new HashSet<>(sql.list("select id from ids_taken(?::uuid[]) as id", row -> row.uuid("id"), ids));
    }

    private static Object[] arguments(Knock knock, Instant receivedAt) {
        return new Object[] {
            knock.id(),
            knock.walkId(),
            knock.organisationId(),
            knock.door().id(),
            knock.at(),
            receivedAt,
            knock.outcome(),
            knock.note(),
            knock.door().area(),
            knock.door().zone(),
            knock.content()
        };
    }

    private static Object[] arguments(DoorstepNeed need) {
        return new Object[] {
            need.id(),
            need.knockId(),
            need.organisationId(),
            need.kind(),
            need.note(),
            need.door().area(),
            need.door().zone(),
            need.at()
        };
    }
}
