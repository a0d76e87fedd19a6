package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contracts.Service;
import org.kith.gateway.edge.policy.AudiencePolicy;

/** The API as a document for programs . */
@Path("/api")
@PermitAll
public class ApiDocs {
    private final Descriptions descriptions;
    private final AudiencePolicy policy;

    ApiDocs(Descriptions descriptions, AudiencePolicy policy) {
        this.descriptions = descriptions;
        this.policy = policy;
    }

    /** OpenAPI of everything that the gateway serves. */
    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<ObjectNode> document() {
        List<Uni<Optional<JsonNode>>> asked =
                Stream.of(Service.values()).map(descriptions::of).toList();
        return Uni.join().all(asked).andCollectFailures().map(answers -> {
            Merger merger = new Merger(policy);
            for (Service service : Service.values()) {
                merger.add(service, answers.get(service.ordinal()));
            }
            return merger.result();
        });
    }
}
