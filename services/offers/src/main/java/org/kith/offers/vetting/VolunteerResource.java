package org.kith.offers.vetting;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

/** Volunteers. */
@Path("/v1/volunteers")
@RolesAllowed(Role.COORDINATOR)
@Blocking
class VolunteerResource {
    private final VolunteerBook book;

    VolunteerResource(VolunteerBook book) {
        this.book = book;
    }

    /** All volunteers, by id only. */
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VolunteerPage.class)))
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(book.list(Cursor.decode(cursor), size + 1), size, VolunteerView::id, Function.identity())
                .toResponse(uri);
    }

    /** One volunteer with who it is; noted in their audit. */
    @GET
    @Path("/{id}")
    public VolunteerView read(@PathParam("id") UUID id) {
        return book.read(id);
    }
}
