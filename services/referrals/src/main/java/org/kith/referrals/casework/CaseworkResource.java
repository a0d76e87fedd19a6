package org.kith.referrals.casework;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.kith.kit.http.Answers;
import org.kith.referrals.intake.ReferralView;
import org.kith.referrals.intake.ShownReferral;

/** What is done with a referral. Anybody signed in may try; who may not is told why, and the attempt is audited. */
@Path("/v1/referrals/{id}")
@Authenticated
@Tag(name = "Casework", description = "What is done with a referral; who may not is told every reason.")
public class CaseworkResource {
    private static final String ID = "The referral.";

    private final AcknowledgeReferral acknowledge;
    private final DecideReferral decide;
    private final AmendReferral amend;
    private final WithdrawReferral withdraw;
    private final CloseReferral close;
    private final ReopenReferral reopen;
    private final NoteChildSeen childSeen;

    CaseworkResource(
            AcknowledgeReferral acknowledge,
            DecideReferral decide,
            AmendReferral amend,
            WithdrawReferral withdraw,
            CloseReferral close,
            ReopenReferral reopen,
            NoteChildSeen childSeen) {
        this.acknowledge = acknowledge;
        this.decide = decide;
        this.amend = amend;
        this.withdraw = withdraw;
        this.close = close;
        this.reopen = reopen;
        this.childSeen = childSeen;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/acknowledge")
    @Operation(summary = "Say that the receiver has read a referral")
    public RestResponse<ReferralView> acknowledge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid Acknowledge body) {
        return answer(acknowledge.acknowledge(id, ifMatch, body == null ? null : body.waitReason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decide")
    @Operation(
            summary = "Decide about a referral",
            description =
                    "A practitioner of the receiver decides, the council's duty team about what is on duty unless another council "
                            + "received it; nobody approves.")
    public RestResponse<ReferralView> decide(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Decide body) {
        return answer(decide.decide(id, ifMatch, body));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/amend")
    @Operation(
            summary = "Correct a referral and its family",
            description =
                    "Sender and receiver correct it. What is left out stays as it is. Its version is another one too when its family "
                            + "was corrected through another referral. The risk is said of the family: "
                            + "POST /v1/families/{id}/risk.")
    public RestResponse<ReferralView> amend(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Amend body) {
        return answer(amend.amend(id, ifMatch, body));
    }

    @POST
    @Path("/withdraw")
    @Operation(summary = "Withdraw a referral that the caller's organisation sent")
    public RestResponse<ReferralView> withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(withdraw.withdraw(id, ifMatch));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/close")
    @Operation(summary = "Close a referral with how it ended")
    public RestResponse<ReferralView> close(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Close body) {
        return answer(close.close(id, ifMatch, body));
    }

    @POST
    @Path("/reopen")
    @Operation(
            summary = "Take up a closed referral again",
            description = "An accepted referral goes on; any other is to be decided again, within a working day.")
    public RestResponse<ReferralView> reopen(
            @Parameter(description = ID) @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(reopen.reopen(id, ifMatch));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/child-seen")
    @Operation(
            summary = "Say that somebody saw the child of a referral",
            description =
                    "Needs no version. It answers what was handed to the duty team before, and nothing that is handed over later.")
    public RestResponse<ReferralView> childSeen(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid Acknowledge body) {
        return answer(childSeen.seen(id, body == null ? null : body.waitReason()));
    }

    private static RestResponse<ReferralView> answer(ShownReferral shown) {
        return Answers.ok(shown.view(), shown.version());
    }
}
