package org.kith.doorsteps.offer;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

/** Offers made at doors, and what became of them. */
@Path("/v1/doorstep-offers")
@Tag(name = "Doorstep offers", description = "Offers that people made at their door, and what became of them.")
@Blocking
class DoorstepOfferResource {
    private final ReadDoorstepOffers offers;

    DoorstepOfferResource(ReadDoorstepOffers offers) {
        this.offers = offers;
    }

    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @Operation(summary = "List doorstep offers: a link worker's organisation's, for a coordinator all")
    public RestResponse<Page<DoorstepOfferView>> listDoorstepOffers(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Answers.page(offers.list(Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Read a doorstep offer with who offers and where; noted in the offer's audit")
    public RestResponse<DoorstepOfferDetail> readDoorstepOffer(
            @Parameter(description = "The offer, by its id in every service") @PathParam("id") UUID id) {
        return Answers.ok(offers.read(id));
    }
}
