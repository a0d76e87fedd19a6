package org.kith.offers.offering;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

@Path("/v1/offers")
@Tag(name = "Offers", description = "What volunteers can give, and whether it may be matched")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class OfferResource {
    private static final String IF_MATCH = "If-Match";
    private static final String OFFER = "The offer";

    private final WriteDownOffer writeDownOffer;
    private final ReadOffers readOffers;
    private final ChangeOffer changeOffer;

    OfferResource(WriteDownOffer writeDownOffer, ReadOffers readOffers, ChangeOffer changeOffer) {
        this.writeDownOffer = writeDownOffer;
        this.readOffers = readOffers;
        this.changeOffer = changeOffer;
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Write down an offer that came another way than over a doorstep")
    public RestResponse<Created> create(@Valid @NotNull NewOffer command) {
        return Answers.created("/v1/offers", writeDownOffer.write(command));
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER, Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM})
    @Operation(
            summary = "List offers by state, kind, zone or volunteer",
            description =
                    "A coordinator sees the network's, others see their organisation's. For link workers, partners and systems one that waits or is "
                            + "open is heard.")
    public RestResponse<Page<OfferView>> list(
            @Parameter(description = "Only in this state: heard, in-checks, open, paused or withdrawn")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Only of this kind of help") @QueryParam("kind") String kind,
            @Parameter(description = "Only from this zone") @QueryParam("zone") String zone,
            @Parameter(description = "Only of this volunteer") @QueryParam("volunteerId") UUID volunteerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        OfferFilter filter = OfferFilter.of(state, kind, zone, volunteerId);
        List<OfferView> rows = readOffers.list(filter, Cursor.decode(cursor), size + 1);
        return Answers.page(Page.of(rows, size, OfferView::id, Function.identity()), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER, Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM})
    @Operation(summary = "Read an offer", description = "A coordinator also sees what it still needs to be open.")
    public RestResponse<OfferView> read(@Parameter(description = OFFER) @PathParam("id") UUID id) {
        return answer(readOffers.read(id));
    }

    @POST
    @Path("/{id}/amend")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Change the terms of an offer", description = "What is left out stays.")
    public RestResponse<OfferView> amend(
            @Parameter(description = OFFER) @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @Valid @NotNull AmendOffer command) {
        return answer(changeOffer.amend(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER})
    @Operation(
            summary = "Pause an offer",
            description =
                    "It is not matched until it is resumed, and one that waits for checks does not open before. A link worker pauses their "
                            + "organisation's.")
    public RestResponse<OfferView> pause(
            @Parameter(description = OFFER) @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @Valid @NotNull GiveReason why) {
        return answer(changeOffer.pause(id, ifMatch, why));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Resume a paused offer", description = "Refused as long as a check is missing on the day.")
    public RestResponse<OfferView> resume(
            @Parameter(description = OFFER) @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        return answer(changeOffer.resume(id, ifMatch));
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Confirm that the volunteer made an offer that came from a door",
            description = "An offer that came from a door for a volunteer who was known already does not open before.")
    public RestResponse<OfferView> confirm(
            @Parameter(description = OFFER) @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        return answer(changeOffer.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER})
    @Operation(summary = "End an offer for good", description = "A link worker withdraws their organisation's.")
    public RestResponse<OfferView> withdraw(
            @Parameter(description = OFFER) @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @Valid @NotNull GiveReason why) {
        return answer(changeOffer.withdraw(id, ifMatch, why));
    }

    private static RestResponse<OfferView> answer(ReadOffers.Versioned offer) {
        return Answers.ok(offer.view(), offer.version());
    }
}
