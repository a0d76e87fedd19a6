package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.services.ServiceAddresses;

/** Asks the services to describe themselves, now and then. */
@ApplicationScoped
class Descriptions {
    private static final Logger LOG = Logger.getLogger(Descriptions.class);

    private static final String OWN = "<default>";

    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Map<Service, ServiceDescription> clients = new EnumMap<>(Service.class);
    private final Cache<Service, JsonNode> remembered =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Descriptions(GatewayConfig config, ServiceAddresses addresses, OpenApiDocumentService own, ObjectMapper json) {
        this.own = own;
        this.json = json;
        for (Service service : Service.values()) {
            clients.put(
                    service,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(addresses.of(service))
                            .connectTimeout(config.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                            .readTimeout(config.limits().part().toMillis(), TimeUnit.MILLISECONDS)
                            .build(ServiceDescription.class));
        }
    }

    /** What the gateway itself answers. */
    JsonNode own() {
        try {
            return json.readTree(own.getDocument(OWN, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's own description is JSON", e);
        }
    }

    /** What the service says of itself; empty when it does not answer. */
    Uni<Optional<JsonNode>> of(Service service) {
        JsonNode known = remembered.getIfPresent(service);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return clients.get(service)
                .get("json")
                .invoke(description -> remembered.put(service, description))
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s does not describe itself: %s", service.code(), failure.toString()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
