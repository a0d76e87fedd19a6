package org.kith.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The organisations of a realm's file, so that the network begins with those whose people can sign in. */
public final class RealmOrganisations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmOrganisations() {}

    /**
     * Them as the service that owns organisations takes them from its environment.
     *
     * @param realm Keycloak's file of the realm
     */
    public static Map<String, String> asEnvironment(Path realm) {
        Map<String, String> environment = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode organisation : read(realm).path("organizations")) {
            String key = "KITH_OFFERS_NETWORK_ORGANISATIONS_" + number + "__";
            environment.put(key + "ID", organisation.path("id").asText());
            environment.put(
                    key + "KIND",
                    organisation.path("attributes").path("kind").path(0).asText());
            environment.put(key + "NAME", organisation.path("name").asText());
            number++;
        }
        return environment;
    }

    private static JsonNode read(Path realm) {
        try {
            return JSON.readTree(Files.readString(realm));
        } catch (IOException e) {
            throw new UncheckedIOException("The realm cannot be read: " + realm, e);
        }
    }
}
