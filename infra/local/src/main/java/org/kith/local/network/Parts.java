package org.kith.local.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.kafka.KafkaPart;
import org.kith.local.keycloak.KeycloakPart;
import org.kith.local.keycloak.RealmOrganisations;
import org.kith.local.parts.Part;
import org.kith.local.parts.ServicePart;
import org.kith.local.postgres.Databases;
import org.kith.local.postgres.PostgresPart;
import org.kith.local.status.PartListener;

/** All parts of a network: this is where one is declared, with its memory and its settings. */
final class Parts {
    private static final int SERVICE_HEAP = 128;
    private static final int GATEWAY_HEAP = 128;

    /** The council of the demonstration's realm. */
    private static final String DEMO_COUNCIL = "01980000-0000-7000-8000-000000000001";

    private Parts() {}

    /** The parts by name, in the order in which they are shown. */
    static Map<String, Part> declare(NetworkSettings settings, PartListener listener) {
        Path infra = settings.layout().checkout().resolve("infra");
        Map<String, Part> parts = new LinkedHashMap<>();
        add(parts, new PostgresPart(settings, listener));
        add(parts, new KafkaPart(settings, infra.resolve("kafka/topics.yaml")));
        add(parts, new KeycloakPart(settings, realm(settings), listener));
        for (String service : PartNames.SERVICES) {
            Set<String> after = Set.of(PartNames.POSTGRES);
            add(parts, new ServicePart(settings, service, SERVICE_HEAP, after, service(settings, service)));
        }
        add(parts, new ServicePart(settings, PartNames.GATEWAY, GATEWAY_HEAP, Set.of(), gateway(settings)));
        return parts;
    }

    private static void add(Map<String, Part> parts, Part part) {
        parts.put(part.name(), part);
    }

    /** A place may bring its own organisations and people. */
    private static Path realm(NetworkSettings settings) {
        if (settings.place() != null) {
            Path ofPlace = settings.place().resolve("keycloak/kith-realm.json");
            if (Files.exists(ofPlace)) {
                return ofPlace;
            }
        }
        return settings.layout().checkout().resolve("infra/keycloak/kith-realm.json");
    }

    private static Map<String, String> service(NetworkSettings settings, String service) {
        Map<String, String> environment = common(settings, service);
        environment.put("KITH_DB_HOST", "127.0.0.1");
        environment.put("KITH_DB_PORT", Integer.toString(settings.ports().of(PartNames.POSTGRES)));
        environment.put("KITH_DB_APP_PASSWORD", Databases.appPassword(service));
        environment.put("KITH_HTTP_METRICS_TOKEN", "demo-metrics-token");
        environment.put("KITH_KAFKA", "localhost:" + settings.ports().of(PartNames.KAFKA));
        if (service.equals(PartNames.OFFERS)) {
            environment.putAll(RealmOrganisations.asEnvironment(realm(settings)));
        }
        return environment;
    }

    private static Map<String, String> gateway(NetworkSettings settings) {
        Map<String, String> environment = common(settings, PartNames.GATEWAY);
        for (String service : PartNames.SERVICES) {
            environment.put(
                    "KITH_" + service.toUpperCase(Locale.ROOT) + "_URL",
                    "http://localhost:" + settings.ports().of(service));
        }
        environment.put(
                "KITH_MANAGEMENT_PORT", Integer.toString(settings.ports().of(PartNames.GATEWAY_MANAGEMENT)));
        environment.put("KITH_PUBLIC_URL", settings.publicUrl().toString());
        environment.put("KITH_GATEWAY_CLIENT_SECRET", "demo-gateway-secret");
        environment.put("KITH_COOKIE_SECRET", "demo-cookie-secret-of-a-network-on-one-machine");
        return environment;
    }

    private static Map<String, String> common(NetworkSettings settings, String part) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(part)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("KITH_ISSUER", settings.issuer().toString());
        environment.put("KITH_NETWORK", "northwick");
        environment.put(
                "KITH_PLACE", settings.place() == null ? "" : settings.place().toString());
        // The demonstration has one council; a place that is loaded is its own, unless the folder or the operator says
        // else.
        environment.put(
                "KITH_COUNCILS",
                settings.place() == null ? "" : System.getenv().getOrDefault("KITH_COUNCILS", DEMO_COUNCIL));
        environment.put("KITH_DEMO", "true");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }
}
