package org.kith.doorsteps.knock;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.knock.batch.KnockBatch;
import org.kith.kit.http.Answers;

/** The knocks of a walk, as a device sends them. */
@Path("/v1/walks/{walkId}/knocks")
@Tag(name = "Walks")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class KnockResource {
    private final KnockReader reader;
    private final LogKnocks knocks;

    KnockResource(KnockReader reader, LogKnocks knocks) {
        this.reader = reader;
        this.knocks = knocks;
    }

    @POST
    @RolesAllowed(Role.LINK_WORKER)
    @Operation(
            summary = "Log a batch of knocks; the ids made on the device make it safe to send again",
            description =
                    "Each knock gets its own result, in the order sent. Only the batch as a whole is refused by its"
                            + " status: when it cannot be read, or the patch or the walk is not the caller's.")
    public RestResponse<BatchResult> sendKnocks(
            @Parameter(description = "The walk, an id made on the device") @PathParam("walkId") UUID walkId,
            @Valid @NotNull KnockBatch batch) {
        return Answers.ok(knocks.log(walkId, batch, reader.read(walkId, batch.knocks())));
    }
}
