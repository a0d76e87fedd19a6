package org.kith.testkit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** Owns the servers of this JVM; lives in the system class loader, see {@link Servers}. Starts each on first use. */
final class LocalServers implements Function<Map<String, String>, Map<String, String>> {
    /** Servers of this JVM and their clients, which tell at length of each start and stop. */
    static final List<String> NOISY = List.of(
            "org.apache.kafka",
            "kafka",
            "state.change.logger",
            "io.zonky.test",
            "org.flywaydb",
            "com.tngtech.archunit");

    private static final LocalServers INSTANCE = new LocalServers();

    private final Map<String, Map<String, String>> databases = new HashMap<>();
    private final Set<String> migrated = new HashSet<>();
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private Map<String, String> keys;

    private Path folder;

    private LocalServers() {
        quieten();
    }

    static LocalServers instance() {
        return INSTANCE;
    }

    @Override
    public synchronized Map<String, String> apply(Map<String, String> request) {
        String call = request.get(Servers.CALL);
        return switch (call) {
            case "database" -> database(request.get("service"));
            case "migrated" -> migrated(request.get("service"));
            case "kafka", "kafka-stop", "kafka-start" -> Map.of("bootstrap", broker(call));
            case "keys" -> keys();
            default -> throw new IllegalArgumentException("Unknown call " + call);
        };
    }

    private Map<String, String> database(String service) {
        return databases.computeIfAbsent(service, this::createDatabase);
    }

    private Map<String, String> migrated(String service) {
        Map<String, String> database = database(service);
        if (migrated.add(service)) {
            OwnMigrations.run(database, keys().get("public"));
        }
        return database;
    }

    private Map<String, String> createDatabase(String service) {
        if (postgres == null) {
            postgres = LocalPostgres.start(folder());
        }
        return postgres.createDatabase(service);
    }

    private String broker(String call) {
        if (call.equals("kafka-stop")) {
            kafka().stop();
        } else if (call.equals("kafka-start")) {
            kafka().start();
        }
        return kafka().bootstrap();
    }

    private LocalKafka kafka() {
        if (kafka == null) {
            LocalKafka starting = LocalKafka.create(folder());
            starting.start();
            starting.createTopics();
            kafka = starting;
        }
        return kafka;
    }

    private Path folder() {
        if (folder == null) {
            Scratch.sweep();
            folder = Scratch.create();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-test-servers"));
        }
        return folder;
    }

    /** In order: a broker that finds its folder gone would halt the JVM. */
    private synchronized void close() {
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
        Scratch.delete(folder);
    }

    private static void quieten() {
        for (String category : NOISY) {
            LogContext.getLogContext().getLogger(category).setLevel(Level.WARN);
        }
    }

    private Map<String, String> keys() {
        if (keys == null) {
            keys = SigningKeys.generate();
        }
        return keys;
    }
}
