package org.kith.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The matching service. */
@RegisterRestClient(configKey = "matching")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Matching {
    /** The best offers for a need, with their reasons. */
    @GET
    @Path("/needs/{id}/suggestions")
    Uni<JsonNode> suggestions(@PathParam("id") String needId, @QueryParam("limit") int limit);

    /** Matches of a referral. */
    @GET
    @Path("/matches")
    Uni<JsonNode> matches(@QueryParam("referralId") String referralId, @QueryParam("limit") int limit);

    /** Proposes an offer for a need. */
    @POST
    @Path("/matches")
    JsonNode propose(@HeaderParam("Idempotency-Key") String key, JsonNode proposal);
}
