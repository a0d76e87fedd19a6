package org.kith.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.kith.local.KithException;

/**
 * Creates what the services find: a database each, a role that owns it, and a role that owns nothing and may connect to this
 * one database only. Each role has a password of its own; the owners' are for the migrations alone.
 */
public final class Databases {
    static final String SUPERUSER = "postgres";
    private static final int ROUNDS = 64;

    private final int port;
    private final Supplier<String> password;

    Databases(int port, Supplier<String> password) {
        this.port = port;
        this.password = password;
    }

    /** The password of the role that owns the service's tables: no service is given it. */
    public static String ownerPassword(String service) {
        return password(owner("kith_" + service));
    }

    /** The password of the role that the service uses. */
    public static String appPassword(String service) {
        return password(app("kith_" + service));
    }

    private static String owner(String database) {
        return database + "_owner";
    }

    private static String app(String database) {
        return database + "_app";
    }

    private static String password(String role) {
        return "demo-" + role;
    }

    boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false; // Not yet: the caller asks again.
        }
    }

    /** Creates what is missing; changes nothing else. */
    void create(List<String> services) throws KithException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            // Everybody may connect to these unless told otherwise: a service has no business there.
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            for (String service : services) {
                create(connection, statement, "kith_" + service);
            }
        } catch (SQLException e) {
            throw new KithException("the databases could not be created: " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection, Statement statement, String database) throws SQLException {
        String owner = owner(database);
        String app = app(database);
        role(connection, statement, owner);
        role(connection, statement, app);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            statement.execute("CREATE DATABASE %s OWNER %s STRATEGY file_copy".formatted(database, owner));
        }
        statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, app));
    }

    /**
     * A role with its password, hashed in few rounds. Many make it costly to guess passwords from a stolen table; these
     * stand in the documentation, and each round would only make every connection of every start costlier.
     */
    private static void role(Connection connection, Statement statement, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            statement.execute("CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS".formatted(role));
        }
        statement.execute("SET scram_iterations = " + ROUNDS);
        statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(role, password(role)));
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password.get());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }
}
