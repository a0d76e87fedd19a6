package org.kith.doorsteps.walk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.kith.kit.identity.Role;

/** Walks and what was logged on them. */
@Path("/v1/walks")
@Blocking
class WalkResource {
    private final LogKnocks logKnocks;

    WalkResource(LogKnocks logKnocks) {
        this.logKnocks = logKnocks;
    }

    /** Takes a batch of knocks; the ids made on the device make it safe to send again. */
    @POST
    @Path("/{walkId}/knocks")
    @RolesAllowed(Role.LINK_WORKER)
    public BatchResult log(@PathParam("walkId") UUID walkId, @Valid @NotNull KnockBatch batch) {
        return logKnocks.log(walkId, batch);
    }
}
