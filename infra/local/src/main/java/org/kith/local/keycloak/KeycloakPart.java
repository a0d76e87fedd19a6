package org.kith.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.jvm.Jvm;
import org.kith.local.parts.Part;
import org.kith.local.status.PartListener;
import org.kith.local.system.Command;
import org.kith.local.system.Digests;
import org.kith.local.system.HttpProbe;
import org.kith.local.system.PreparedFolder;
import org.kith.local.system.Processes;
import org.kith.local.system.Trees;

/**
 * The identity server with the realm {@code kith}. It is started as its own script would start it once built, but with the
 * collector and heap of a small machine. The imported realm is kept and copied, so that only the first start of a realm
 * file waits for the import.
 */
public final class KeycloakPart implements Part {
    private static final int HEAP = 160;

    /**
     * How many requests it answers at once. Wrong passwords that are tried at once are counted when each has been looked at, so this is
     * how many more than the realm allows are looked at before a name waits.
     */
    private static final int AT_ONCE = 4;

    private final NetworkSettings settings;
    private final Layout layout;
    private final int port;
    private final Path realm;
    private final PartListener listener;
    private final KeycloakDistribution distribution;

    public KeycloakPart(NetworkSettings settings, Path realm, PartListener listener) {
        this.settings = settings;
        this.layout = settings.layout();
        this.port = settings.ports().of(PartNames.KEYCLOAK);
        this.realm = realm;
        this.listener = listener;
        this.distribution = new KeycloakDistribution(layout, listener);
    }

    @Override
    public String name() {
        return PartNames.KEYCLOAK;
    }

    @Override
    public String marker() {
        return Jvm.marker(layout, name());
    }

    @Override
    public Command command() throws IOException, InterruptedException, KithException {
        Path home = distribution.built();
        Path data = layout.data(name());
        if (!Files.isDirectory(data)) {
            Trees.copy(imported(home), data);
        }
        // Who signs in waits for hashes, not for Java: what is gained by compiling well is not worth its memory here.
        return process(settings.compiledFast(), home, data, List.of("start", "--optimized"));
    }

    /** The database as it is right after the import of the realm file. */
    private Path imported(Path home) throws IOException, InterruptedException, KithException {
        Path folder = home.resolveSibling(home.getFileName() + "-realm-" + fingerprint());
        return PreparedFolder.of(folder, empty -> {
            listener.message(name(), "importing the realm (once, about 15 s)");
            Files.createDirectories(layout.logs());
            Processes.run(
                    "the import of " + realm,
                    process(
                            settings.forOnce(),
                            home,
                            empty,
                            List.of("import", "--optimized", "--file", realm.toString())),
                    layout.log(name()));
        });
    }

    private String fingerprint() throws IOException {
        try (InputStream file = Files.newInputStream(realm)) {
            return Digests.of(file);
        }
    }

    private Command process(NetworkSettings java, Path home, Path data, List<String> arguments) throws IOException {
        List<String> line = Jvm.commandLine(java, name(), HEAP, home.resolve("lib"));
        line.addAll(List.of(
                "-Dkc.config.built=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(arguments);
        return new Command(new ArrayList<>(line), environment(data), home);
    }

    private Map<String, String> environment(Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "KC_DB_URL", "jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
        // One server, with no others to talk to: else it listens for them on every address.
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_POOL_MAX_THREADS", Integer.toString(AT_ONCE));
        // Else the right password is called wrong while anybody else signs in under the same name.
        environment.put(
                "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS", "true");
        environment.put("KC_HOSTNAME", "http://localhost:" + port);
        environment.put(
                "KC_SPI_THEME__FOLDER__DIR",
                layout.checkout().resolve("infra/keycloak/themes").toString());
        environment.put("KITH_PUBLIC_URL", settings.publicUrl().toString());
        environment.put("KC_LOG_LEVEL", "info");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    @Override
    public boolean answers() {
        return HttpProbe.ok(URI.create("http://127.0.0.1:" + port + "/realms/kith/.well-known/openid-configuration"));
    }
}
