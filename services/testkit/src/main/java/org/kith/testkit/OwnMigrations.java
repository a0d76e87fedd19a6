package org.kith.testkit;

import java.util.Map;
import org.kith.migrate.Database;
import org.kith.migrate.Migrations;
import org.kith.migrate.Schemas;

/** Runs the migrations that lie in the class path of the module under test, as the owner and before the service starts. */
final class OwnMigrations {
    private OwnMigrations() {}

    static void run(Map<String, String> database) {
        ClassLoader classPath = ClassLoader.getSystemClassLoader();
        String owner = database.get("owner");
        Migrations.run(
                new Database(database.get("url"), owner, LocalPostgres.password(owner), database.get("app")),
                classPath,
                Schemas.own(classPath));
    }
}
