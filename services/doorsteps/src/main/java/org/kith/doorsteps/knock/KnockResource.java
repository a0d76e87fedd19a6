package org.kith.doorsteps.knock;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    private final TakeBatch batches;

    KnockResource(TakeBatch batches) {
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Role.LINK_WORKER)
    @Operation(
            summary = "Log a batch of knocks; the ids made on the device make it safe to send again",
            description =
                    "Each knock gets its own result, in the order sent. Only the batch as a whole is refused by its"
                            + " status: when it cannot be read, or the patch or the walk is not the caller's. That"
                            + " somebody asked not to be knocked is taken first, whatever is wrong with the knock or"
                            + " the batch, and the answer says so.")
    public RestResponse<BatchResult> sendKnocks(
            @Parameter(
                            description = "The walk, an id made on the device",
                            schema = @Schema(implementation = UUID.class))
                    @PathParam("walkId")
                    String walkId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = KnockBatch.class)))
                    byte[] batch)
            throws IOException {
        return Answers.ok(batches.take(walkId, batch == null ? new byte[0] : batch));
    }
}
