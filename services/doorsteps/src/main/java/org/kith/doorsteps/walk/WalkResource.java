package org.kith.doorsteps.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;

/** Walks and what was logged on them. */
@Path("/v1/walks")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class WalkResource {
    private final TakeBatch batches;
    private final ReadWalks readWalks;

    WalkResource(TakeBatch batches, ReadWalks readWalks) {
        this.batches = batches;
        this.readWalks = readWalks;
    }

    /**
     * Takes a batch of knocks; the ids made on the device make it safe to send again. Concerns in it are taken before
     * anything else is asked: a batch that holds one is answered with 200 and its results even when it is refused as a
     * whole.
     */
    @POST
    @Path("/{walkId}/knocks")
    @RolesAllowed(Role.LINK_WORKER)
    public BatchResult log(
            @PathParam("walkId") UUID walkId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = KnockBatch.class)))
                    @NotNull
                    JsonNode batch)
            throws JsonProcessingException {
        return batches.take(walkId, batch);
    }

    /** Walks: a coordinator sees the network's, a link worker their own. */
    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WalkPage.class)))
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return readWalks.list(Cursor.decode(cursor), Cursor.limit(limit)).toResponse(uri);
    }

    /** What came of walks: the total, and walk by walk. */
    @GET
    @Path("/summary")
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    public SummaryView summary(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return readWalks.summary(Cursor.decode(cursor), Cursor.limit(limit));
    }
}
