package org.kith.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.bench.Running;
import org.kith.e2e.client.Api;

/**
 * The least that storing a referral can cost: the very rows that one referral leaves, inserted by plain JDBC in one
 * transaction on one connection, into tables of the same columns and indexes. They have no triggers, foreign keys or row
 * policies, so the floor lies a little lower than it could in truth.
 */
final class MinimumInserts implements AutoCloseable {
    private static final String SCHEMA = "bench_floor";

    private final Running running;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    /** Reads what a referral left behind. The rows of events are gone with their sending, so two stand in for them. */
    MinimumInserts(Running running, UUID referral) throws SQLException {
        this.running = running;
        try (Connection owner = running.database("referrals", true)) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("select set_config('kith.system', 'bench', true)");
                read(owner, "family", "id = (select family_id from referral where id = ?)", referral);
                read(owner, "child", "family_id = (select family_id from referral where id = ?)", referral);
                read(owner, "referral", "id = ?", referral);
                read(owner, "need", "referral_id = ?", referral);
                read(owner, "sharing_decision", "family_id = (select family_id from referral where id = ?)", referral);
                read(owner, "audit", "subject = (select family_id from referral where id = ?)", referral);
                statement.execute("drop schema if exists " + SCHEMA + " cascade");
                statement.execute("create schema " + SCHEMA);
                for (String table : List.of(
                        "family", "child", "referral", "need", "sharing_decision", "audit", "idempotency", "outbox")) {
                    statement.execute("create table " + SCHEMA + "." + table + " (like public." + table
                            + " including defaults including identity including indexes including constraints)");
                    statement.execute("grant insert on " + SCHEMA + "." + table + " to kith_referrals_app");
                }
                statement.execute("grant usage on schema " + SCHEMA + " to kith_referrals_app");
            }
            owner.commit();
        }
        rows.values().forEach(table -> table.forEach(row -> row.values().removeIf(java.util.Objects::isNull)));
    }

    /** How many rows one referral is, with its idempotency key and events. */
    int size() {
        return rows.values().stream().mapToInt(List::size).sum() + 3;
    }

    /** One worker's connection. */
    Load.Work worker() throws SQLException {
        Connection connection = running.database("referrals", false);
        connection.setAutoCommit(false);
        return () -> {
            insert(connection);
            connection.commit();
            return true;
        };
    }

    private void insert(Connection connection) throws SQLException {
        Map<Object, Object> fresh = new LinkedHashMap<>();
        for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
            for (Map<String, Object> row : table.getValue()) {
                insert(connection, table.getKey(), row, fresh);
            }
        }
        UUID id = Api.id();
        execute(
                connection,
                "insert into " + SCHEMA
                        + ".idempotency (person, key, route, request_hash, status, body) values (?, ?, ?, ?, ?, ?)",
                List.of(id, id.toString(), "/v1/referrals", new byte[32], 201, new byte[110]));
        for (int i = 0; i < 2; i++) {
            execute(
                    connection,
                    "insert into " + SCHEMA
                            + ".outbox (id, topic, key, type, time, value) values (?, ?, ?, ?, now(), ?)",
                    List.of(Api.id(), "kith.referrals.v1", id, "org.kith.referral.received.v1", new byte[420]));
        }
    }

    private static void insert(Connection connection, String table, Map<String, Object> row, Map<Object, Object> fresh)
            throws SQLException {
        StringBuilder columns = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        List<Object> values = new ArrayList<>();
        row.forEach((column, value) -> {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(column)
                    .append('"');
            marks.append(marks.isEmpty() ? "?" : ", ?");
            values.add(renew(column, value, fresh));
        });
        execute(
                connection,
                "insert into " + SCHEMA + "." + table + " (" + columns + ") values (" + marks + ")",
                values);
    }

    /** Ids made for this referral are made anew, those of organisations and people stay. */
    private static Object renew(String column, Object value, Map<Object, Object> fresh) {
        if (column.equals("reference")) {
            return Api.id().toString();
        }
        boolean own = column.equals("id")
                || column.equals("family_id")
                || column.equals("referral_id")
                || column.equals("child_id")
                || column.equals("subject");
        return own && value instanceof UUID ? fresh.computeIfAbsent(value, old -> Api.id()) : value;
    }

    private static void execute(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    private void read(Connection owner, String table, String where, UUID referral) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement("select * from " + table + " where " + where)) {
            select.setObject(1, referral);
            try (ResultSet result = select.executeQuery()) {
                ResultSetMetaData columns = result.getMetaData();
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnName(i), result.getObject(i));
                    }
                    found.add(row);
                }
            }
        }
        rows.put(table, found);
    }

    @Override
    public void close() throws SQLException {
        try (Connection owner = running.database("referrals", true);
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }
}
