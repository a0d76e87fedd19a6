package org.kith.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;
import org.kith.local.system.Command;
import org.kith.local.system.Processes;
import org.kith.local.system.Trees;

/** The database server, with one database for each service. */
public final class PostgresPart implements Part {
    private final Layout layout;
    private final int port;
    private final Databases databases;
    private final PartListener listener;
    private final DatabaseOwnerTasks owners;
    private final boolean durable;
    private boolean migrated;

    public PostgresPart(NetworkSettings settings, PartListener listener) {
        this.layout = settings.layout();
        this.port = settings.ports().of(PartNames.POSTGRES);
        this.durable = settings.durable();
        this.listener = listener;
        this.databases = new Databases(port, () -> SuperuserPassword.of(layout));
        this.owners = new DatabaseOwnerTasks(settings);
    }

    @Override
    public String name() {
        return PartNames.POSTGRES;
    }

    @Override
    public String marker() {
        return "-D " + data();
    }

    private Path data() {
        return layout.data(name());
    }

    @Override
    public Command command() throws IOException, InterruptedException, KithException {
        Path programs = PostgresBinaries.unpacked(layout.cache()).resolve("bin");
        List<String> asUser = notAsRoot();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            listener.message(name(), "creating the database files");
            initialise(programs, asUser);
        }
        List<String> line = new ArrayList<>(asUser);
        line.add(programs.resolve("postgres").toString());
        line.addAll(List.of("-D", data().toString()));
        settings().forEach((setting, value) -> line.addAll(List.of("-c", setting + "=" + value)));
        return new Command(line, Map.of(), layout.home());
    }

    private Map<String, String> settings() {
        String durability = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durability),
                Map.entry("synchronous_commit", durability),
                Map.entry("full_page_writes", durability),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("work_mem", "8MB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"),
                // Whoever has slow or failing statements logged must not log the names and addresses in them.
                Map.entry("log_parameter_max_length", "0"),
                Map.entry("log_parameter_max_length_on_error", "0"));
    }

    private void initialise(Path programs, List<String> asUser)
            throws IOException, InterruptedException, KithException {
        Trees.delete(data());
        Files.createDirectories(layout.logs());
        SuperuserPassword.of(layout);
        List<String> line = new ArrayList<>(asUser);
        line.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data(),
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + SuperuserPassword.file(layout),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!durable) {
            line.add("--no-sync");
        }
        Processes.run("initdb", new Command(line, Map.of(), layout.home()), layout.log(name()));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and files stay the caller's. */
    private static List<String> notAsRoot() throws IOException, InterruptedException, KithException {
        boolean root = "root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux");
        if (!root) {
            return List.of();
        }
        if (!Processes.onPath("unshare")
                || new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new KithException("PostgreSQL does not run as root, and this system allows no user namespace"
                    + " (unshare -U) to work round that: run kith as another user");
        }
        return List.of("unshare", "-U");
    }

    @Override
    public boolean answers() {
        return databases.answers();
    }

    @Override
    public void complete() throws IOException, InterruptedException, KithException {
        databases.create(PartNames.SERVICES);
        if (!migrated) {
            listener.message(name(), "migrating the services' tables");
            owners.migrate();
            migrated = true; // In the life of this launcher: a crash of the server takes no table away.
        }
    }

    /** Fast: ends what clients are doing and shuts down; its own default would wait for them. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
