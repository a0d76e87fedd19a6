package org.kith.gateway.portal.services;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The doorsteps service. */
@RegisterRestClient(configKey = "doorsteps")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Doorsteps {
    /** What came of the walks the caller may see: in total, and walk by walk. */
    @GET
    @Path("/walks/summary")
    JsonNode summary(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** An offer heard at a door, with who offers and where they live; coordinators only, and noted in its audit. */
    @GET
    @Path("/offers-heard/{id}")
    JsonNode offerHeard(@PathParam("id") String id);

    /**
     * Concerns from knocks that are not on the duty team's common list yet, the longest waiting first; the duty team only.
     *
     * @param waiting true for those as well that are on it and that nobody has acknowledged
     */
    @GET
    @Path("/concerns")
    Listing<JsonNode> concerns(
            @QueryParam("unlisted") boolean unlisted,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("limit") int limit);

    /** The words of a concern from a knock; the duty team only. */
    @GET
    @Path("/concerns/{id}")
    JsonNode concern(@PathParam("id") String id);

    /** The duty team has read a concern from a knock. */
    @POST
    @Path("/concerns/{id}/acknowledge")
    JsonNode acknowledge(@PathParam("id") String id);

    /** Somebody has seen the child of a concern from a knock that is not on the common list. */
    @POST
    @Path("/concerns/{id}/seen")
    JsonNode seen(@PathParam("id") String id);
}
