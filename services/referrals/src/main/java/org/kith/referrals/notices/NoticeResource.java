package org.kith.referrals.notices;

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

/** Notices to the caller's organisation. */
@Path("/v1/notices")
public class NoticeResource {
    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    /** What the organisation was told, oldest first. */
    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM, Role.DUTY})
    @Transactional
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(notices.after(Cursor.decode(cursor), size + 1), size, Notice::id, Notice::view)
                .toResponse(uri);
    }
}
