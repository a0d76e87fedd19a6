package org.kith.doorsteps.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Doors, and which patch each lies on. Plain SQL: a patch has hundreds and a batch of knocks asks for them at once. */
@ApplicationScoped
public class Doors {
    private static final String COLUMNS =
            "d.id, d.label, d.street, d.postcode, d.area, d.zone, n.set_at, n.until, u.since ";
    private static final String MARKS =
            "left join do_not_knock n on n.door_id = d.id left join unsafe_door u on u.door_id = d.id ";
    private static final String SELECT = "select " + COLUMNS + "from door d " + MARKS;
    private static final String BY_ID = "select " + COLUMNS + """
            , asked.id from unnest(?) asked(id) left join door_alias a on a.id = asked.id
            join door d on d.id = coalesce(a.door_id, asked.id)
            """ + MARKS;

    private final Sql sql;

    Doors(Sql sql) {
        this.sql = sql;
    }

    /** One door, if the caller may see it. */
    public Optional<DoorRow> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The doors with these ids that the caller may see, under the id asked for: a door may have several. */
    public Map<UUID, DoorRow> find(Collection<UUID> ids) {
        return byAskedId(BY_ID, select -> select.setArray(1, uuids(select, ids)));
    }

    /** Doors of a patch in walking order. */
    public List<DoorRow> ofPatch(UUID patch) {
        return select(
                SELECT + "join patch_door p on p.door_id = d.id where p.patch_id = ? order by p.position",
                select -> select.setObject(1, patch));
    }

    /** The doors with these ids that are on the patch, under the id asked for. */
    public Map<UUID, DoorRow> ofPatch(UUID patch, Collection<UUID> ids) {
        return byAskedId(BY_ID + "join patch_door p on p.door_id = d.id where p.patch_id = ?", select -> {
            select.setArray(1, uuids(select, ids));
            select.setObject(2, patch);
        });
    }

    /** Doors already known at a postcode. */
    public List<DoorRow> atPostcodes(Collection<String> postcodes) {
        return select(
                SELECT + "where d.postcode = any(?)",
                select -> select.setArray(1, select.getConnection().createArrayOf("text", postcodes.toArray())));
    }

    /** Doors at a postcode that must not be knocked on a day, for any partner to heed. */
    public List<DoorRow> notToBeKnocked(String postcode, LocalDate day) {
        return select(SELECT + "where d.postcode = ? and n.until >= ? order by d.street, d.label, d.id", select -> {
            select.setString(1, postcode);
            select.setObject(2, day);
        });
    }

    /** Adds doors that were not known. */
    public void add(List<DoorRow> doors) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into door (id, label, street, postcode, area, zone) values (?, ?, ?, ?, ?, ?)")) {
                for (DoorRow door : doors) {
                    insert.setObject(1, door.id());
                    insert.setString(2, door.label());
                    insert.setString(3, door.street());
                    insert.setString(4, door.postcode());
                    insert.setString(5, door.area());
                    insert.setString(6, door.zone());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Lets doors be known by other ids too. */
    public void alias(Map<UUID, DoorRow> doors) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into door_alias (id, door_id) values (?, ?) on conflict (id) do nothing")) {
                for (Map.Entry<UUID, DoorRow> door : doors.entrySet()) {
                    insert.setObject(1, door.getKey());
                    insert.setObject(2, door.getValue().id());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Puts doors on a patch, in walking order. */
    public void place(Patch patch, List<DoorRow> doors) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into patch_door (patch_id, door_id, organisation_id, position) values (?, ?, ?, ?)")) {
                int position = 0;
                for (DoorRow door : doors) {
                    insert.setObject(1, patch.id());
                    insert.setObject(2, door.id());
                    insert.setObject(3, patch.organisationId());
                    insert.setInt(4, position++);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Follows a patch to another organisation. */
    public void handOver(Patch patch) {
        sql.call(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update patch_door set organisation_id = ? where patch_id = ?")) {
                update.setObject(1, patch.organisationId());
                update.setObject(2, patch.id());
                return update.executeUpdate();
            }
        });
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private Map<UUID, DoorRow> byAskedId(String query, Binder binder) {
        Map<UUID, DoorRow> byId = new LinkedHashMap<>();
        read(query, binder, row -> byId.put(row.getObject(10, UUID.class), read(row)));
        return byId;
    }

    private List<DoorRow> select(String query, Binder binder) {
        List<DoorRow> doors = new ArrayList<>();
        read(query, binder, row -> doors.add(read(row)));
        return doors;
    }

    private void read(String query, Binder binder, RowReader reader) {
        sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                binder.bind(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                    return null;
                }
            }
        });
    }

    private static DoorRow read(ResultSet row) throws SQLException {
        return new DoorRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                instant(row.getTimestamp(7)),
                row.getObject(8, LocalDate.class),
                instant(row.getTimestamp(9)));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
