package org.kith.doorsteps.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Knocks and the needs heard on them: facts that come by the hundred and are never loaded to be changed. */
@ApplicationScoped
public class Knocks {
    private static final String KNOCK = "insert into knock (id, walk_id, organisation_id, door_id, at, received_at, "
            + "outcome, note, area, zone, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEED = "insert into heard_need (id, knock_id, organisation_id, kind, note, area, zone, "
            + "at) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    Knocks(Sql sql) {
        this.sql = sql;
    }

    /** Stores knocks of a walk. */
    public void add(Walk walk, List<Knock> knocks, Instant receivedAt) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KNOCK)) {
                for (Knock knock : knocks) {
                    insert.setObject(1, knock.id());
                    insert.setObject(2, walk.id());
                    insert.setObject(3, walk.organisationId());
                    insert.setObject(4, knock.door().id());
                    insert.setTimestamp(5, Timestamp.from(knock.at()));
                    insert.setTimestamp(6, Timestamp.from(receivedAt));
                    insert.setString(7, knock.outcome());
                    insert.setString(8, knock.note());
                    insert.setString(9, knock.door().area());
                    insert.setString(10, knock.door().zone());
                    insert.setBytes(11, knock.content());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Stores needs heard on a walk. */
    public void addNeeds(Walk walk, List<HeardNeed> needs) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(NEED)) {
                for (HeardNeed need : needs) {
                    insert.setObject(1, need.id());
                    insert.setObject(2, need.knockId());
                    insert.setObject(3, walk.organisationId());
                    insert.setString(4, need.kind());
                    insert.setString(5, need.note());
                    insert.setString(6, need.door().area());
                    insert.setString(7, need.door().zone());
                    insert.setTimestamp(8, Timestamp.from(need.at()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** How many knocks were logged on a walk. */
    public int ofWalk(UUID walk) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select count(*) from knock where walk_id = ?")) {
                select.setObject(1, walk);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** The content hash of those of the knocks that were logged before and that the caller may see. */
    public Map<UUID, byte[]> contents(Collection<UUID> ids) {
        return sql.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, content from knock where id = any(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    Map<UUID, byte[]> contents = new HashMap<>();
                    while (row.next()) {
                        contents.put(row.getObject(1, UUID.class), row.getBytes(2));
                    }
                    return contents;
                }
            }
        });
    }

    /** Those of the ids that stand for something already, whoever logged it. */
    public Set<UUID> taken(Collection<UUID> ids) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select ids_taken(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    Set<UUID> taken = new HashSet<>();
                    while (row.next()) {
                        taken.add(row.getObject(1, UUID.class));
                    }
                    return taken;
                }
            }
        });
    }
}
