package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kith.contracts.Service;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.policy.AudiencePolicy;

/** The API as a document for programs. */
@Path("/api")
@PermitAll
@Tag(name = "The API", description = "The API described.")
public class ApiDocs {
    private final Descriptions descriptions;
    private final AudiencePolicy policy;
    private final URI address;

    ApiDocs(Descriptions descriptions, AudiencePolicy policy, GatewayConfig config) {
        this.descriptions = descriptions;
        this.policy = policy;
        address = config.publicUrl();
    }

    /** OpenAPI of everything that the gateway serves. */
    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read this document")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.1",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Map.class)))
    public Uni<ObjectNode> document() {
        List<Uni<Optional<JsonNode>>> asked =
                Stream.of(Service.values()).map(descriptions::of).toList();
        return Uni.join().all(asked).andCollectFailures().map(answers -> {
            Merger merger = new Merger(policy, address).addGateway(descriptions.own());
            for (Service service : Service.values()) {
                merger.add(service, answers.get(service.ordinal()));
            }
            return merger.result();
        });
    }
}
