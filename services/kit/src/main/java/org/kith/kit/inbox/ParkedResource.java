package org.kith.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.problem.Problem;

/** Lets an operator see events that could not be handled, and try them again. */
@Path("/v1/operator/parked")
@RolesAllowed(Role.NETWORK_ADMIN)
public class ParkedResource {
    private final Parking parking;

    ParkedResource(Parking parking) {
        this.parking = parking;
    }

    /** Parked events, oldest first. */
    @GET
    @Transactional
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(parking.list(Cursor.decode(cursor), size + 1), size, ParkedView::id, Function.identity())
                .toResponse(uri);
    }

    /** Makes a parked event due at once; it is tried within a second or two. */
    @POST
    @Path("/{id}/retry")
    @Transactional
    public Response retry(@PathParam("id") UUID id) {
        if (!parking.due(id)) {
            throw Problem.notFound();
        }
        return Response.accepted().build();
    }
}
