package org.kith.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Owns the servers of this JVM; lives in the system class loader, see {@link Servers}. Starts each on first use. */
final class LocalServers implements Function<Map<String, String>, Map<String, String>> {
    private static final LocalServers INSTANCE = new LocalServers();

    private final Map<String, Map<String, String>> databases = new HashMap<>();
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private Map<String, String> keys;

    private LocalServers() {}

    static LocalServers instance() {
        return INSTANCE;
    }

    @Override
    public synchronized Map<String, String> apply(Map<String, String> request) {
        String call = request.get(Servers.CALL);
        return switch (call) {
            case "database" -> databases.computeIfAbsent(request.get("service"), this::createDatabase);
            case "kafka", "kafka-stop", "kafka-start" -> Map.of("bootstrap", broker(call));
            case "keys" -> keys();
            default -> throw new IllegalArgumentException("Unknown call " + call);
        };
    }

    private Map<String, String> createDatabase(String service) {
        if (postgres == null) {
            postgres = LocalPostgres.start();
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
            LocalKafka starting = LocalKafka.create();
            starting.start();
            starting.createTopics();
            kafka = starting;
        }
        return kafka;
    }

    private Map<String, String> keys() {
        if (keys == null) {
            keys = SigningKeys.generate();
        }
        return keys;
    }
}
