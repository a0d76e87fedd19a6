package org.kith.referrals.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Holding a family: nothing new begins for it. */
@Path("/v1/families/{id}/hold")
@RolesAllowed(Role.DUTY)
@Tag(name = "Families")
public class HoldResource {
    private static final String ID = "The family.";

    private final HoldFamily hold;

    HoldResource(HoldFamily hold) {
        this.hold = hold;
    }

    @POST
    @Operation(
            summary = "Hold a family, so that nothing new begins for it",
            description =
                    "For the duty team of the council where the family lives. An open concern about a family holds it as well. Needs no version: a "
                            + "repeat changes nothing.")
    public RestResponse<HoldView> holdFamily(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(hold.hold(id));
    }

    @POST
    @Path("/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lift what is held for a family, with the reason",
            description =
                    "For the duty team of the council where the family lives. While a concern is open that nobody has read, the hold "
                            + "stays (409 wrong-state). Needs no version: a repeat changes nothing.")
    public RestResponse<HoldView> liftHold(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid LiftHold body) {
        return Answers.ok(hold.lift(id, body.reason()));
    }
}
