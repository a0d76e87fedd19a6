package org.kith.doorsteps.walk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** Walks, and what came of them. */
@Path("/v1/walks")
@Tag(name = "Walks", description = "Outings on a patch: what a device sends of them, and what came of them.")
@RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
@Blocking
class WalkResource {
    private final ReadWalks walks;

    WalkResource(ReadWalks walks) {
        this.walks = walks;
    }

    @GET
    @Operation(summary = "List walks, newest first: a link worker's own, for a coordinator all")
    public RestResponse<Page<WalkView>> listWalks(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Answers.page(walks.list(cursor, limit), uri);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Count what came of walks, in total and walk by walk, newest first")
    public RestResponse<WalkSummary> summariseWalks(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return Answers.ok(walks.summary(cursor, limit));
    }
}
