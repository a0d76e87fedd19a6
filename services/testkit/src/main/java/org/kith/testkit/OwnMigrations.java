package org.kith.testkit;

import java.sql.SQLException;
import java.util.Map;
import org.kith.migrate.Database;
import org.kith.migrate.IssuerKeys;
import org.kith.migrate.Migrations;
import org.kith.migrate.Schemas;

/**
 * Runs the migrations that lie in the class path of the module under test and stores the key that signs {@link Tokens}, as the
 * owner and before the service starts.
 */
final class OwnMigrations {
    /** What makes the table of keys; the testkit's own small service has none. */
    private static final String AUDIT = "db/kit/V0_3__audit.sql";

    private OwnMigrations() {}

    static void run(Map<String, String> database, String publicKey) {
        ClassLoader classPath = ClassLoader.getSystemClassLoader();
        String owner = database.get("owner");
        Database own = new Database(database.get("url"), owner, LocalPostgres.password(owner), database.get("app"));
        Migrations.run(own, classPath, Schemas.own(classPath));
        if (classPath.getResource(AUDIT) != null) {
            try {
                IssuerKeys.trust(own, Tokens.ISSUER, SigningKeys.keySet(publicKey));
            } catch (SQLException e) {
                throw new IllegalStateException("The tests' key could not be stored", e);
            }
        }
    }
}
