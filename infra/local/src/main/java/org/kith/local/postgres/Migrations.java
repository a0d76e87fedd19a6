package org.kith.local.postgres;

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
import org.kith.local.status.PartListener;
import org.kith.local.system.Command;
import org.kith.local.system.Processes;

/**
 * The step between the database server and the services: a process that ends makes their tables, and it alone is given the
 * owners' passwords.
 */
final class Migrations {
    private static final String NAME = "migrate";
    private static final int HEAP = 96;

    private final NetworkSettings settings;
    private final PartListener listener;
    private boolean done;

    Migrations(NetworkSettings settings, PartListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /** Runs it once in the life of this launcher: what it makes outlives a crash of the server. */
    void run() throws IOException, InterruptedException, KithException {
        Path jar = Modules.migrations(settings.layout().checkout());
        if (done || !Files.exists(jar)) {
            return; // Without the module, as in tests of the servers alone, no service can be there to need tables.
        }
        listener.message(PartNames.POSTGRES, "migrating the services' tables");
        Processes.run(
                "the migration of the services' tables",
                command(jar),
                settings.layout().log(NAME));
        done = true;
    }

    private Command command(Path jar) throws IOException {
        List<String> line = new ArrayList<>(Jvm.commandLine(
                settings.compiledFast(), NAME, HEAP, jar.getParent().resolve("lib")));
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(PartNames.SERVICES);
        Map<String, String> environment = new HashMap<>(Map.of(
                "KITH_DB_HOST",
                "127.0.0.1",
                "KITH_DB_PORT",
                Integer.toString(settings.ports().of(PartNames.POSTGRES)),
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
