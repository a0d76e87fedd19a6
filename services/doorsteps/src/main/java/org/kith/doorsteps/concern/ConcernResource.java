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
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.model.Concerns;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;

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
     * @param unlisted true for only those that are not on the duty team's common list yet and whose child nobody has
     *     seen, acknowledged or not; with {@code waiting}, one of the two is enough
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
            @QueryParam("unlisted") boolean unlisted,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return desk.list(Cursor.decode(cursor), new Concerns.Which(waiting, unlisted), Cursor.limit(limit))
                .toResponse(uri);
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

    /**
     * Somebody has seen the child of a concern that is not on the common list; one that is, is recorded there and gets a
     * 409 here. Whoever says so has read it too. Needs no {@code If-Match} either.
     */
    @POST
    @Path("/{id}/seen")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConcernDetail.class)))
    public Response seen(@PathParam("id") UUID id) {
        return answer(desk.seen(id));
    }

    private static Response answer(ConcernDesk.Versioned concern) {
        return Response.ok(concern.view())
                .header("ETag", Etags.of(concern.version()))
                .build();
    }
}
