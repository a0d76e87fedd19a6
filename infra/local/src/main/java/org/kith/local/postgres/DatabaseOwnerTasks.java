package org.kith.local.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.local.KithException;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.build.Modules;
import org.kith.local.jvm.Jvm;
import org.kith.local.system.Command;
import org.kith.local.system.Processes;

/**
 * What is done as the owner of the services' tables, before anybody uses the services: processes that end, and that alone are
 * given the owners' passwords.
 */
public final class DatabaseOwnerTasks {
    private static final String NAME = "migrate";
    private static final int HEAP = 96;

    private final NetworkSettings settings;

    public DatabaseOwnerTasks(NetworkSettings settings) {
        this.settings = settings;
    }

    /** Makes the tables of all services. */
    void migrate() throws IOException, InterruptedException, KithException {
        run("the migration of the services' tables", "org.kith.migrate.Migrate");
    }

    /** Stores the keys of the identity server, which must answer, in the services' databases. */
    public void trustIssuer() throws IOException, InterruptedException, KithException {
        run("storing the identity server's keys", "org.kith.migrate.IssuerKeys");
    }

    private void run(String what, String program) throws IOException, InterruptedException, KithException {
        Path jar = Modules.migrations(settings.layout().checkout());
        if (Files.exists(
                jar)) { // Without the module, as in tests of the servers alone, no service can be there either.
            Processes.run(what, command(jar, program), settings.layout().log(NAME));
        }
    }

    private Command command(Path jar, String program) throws IOException {
        Path lib = jar.resolveSibling("lib");
        List<String> line = new ArrayList<>(Jvm.commandLine(settings.compiledFast(), NAME, HEAP, lib));
        line.addAll(List.of("-cp", jar + File.pathSeparator + lib + File.separator + "*", program));
        line.addAll(PartNames.SERVICES);
        Map<String, String> environment = new HashMap<>(Map.of(
                "KITH_DB_HOST",
                "127.0.0.1",
                "KITH_DB_PORT",
                Integer.toString(settings.ports().of(PartNames.POSTGRES)),
                "KITH_ISSUER",
                settings.issuer().toString(),
                "KITH_DEMO",
                "true",
                "MALLOC_ARENA_MAX",
                "2"));
        for (String service : PartNames.SERVICES) {
            environment.put(
                    "KITH_OWNER_PASSWORD_" + service.toUpperCase(Locale.ROOT), Databases.ownerPassword(service));
        }
        return new Command(line, environment, settings.layout().home());
    }
}
