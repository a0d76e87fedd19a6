package org.kith.offers.vetting;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.idempotency.Idempotent;

/** Checks, references and training of a volunteer; every answer says what is still missing. */
@Path("/v1/volunteers/{id}")
@RolesAllowed(Role.COORDINATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class VettingResource {
    private final RecordVetting recordVetting;
    private final ReadSuitability readSuitability;

    VettingResource(RecordVetting recordVetting, ReadSuitability readSuitability) {
        this.recordVetting = recordVetting;
        this.readSuitability = readSuitability;
    }

    /** Records a check that was seen. */
    @POST
    @Path("/checks")
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuitabilityView.class)))
    public Response check(@PathParam("id") UUID id, @Valid @NotNull RecordCheck command) {
        recordVetting.check(id, command);
        return created(id);
    }

    /** Records a reference that came. */
    @POST
    @Path("/references")
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuitabilityView.class)))
    public Response reference(@PathParam("id") UUID id, @Valid @NotNull RecordReference command) {
        recordVetting.reference(id, command);
        return created(id);
    }

    /** Records a course completed. */
    @POST
    @Path("/training")
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuitabilityView.class)))
    public Response training(@PathParam("id") UUID id, @Valid @NotNull RecordTraining command) {
        recordVetting.training(id, command);
        return created(id);
    }

    /** What is known and what is missing today. */
    @GET
    @Path("/suitability")
    public SuitabilityView suitability(@PathParam("id") UUID id) {
        return readSuitability.of(id);
    }

    private Response created(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(readSuitability.of(id))
                .build();
    }
}
