package org.kith.doorsteps.door;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;

/** Doors, and what holds for them whoever knocks. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class DoorResource {
    private final DoorKeeping keeping;

    DoorResource(DoorKeeping keeping) {
        this.keeping = keeping;
    }

    /** The door must not be knocked, by any partner; saying it again is safe. */
    @POST
    @Path("/doors/{id}/do-not-knock")
    @RolesAllowed({Role.LINK_WORKER, Role.PARTNER, Role.COORDINATOR, Role.DUTY})
    public DoNotKnockView doNotKnock(@PathParam("id") UUID id, @Valid @NotNull SetDoNotKnock command) {
        return keeping.doNotKnock(id, command);
    }

    /** The door is safe to knock again. */
    @POST
    @Path("/doors/{id}/safe")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @APIResponse(responseCode = "204", description = "The mark is gone")
    public void safe(@PathParam("id") UUID id) {
        keeping.safe(id);
    }

    /** Doors at a postcode that must not be knocked, for every partner's own rounds. It changes nothing. */
    @POST
    @Path("/do-not-knock/search")
    @RolesAllowed({Role.LINK_WORKER, Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.DUTY, Role.SYSTEM})
    public DoNotKnockList search(@Valid @NotNull AskDoNotKnock where) {
        return keeping.at(where.postcode());
    }
}
