package org.kith.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A service's database as a test sees it: as the service's own role, as the owner, or with nothing hidden. */
public final class Db {
    private final Map<String, String> database;

    private Db(Map<String, String> database) {
        this.database = database;
    }

    /** The database of this service, created if it is not there; {@link WithKith} has its migrations run. */
    public static Db of(String service) {
        return new Db(Servers.database(service));
    }

    /** Name of the role that the service uses. */
    public String appRole() {
        return database.get("app");
    }

    /** Name of the role that owns the schema. */
    public String ownerRole() {
        return database.get("owner");
    }

    /** A connection as the service has it; row-level security shows nothing until a scope is set. */
    public Connection app() {
        return connect(appRole(), LocalPostgres.password(appRole()));
    }

    /** A connection as the owner of the schema; forced row-level security holds for the owner as well. */
    public Connection owner() {
        return connect(ownerRole(), LocalPostgres.password(ownerRole()));
    }

    /** A connection that sees every row whatever the policies say. For assertions, never to prove a policy. */
    public Connection seeingAll() {
        return connect("postgres", "postgres");
    }

    /** Number of rows of a table, or of what follows {@code from}; policies do not apply. */
    public long count(String from, Object... values) {
        return number(rows("SELECT count(*) AS n FROM " + from, values));
    }

    /** Every row the query finds, policies not applied, by column name. */
    public List<Map<String, Object>> rows(String sql, Object... values) {
        try (Connection connection = seeingAll()) {
            return query(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows, policies not applied: to prepare a state the service would take days to reach. */
    public int execute(String sql, Object... values) {
        try (Connection connection = seeingAll();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Number of rows of a table that the service's role sees when it acts for this organisation. */
    public long countAs(UUID organisation, String from, Object... values) {
        return countIn(Scope.of(organisation), from, values);
    }

    /** Number of rows of a table that the service's role sees in this scope. */
    public long countIn(Scope scope, String from, Object... values) {
        return number(in(scope, connection -> query(connection, "SELECT count(*) AS n FROM " + from, values)));
    }

    /** Works as the service's role within one transaction in this scope, and rolls it back. */
    public <T> T in(Scope scope, Work<T> work) {
        try (Connection connection = app()) {
            connection.setAutoCommit(false);
            try {
                scope.apply(connection);
                return work.with(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("As the service's role in " + scope, e);
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Uses the connection and leaves it open. */
        T with(Connection connection) throws SQLException;
    }

    /** Runs a query on an open connection; rows by column name in the order of the query. */
    public static List<Map<String, Object>> query(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet results = statement.executeQuery()) {
            ResultSetMetaData columns = results.getMetaData();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (results.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), results.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static long number(List<Map<String, Object>> rows) {
        return ((Number) Objects.requireNonNull(rows.getFirst().get("n"))).longValue();
    }

    private Connection connect(String user, String password) {
        try {
            return DriverManager.getConnection(database.get("url"), user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection as " + user, e);
        }
    }
}
