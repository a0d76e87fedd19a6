package org.kith.gateway.edge.overview;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything about one referral, in one answer. The audience policy guards the path. */
@Path("/api/v1/referrals/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "What several services know, in one answer.")
public class OverviewResource {
    private final ComposeOverview overviews;

    OverviewResource(ComposeOverview overviews) {
        this.overviews = overviews;
    }

    /** The referral and what became of it, as far as the caller may know it. */
    @GET
    @Authenticated
    @Operation(
            summary = "Read everything about one referral",
            description =
                    "The referral itself, its decision clock, suggestions for its needs, matches and relationships. "
                            + "A part that cannot be had is an object with absent and the reason.")
    @APIResponse(
            responseCode = "200",
            description = "What the caller may know.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferralOverview.class)))
    @APIResponse(
            responseCode = "502",
            description = "The referral's service does not answer; nothing was changed. Try again in a little while.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "504",
            description = "The referral's service took too long; nothing was changed. Try again in a little while.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Uni<ReferralOverview> readOverview(
            @Parameter(description = "The referral", schema = @Schema(implementation = UUID.class)) @PathParam("id")
                    String id) {
        return overviews.of(id);
    }
}
