package org.kith.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** One PostgreSQL server for the tests of this JVM, with a database and two roles for each service that asks. */
final class LocalPostgres {
    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static LocalPostgres start(Path folder) {
        Path log = folder.resolve("postgres.log");
        try {
            return new LocalPostgres(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The same collation on every machine: text orders by code point, not by the tester's locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    // A test's data dies with its JVM, so nothing is worth waiting for the disk.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; it said: " + read(log), e);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "nothing";
        } catch (IOException e) {
            return "something that cannot be read: " + e.getMessage();
        }
    }

    /** Creates {@code kith_<service>}, owned by its owner role; the app role may connect and owns nothing. */
    Map<String, String> createDatabase(String service) {
        if (!service.matches("[a-z][a-z-]{0,40}")) {
            throw new IllegalArgumentException("A service's name is a-z and hyphens, not " + service);
        }
        String database = "kith_" + service.replace('-', '_').toLowerCase(Locale.ROOT);
        String owner = database + "_owner";
        String app = database + "_app";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, owner);
            createRole(statement, app);
            statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + app);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " could not be created", e);
        }
        String port = Integer.toString(server.getPort());
        return Map.of(
                "host", "127.0.0.1",
                "port", port,
                "url", "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "owner", owner,
                "app", app);
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '"
                + password(role) + "'");
    }

    /** The password of a service's owner or app role: each has its own, as the launcher gives them. */
    static String password(String role) {
        return "demo-" + role;
    }
}
