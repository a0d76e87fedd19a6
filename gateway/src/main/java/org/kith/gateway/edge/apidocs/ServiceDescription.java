package org.kith.gateway.edge.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A service's own description of its API. */
@Path("/q/openapi")
public interface ServiceDescription {
    /** OpenAPI as JSON. */
    @GET
    Uni<JsonNode> get(@QueryParam("format") String format);
}
