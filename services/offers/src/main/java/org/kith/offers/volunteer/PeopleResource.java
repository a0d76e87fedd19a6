package org.kith.offers.volunteer;

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

@Path("/v1/people")
@Tag(name = "People", description = "People who made an offer at a door")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class PeopleResource {
    private final StorePeople storePeople;

    PeopleResource(StorePeople storePeople) {
        this.storePeople = storePeople;
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Role.LINK_WORKER)
    @Operation(
            summary = "Store the people of an afternoon",
            description =
                    "Each under the id that the device made, which is its key: sending it again is safe and it needs"
                            + " no Idempotency-Key. The answer says of each person whether it was stored.")
    public RestResponse<PeopleResult> storePeople(@Valid @NotNull PeopleBatch batch) {
        return Answers.ok(storePeople.store(batch.people()));
    }
}
