package org.kith.gateway.portal.services;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The offers service. */
@RegisterRestClient(configKey = "offers")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Offers {
    /** The network's organisations. */
    @GET
    @Path("/organisations")
    JsonNode organisations(@QueryParam("limit") int limit);

    /** Offers of a kind that the caller may see. */
    @GET
    @Path("/offers")
    Listing<JsonNode> offers(@QueryParam("kind") String kind, @QueryParam("limit") int limit);
}
