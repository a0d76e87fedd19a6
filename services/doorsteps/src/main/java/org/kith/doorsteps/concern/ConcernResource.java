package org.kith.doorsteps.concern;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.identity.Role;

/** Concerns from doorsteps, for the duty team: here from the moment a batch is stored, whatever becomes of events. */
@Path("/v1/concerns")
@RolesAllowed(Role.DUTY)
@Blocking
class ConcernResource {
    private final ConcernDesk desk;

    ConcernResource(ConcernDesk desk) {
        this.desk = desk;
    }

    /**
     * Concerns, the longest waiting first.
     *
     * @param waiting true for only those that nobody has acknowledged
     */
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConcernPage.class)))
    public Response list(
            @QueryParam("waiting") boolean waiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return desk.list(Cursor.decode(cursor), waiting, Cursor.limit(limit)).toResponse(uri);
    }

    /** One concern with its words and its address; noted in its audit. */
    @GET
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConcernDetail.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(desk.read(id));
    }

    /** The caller has read it. Needs no {@code If-Match}: nothing may stand between the duty team and a concern. */
    @POST
    @Path("/{id}/acknowledge")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConcernDetail.class)))
    public Response acknowledge(@PathParam("id") UUID id) {
        return answer(desk.acknowledge(id));
    }

    private static Response answer(ConcernDesk.Versioned concern) {
        return Response.ok(concern.view())
                .header("ETag", Etags.of(concern.version()))
                .build();
    }
}
