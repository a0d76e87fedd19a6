package org.kith.referrals.restriction;

import jakarta.annotation.security.RolesAllowed;
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

/** The duty team opens a family of which it knows only the referral. */
@Path("/v1/referrals/{id}/restriction/break")
@Tag(name = "Referrals")
public class ReferralRestrictionResource {
    private final BreakRestriction broken;

    ReferralRestrictionResource(BreakRestriction broken) {
        this.broken = broken;
    }

    @POST
    @RolesAllowed(Role.DUTY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open the family of a referral that only named people see, with the reason",
            description =
                    "As for the family itself, for the duty team of the council where it lives that knows only the referral. "
                            + "Where there is nothing to open the answer is 404, whatever the reason.")
    public RestResponse<RestrictionView> breakForReferral(
            @Parameter(description = "The referral.") @PathParam("id") UUID id, @NotNull RestrictionReason body) {
        return Answers.ok(broken.breakOf(id, body));
    }
}
