package org.kith.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.gateway.edge.AudiencePolicy;
import org.kith.gateway.edge.Service;
import org.kith.gateway.pages.PageFactory;
import org.kith.gateway.pages.Templates;

/** The API as a document for programs and as a page for people. */
@Path("/api")
@PermitAll
public class ApiDocs {
    private final Descriptions descriptions;
    private final AudiencePolicy policy;
    private final PageFactory pages;

    ApiDocs(Descriptions descriptions, AudiencePolicy policy, PageFactory pages) {
        this.descriptions = descriptions;
        this.policy = policy;
        this.pages = pages;
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

    /** The same to read. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        ApiModel model = ApiModel.of(document().await().indefinitely());
        return Templates.api(pages.of("API"), model);
    }
}
