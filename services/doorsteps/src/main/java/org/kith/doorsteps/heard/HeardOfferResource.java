package org.kith.doorsteps.heard;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.kith.kit.http.Cursor;

/** Offers heard at doors, and what became of them. */
@Path("/v1/offers-heard")
@Blocking
class HeardOfferResource {
    private final ReadHeardOffers read;

    HeardOfferResource(ReadHeardOffers read) {
        this.read = read;
    }

    /** Offers heard, without who offers: a coordinator sees the network's, a link worker their organisation's. */
    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeardOfferPage.class)))
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return read.list(Cursor.decode(cursor), Cursor.limit(limit)).toResponse(uri);
    }

    /** One offer with who offers and where they live; noted in its audit. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    public HeardOfferDetail one(@PathParam("id") UUID id) {
        return read.read(id);
    }
}
