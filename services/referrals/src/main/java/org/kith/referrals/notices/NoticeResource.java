package org.kith.referrals.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** Notices to the caller's organisation. */
@Path("/v1/notices")
@Tag(
        name = "Notices",
        description = "What an organisation is told of a family it sees no longer, by reference number only.")
public class NoticeResource {
    private final ReadNotices read;

    NoticeResource(ReadNotices read) {
        this.read = read;
    }

    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER, Role.SYSTEM, Role.DUTY})
    @Operation(summary = "List what the caller's organisation was told, oldest first")
    public RestResponse<Page<NoticeView>> list(
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(cursor, limit), uri);
    }
}
