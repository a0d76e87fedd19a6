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

/** The referrals service. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Referrals {
    /** Referrals the caller's organisation sent or is shared, newest first. */
    @GET
    @Path("/referrals")
    Listing<JsonNode> list(
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** One referral with its ETag. */
    @GET
    @Path("/referrals/{id}")
    Uni<RestResponse<JsonNode>> get(@PathParam("id") String id);

    /** Its decision clock. */
    @GET
    @Path("/referrals/{id}/clock")
    Uni<JsonNode> clock(@PathParam("id") String id);

    /** Sends a referral. */
    @POST
    @Path("/referrals")
    JsonNode receive(@HeaderParam("Idempotency-Key") String key, JsonNode referral);

    /** What was spent for it. */
    @GET
    @Path("/referrals/{id}/spends")
    Uni<JsonNode> spends(@PathParam("id") String id);

    /** Spends money for it. */
    @POST
    @Path("/referrals/{id}/spends")
    JsonNode spend(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, JsonNode spend);

    /** The family takes its consent back. */
    @POST
    @Path("/families/{id}/consent/withdraw")
    JsonNode withdrawConsent(@PathParam("id") String familyId);

    /** Does something with a referral: acknowledge, decide, close. */
    @POST
    @Path("/referrals/{id}/{verb}")
    JsonNode act(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") String etag,
            JsonNode command);

    /** What the duty team has to do. */
    @GET
    @Path("/duty")
    Listing<JsonNode> duty(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** A concern. */
    @GET
    @Path("/concerns/{id}")
    JsonNode concern(@PathParam("id") String id);

    /** Does something with a concern: acknowledge, seen. */
    @POST
    @Path("/concerns/{id}/{verb}")
    JsonNode follow(@PathParam("id") String id, @PathParam("verb") String verb, JsonNode command);
}
