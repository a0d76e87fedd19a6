package org.kith.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

/** Lets an operator see events that could not be handled, and try them again. */
@Tag(name = "Operations", description = "Events that a service could not handle, for those who operate the network.")
@Path("/v1/operator/parked")
@RolesAllowed(Role.NETWORK_ADMIN)
public class ParkedResource {
    private final OperateParked parked;

    ParkedResource(OperateParked parked) {
        this.parked = parked;
    }

    @Operation(
            summary = "List the parked events",
            description = "Events whose consumer failed, and those that wait behind them, oldest first.")
    @GET
    public RestResponse<Page<ParkedView>> listParked(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Answers.page(parked.list(Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @Operation(
            summary = "Try a parked event again",
            description = "It becomes due at once and is tried within a second or two.")
    @APIResponse(
            responseCode = "202",
            description = "It is due now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParkedView.class)))
    @POST
    @Path("/{id}/retry")
    public RestResponse<ParkedView> retryParked(
            @Parameter(description = "Id of the parked event, as the list shows it.") @PathParam("id") UUID id) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, parked.retry(id));
    }
}
