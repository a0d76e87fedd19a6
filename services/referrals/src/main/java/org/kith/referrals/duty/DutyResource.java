package org.kith.referrals.duty;

import static org.kith.referrals.duty.ReadDutyList.Which.ALL;
import static org.kith.referrals.duty.ReadDutyList.Which.TO_CLOSE;
import static org.kith.referrals.duty.ReadDutyList.Which.WAITING;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** What the council's duty team has on its hands. */
@Path("/v1/duty")
@RolesAllowed(Role.DUTY)
@Tag(name = "Duty", description = "What the council's duty team has on its hands.")
public class DutyResource {
    private final ReadDutyList read;
    private final CloseHandedOver close;

    DutyResource(ReadDutyList read, CloseHandedOver close) {
        this.read = read;
        this.close = close;
    }

    @GET
    @Operation(
            summary = "List high-risk referrals, step-ups and concerns, the soonest due first",
            description = "Those whose child nobody has seen yet and that nobody has closed; no personal data.")
    public RestResponse<Page<DutyItem>> list(
            @Parameter(description = "True: those done with as well.") @QueryParam("all") @DefaultValue("false")
                    boolean all,
            @Parameter(
                            description =
                                    "True: instead, the concerns whose child was seen and that nobody has closed, which hold their family until then, and the families that are held with no open concern, until the duty team lifts that.")
                    @QueryParam("toClose")
                    @DefaultValue("false")
                    boolean toClose,
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(toClose ? TO_CLOSE : all ? ALL : WAITING, cursor, limit), uri);
    }

    @POST
    @Path("/handovers/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close what was handed to the duty team, with the reason",
            description =
                    "It leaves the list. Needs no version: the first reason counts, and a repeat changes nothing.")
    public RestResponse<HandoverView> closeHandover(
            @Parameter(description = "The handing over.") @PathParam("id") UUID id,
            @NotNull @Valid CloseHandover body) {
        return Answers.ok(close.close(id, body.reason()));
    }
}
