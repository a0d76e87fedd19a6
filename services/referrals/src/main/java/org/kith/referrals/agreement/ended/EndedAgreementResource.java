package org.kith.referrals.agreement.ended;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** What ended because families agree to it no longer. */
@Path("/v1/agreement/withdrawals")
@Tag(name = "Families")
public class EndedAgreementResource {
    private final ConfirmEnd confirm;

    EndedAgreementResource(ConfirmEnd confirm) {
        this.confirm = confirm;
    }

    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER})
    @Operation(
            summary = "List what others recorded as ended, for the caller's organisation to confirm",
            description = "First to last, each with the time by which it is to be confirmed: one working day.")
    public RestResponse<Page<EndedAgreementView>> listWithdrawals(
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(confirm.page(cursor, limit), uri);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.LINK_WORKER})
    @Operation(
            summary = "Confirm what ended",
            description = "It ended when it was recorded, whether it is confirmed or not. The first time counts.")
    public RestResponse<EndedAgreementView> confirmWithdrawal(
            @Parameter(description = "What ended.") @PathParam("id") UUID id) {
        return Answers.ok(confirm.confirm(id));
    }
}
