package org.kith.referrals.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** A family that moved to where another council answers. */
@Path("/v1/families/{id}/take-over")
@RolesAllowed(Role.DUTY)
@Tag(name = "Families")
public class TakeOverResource {
    private final TakeOverFamily takeOver;

    TakeOverResource(TakeOverFamily takeOver) {
        this.takeOver = takeOver;
    }

    @POST
    @Operation(
            summary = "Take over a family that moved from where another council answers",
            description =
                    "For the duty team of the council where the family lives. A family that moved while its risk was medium or high, or while it "
                            + "was held, restricted or with the duty team, is decided about by the council where it lived until then. Needs no "
                            + "version: a repeat changes nothing.")
    public RestResponse<TakeOverView> takeOver(@Parameter(description = "The family.") @PathParam("id") UUID id) {
        return Answers.ok(takeOver.takeOver(id));
    }
}
