package org.kith.migrate;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * The step before services start: {@code java -jar kith-migrate.jar referrals offers ...}. It alone is given the owners'
 * passwords, see {@link Database#of}; a service that starts on tables of another version refuses.
 */
public final class Migrate {
    /** Kept, or their levels would be forgotten. The second warns each time that the kit's numbers come before the service's. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final Logger ORDER = Logger.getLogger("org.flywaydb.core.internal.command.DbMigrate");

    private Migrate() {}

    /** Exit code 0 when the tables of all services named are as they should be, else 1. */
    public static void main(String[] services) {
        FLYWAY.setLevel(Level.WARNING);
        ORDER.setLevel(Level.SEVERE);
        System.exit(run(List.of(services), System.getenv(), System.out) ? 0 : 1);
    }

    static boolean run(List<String> services, Map<String, String> settings, PrintStream out) {
        if (services.isEmpty()) {
            out.println("Name the services whose tables to migrate, such as: referrals offers");
            return false;
        }
        for (String service : services) {
            try {
                int ran = Migrations.run(
                        Database.of(service, settings), Migrate.class.getClassLoader(), Schemas.packed(service));
                out.println(service + ": " + (ran == 0 ? "nothing to do" : ran + " migrations ran"));
            } catch (WrongSetting | FlywayException e) {
                out.println(service + ": " + e.getMessage());
                return false;
            }
        }
        return true;
    }
}
