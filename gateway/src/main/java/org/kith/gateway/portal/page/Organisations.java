package org.kith.gateway.portal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.services.Offers;

/** Names of the network's organisations, which everybody who is signed in may know. Pages go on without them. */
@ApplicationScoped
public class Organisations {
    private static final Logger LOG = Logger.getLogger(Organisations.class);
    private static final int ALL = 200;
    private static final String KEY = "all";

    private final Offers offers;
    private final Cache<String, Map<String, String>> names =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Organisations(@RestClient Offers offers) {
        this.offers = offers;
    }

    /** Name of an organisation. */
    public String name(String id) {
        return id == null || id.isEmpty() ? "" : names().getOrDefault(id, "An organisation of the network");
    }

    /** Organisations to choose from. */
    public List<Option> options() {
        return names().entrySet().stream()
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> known = names.getIfPresent(KEY);
        if (known != null) {
            return known;
        }
        try {
            Map<String, String> fresh = new LinkedHashMap<>();
            JsonNode found = offers.organisations(ALL);
            for (JsonNode organisation : found.isArray() ? found : found.path("items")) {
                fresh.put(
                        organisation.path("id").asText(),
                        organisation.path("name").asText());
            }
            names.put(KEY, fresh);
            return fresh;
        } catch (ServiceFailure | ProcessingException e) {
            LOG.warnf("A page goes without the organisations' names: %s", e.toString());
            return Map.of();
        }
    }
}
