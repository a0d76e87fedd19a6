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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Offers. */
@Path("/v1/offers")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class OfferResource {
    private static final String IF_MATCH = "If-Match";

    private final OfferDesk desk;
    private final WriteDownOffer writeDown;

    OfferResource(OfferDesk desk, WriteDownOffer writeDown) {
        this.desk = desk;
        this.writeDown = writeDown;
    }

    /** Writes down an offer that did not come over a doorstep. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response create(@Valid @NotNull NewOffer command) {
        OfferDesk.Versioned offer = desk.read(writeDown.write(command));
        return Response.created(URI.create("/v1/offers/" + offer.view().id()))
                .entity(offer.view())
                .header("ETag", Etags.of(offer.version()))
                .build();
    }

    /** Offers: a coordinator sees the network's, others their organisation's. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER, Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferPage.class)))
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("zone") String zone,
            @QueryParam("volunteerId") UUID volunteerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        OfferFilter filter = new OfferFilter(state, kind, zone, volunteerId).check();
        List<OfferView> rows = desk.list(filter, Cursor.decode(cursor), size + 1);
        return Page.of(rows, size, OfferView::id, Function.identity()).toResponse(uri);
    }

    /** One offer. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER, Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(desk.read(id));
    }

    /** Changes its terms. */
    @POST
    @Path("/{id}/amend")
    @RolesAllowed(Role.COORDINATOR)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response amend(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull AmendOffer command) {
        return answer(desk.amend(id, ifMatch, command));
    }

    /** Stops it for a while. */
    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response pause(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull GiveReason why) {
        return answer(desk.pause(id, ifMatch, why));
    }

    /** Lets it go on. */
    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        return answer(desk.resume(id, ifMatch));
    }

    /** Ends it for good. */
    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.COORDINATOR, Role.LINK_WORKER})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull GiveReason why) {
        return answer(desk.withdraw(id, ifMatch, why));
    }

    private static Response answer(OfferDesk.Versioned offer) {
        return Response.ok(offer.view())
                .header("ETag", Etags.of(offer.version()))
                .build();
    }
}
