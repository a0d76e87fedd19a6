package org.kith.referrals.intake;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Referrals: sent, listed, read. */
@Path("/v1/referrals")
@Tag(
        name = "Referrals",
        description = "Requests for help for a family, from the organisation that sends to the one that decides.")
public class ReferralResource {
    private final ReceiveReferral receive;
    private final ReadReferrals read;

    ReferralResource(ReceiveReferral receive, ReadReferrals read) {
        this.receive = receive;
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM, Role.LINK_WORKER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Send a referral",
            description =
                    "The organisation of the caller's token is the sender, the first of sharing receives and decides. "
                            + "Everything that is wrong is told at once.")
    public RestResponse<Created> receive(@NotNull NewReferral body) {
        return Answers.created("/v1/referrals", receive.receive(body));
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM, Role.LINK_WORKER, Role.DUTY})
    @Operation(
            summary = "List the referrals that the caller's organisation sent or is shared",
            description = "Without personal data: a look at the list is no look at a family.")
    public RestResponse<Page<ReferralSummary>> list(
            @Parameter(
                            description = "Only referrals of this status.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "received",
                                                "acknowledged",
                                                "decided",
                                                "open",
                                                "closed",
                                                "withdrawn"
                                            }))
                    @QueryParam("state")
                    String state,
            @Parameter(
                            description = "Which come first; the oldest when it is left out.",
                            schema = @Schema(enumeration = {"oldest", "newest"}))
                    @QueryParam("order")
                    String order,
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(state, order, cursor, limit), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read a referral as far as the caller may see it",
            description =
                    "What is not shared with the caller's organisation is null. The family's audit keeps who read it.")
    public RestResponse<ReferralView> get(@Parameter(description = "The referral.") @PathParam("id") UUID id) {
        ShownReferral shown = read.one(id);
        return Answers.ok(shown.view(), shown.version());
    }
}
