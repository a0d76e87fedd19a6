package org.kith.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database to what the migrations say, as their owner. What is there already stays as it is. */
public final class Migrations {
    private Migrations() {}

    /**
     * Runs what has not run yet.
     *
     * @param resources where the locations are looked for
     * @param locations folders of migrations: the kit's have numbers below 1, before every service's own
     * @return how many ran
     * @throws org.flywaydb.core.api.FlywayException when one fails, or when one that ran has been changed since
     */
    public static int run(Database database, ClassLoader resources, List<String> locations) {
        int ran = Flyway.configure(resources)
                .dataSource(database.url(), database.owner(), database.password())
                .locations(locations.toArray(String[]::new))
                .placeholders(Map.of("app", database.app(), "owner", database.owner()))
                .outOfOrder(true)
                .connectRetries(10)
                .load()
                .migrate()
                .migrationsExecuted;
        letTheServiceReadItsVersion(database);
        return ran;
    }

    /** A service compares at its start what it was built for with what is there. */
    private static void letTheServiceReadItsVersion(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("grant select on flyway_schema_history to \"" + database.app() + '"');
        } catch (SQLException e) {
            throw new IllegalStateException("The version of the tables could not be shown to " + database.app(), e);
        }
    }
}
