package org.kith.doorsteps.concernplace;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** Where concerns are. A body and not an address, because there are many; it changes nothing. */
@Path("/v1/concern-places")
@Tag(
        name = "Concern places",
        description = "Where a concern is that a link worker raises; the concern itself is kept by referrals.")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class ConcernPlaceResource {
    private final FindConcernPlaces places;

    ConcernPlaceResource(FindConcernPlaces places) {
        this.places = places;
    }

    @POST
    @RolesAllowed(Role.LINK_WORKER)
    @Operation(summary = "Find the door, area and zone of concerns, whoever's the door and the patch are")
    public RestResponse<ConcernPlaces> findConcernPlaces(@Valid @NotNull ConcernPlaceQuery query) {
        return Answers.ok(places.find(query.items()));
    }
}
