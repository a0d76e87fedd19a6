package org.kith.referrals.heard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

/** Needs heard at doors, for the organisation whose link worker heard them. */
@Path("/v1/needs-heard")
public class NeedsHeardResource {
    private final HeardNeeds needs;

    NeedsHeardResource(HeardNeeds needs) {
        this.needs = needs;
    }

    /** Heard needs of the caller's organisation, oldest first. */
    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.PRACTITIONER, Role.PARTNER, Role.SYSTEM})
    @Transactional
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(needs.after(Cursor.decode(cursor), size + 1), size, HeardNeed::id, HeardNeed::view)
                .toResponse(uri);
    }
}
