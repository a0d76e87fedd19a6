package org.kith.testkit;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Starts what a service needs, once in a JVM, and tells the service where it is. Use it by {@link WithKith} or, from a
 * test profile, with the arguments {@code service} and {@code kafka}; without a name it reads {@code kith.test.service}
 * from the system properties or the test's {@code application.properties}.
 *
 * <p>The migrations of the module's class path run first, as the owner: the service is not told that password.
 *
 * <p>Only addresses and secrets are told. The service makes its database's URL and role from them as it does in
 * production, so a test runs with the driver settings of production.
 */
public final class KithResource implements QuarkusTestResourceConfigurableLifecycleManager<WithKith> {
    private static final String SERVICE_PROPERTY = "kith.test.service";

    /**
     * Where nobody listens. The default address may be that of a network that runs on this machine: a test would join the group of
     * its service there and take its events away.
     */
    private static final String NO_BROKER = "127.0.0.1:1";

    private String service = "";
    private boolean kafka;

    @Override
    public void init(WithKith annotation) {
        service = annotation.service();
        kafka = annotation.kafka();
    }

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", Boolean.toString(kafka)));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> database = Servers.migrated(serviceName());
        Map<String, String> config = new HashMap<>(identity());
        config.put("kith.db.host", database.get("host"));
        config.put("kith.db.port", database.get("port"));
        config.put("kith.db.app-password", LocalPostgres.password(database.get("app")));
        config.put("quarkus.http.test-port", "0");
        LocalServers.NOISY.forEach(category -> config.put("quarkus.log.category.\"" + category + "\".level", "WARN"));
        String bootstrap = kafka ? Servers.kafka() : NO_BROKER;
        config.put("kith.kafka", bootstrap);
        config.put("kafka.bootstrap.servers", bootstrap);
        if (kafka) {
            config.put("kith.follows-revoked-sessions", "true");
        }
        return config;
    }

    @Override
    public void stop() {
        // The servers stay for the next profile and go with the JVM.
    }

    /** With a public key and no server's address, tokens are checked here and nothing is asked over the network. */
    private static Map<String, String> identity() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE);
    }

    private String serviceName() {
        String name = service.isEmpty() ? System.getProperty(SERVICE_PROPERTY, fromFile()) : service;
        if (name.isEmpty()) {
            throw new IllegalStateException("Name the service: @WithKith(service = \"offers\") or " + SERVICE_PROPERTY);
        }
        return name;
    }

    private static String fromFile() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty(SERVICE_PROPERTY, "");
        } catch (IOException e) {
            throw new UncheckedIOException("application.properties could not be read", e);
        }
    }
}
