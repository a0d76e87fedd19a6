package org.kith.offers.standing;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

@Path("/v1/volunteers/{id}/standing")
@Tag(name = "Vetting")
@RolesAllowed(Role.COORDINATOR)
@Blocking
class StandingResource {
    private static final String VOLUNTEER = "The volunteer";

    private final DecideStanding decideStanding;
    private final ReadStanding readStanding;

    StandingResource(DecideStanding decideStanding, ReadStanding readStanding) {
        this.decideStanding = decideStanding;
        this.readStanding = readStanding;
    }

    @GET
    @Operation(
            summary = "Read whether a volunteer may be near families at all, and why",
            description = "Looking is noted in the volunteer's audit.")
    public RestResponse<StandingView> readStanding(@Parameter(description = VOLUNTEER) @PathParam("id") UUID id) {
        return answer(readStanding.of(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether a volunteer may be near families at all",
            description = "It holds for all their offers, new ones too, whatever state those are in. Under review"
                    + " stops them, not suitable ends them; neither needs a version. Clear needs If-Match, and lets those"
                    + " open that nothing else keeps. Only the organisation that found somebody not suitable lifts it.")
    public RestResponse<StandingView> decideStanding(
            @Parameter(description = VOLUNTEER) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewStanding command) {
        return answer(decideStanding.decide(id, ifMatch, command));
    }

    private static RestResponse<StandingView> answer(ReadStanding.Versioned standing) {
        return Answers.ok(standing.view(), standing.version());
    }
}
