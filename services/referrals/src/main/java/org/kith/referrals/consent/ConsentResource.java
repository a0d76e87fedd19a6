package org.kith.referrals.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;

/** A family's consent. */
@Path("/v1/families/{id}/consent")
@Authenticated
@Tag(
        name = "Families",
        description = "Families as far as the caller may see them, their consent and the sharing of their data.")
public class ConsentResource {
    private final WithdrawConsent withdraw;

    ConsentResource(WithdrawConsent withdraw) {
        this.withdraw = withdraw;
    }

    @POST
    @Path("/withdraw")
    @Operation(
            summary = "Note that a family takes its consent back",
            description =
                    "Anybody who works with the family may; it takes effect at once: all sharing ends and its needs leave "
                            + "matching. Needs no version: a family's no is never out of date.")
    public RestResponse<WithdrawalView> withdraw(@Parameter(description = "The family.") @PathParam("id") UUID id) {
        return Answers.ok(withdraw.withdraw(id));
    }
}
