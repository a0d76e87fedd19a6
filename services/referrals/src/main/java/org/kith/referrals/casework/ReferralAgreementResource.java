package org.kith.referrals.casework;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.referrals.agreement.WithdrawAgreement;
import org.kith.referrals.agreement.WithdrawalSent;
import org.kith.referrals.agreement.WithdrawalView;

/** A family takes back what it agreed to, told by somebody who knows only its referral. */
@Path("/v1/referrals/{id}/agreement/withdraw")
@Authenticated
@Tag(name = "Referrals")
public class ReferralAgreementResource {
    private final WithdrawAgreement withdraw;

    ReferralAgreementResource(WithdrawAgreement withdraw) {
        this.withdraw = withdraw;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that the family of a referral takes back what it agreed to",
            description =
                    "As for the family itself, for whoever knows only the referral: while the family is restricted the referral "
                            + "is not found, and names no family. Whoever would see it without that may, and is not shown "
                            + "what ended. Without a body all purposes end.")
    public RestResponse<WithdrawalView> withdrawForReferral(
            @Parameter(description = "The referral.") @PathParam("id") UUID id, @Valid WithdrawalSent body) {
        return Answers.ok(
                withdraw.withdrawOf(id, body == null ? new WithdrawalSent(List.of(), List.of(), null, null) : body));
    }
}
