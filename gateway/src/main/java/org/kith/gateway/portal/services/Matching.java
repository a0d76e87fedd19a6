package org.kith.gateway.portal.services;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The matching service. */
@RegisterRestClient(configKey = "matching")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Matching {
    /** A need. */
    @GET
    @Path("/needs/{id}")
    JsonNode need(@PathParam("id") String id);

    /** The best offers for a need, with their reasons. */
    @GET
    @Path("/needs/{id}/suggestions")
    Uni<JsonNode> suggestions(@PathParam("id") String needId, @QueryParam("limit") int limit);

    /** Offers of a need's kind that could not serve it, the nearest misses first, with what is in the way. */
    @GET
    @Path("/needs/{id}/others")
    JsonNode others(@PathParam("id") String needId, @QueryParam("limit") int limit);

    /** What every rule says of an offer for a need. */
    @GET
    @Path("/needs/{id}/why/{offerId}")
    JsonNode why(@PathParam("id") String needId, @PathParam("offerId") String offerId);

    /** Matches of a referral. */
    @GET
    @Path("/matches")
    Uni<JsonNode> matches(@QueryParam("referralId") String referralId, @QueryParam("limit") int limit);

    /** Matches of a need. */
    @GET
    @Path("/matches")
    Listing<JsonNode> matchesOf(@QueryParam("needId") String needId, @QueryParam("limit") int limit);

    /** Matches that the caller may see, of a state or of all. */
    @GET
    @Path("/matches")
    Listing<JsonNode> matches(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** A match with its ETag. */
    @GET
    @Path("/matches/{id}")
    RestResponse<JsonNode> match(@PathParam("id") String id);

    /** Proposes an offer for a need. */
    @POST
    @Path("/matches")
    JsonNode propose(@HeaderParam("Idempotency-Key") String key, JsonNode proposal);

    /** Does something with a match: family-agrees, volunteer-agrees, decline, end. */
    @POST
    @Path("/matches/{id}/{verb}")
    JsonNode act(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") String etag,
            JsonNode command);

    /** The plan for the needs of a zone, or of all. */
    @GET
    @Path("/plan")
    JsonNode plan(@QueryParam("zone") String zone, @QueryParam("limit") int limit);
}
