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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.idempotency.Idempotent;

@Path("/v1/volunteers/{id}")
@Tag(name = "Vetting", description = "Checks, references and training of a volunteer, and what is still missing")
@RolesAllowed(Role.COORDINATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class VettingResource {
    private static final String VOLUNTEER = "The volunteer";

    private final RecordVetting recordVetting;
    private final ReadSuitability readSuitability;

    VettingResource(RecordVetting recordVetting, ReadSuitability readSuitability) {
        this.recordVetting = recordVetting;
        this.readSuitability = readSuitability;
    }

    @POST
    @Path("/checks")
    @Transactional
    @Idempotent
    @Operation(
            summary = "Record a check that was seen",
            description =
                    "Offers that are complete with it open at once. Read the suitability for what is still missing.")
    public RestResponse<Created> recordCheck(
            @Parameter(description = VOLUNTEER) @PathParam("id") UUID id, @Valid @NotNull RecordCheck command) {
        return created(id, recordVetting.check(id, command));
    }

    @POST
    @Path("/checks/{checkId}/end")
    @Operation(
            summary = "Record that a check counts no longer",
            description =
                    "It was withdrawn, or the update service says that it changed. The volunteer is under review and"
                            + " none of their offers stays open. Needs no version; recording it again changes nothing.")
    public RestResponse<SuitabilityView> endCheck(
            @Parameter(description = VOLUNTEER) @PathParam("id") UUID id,
            @Parameter(description = "The check, as the suitability names it") @PathParam("checkId") UUID checkId,
            @Valid @NotNull EndCheck command) {
        recordVetting.end(id, checkId, command);
        return Answers.ok(readSuitability.of(id));
    }

    @POST
    @Path("/references")
    @Transactional
    @Idempotent
    @Operation(summary = "Record a reference that came", description = "Who wrote it and what it says stays on paper.")
    public RestResponse<Created> recordReference(
            @Parameter(description = VOLUNTEER) @PathParam("id") UUID id, @Valid @NotNull RecordReference command) {
        return created(id, recordVetting.reference(id, command));
    }

    @POST
    @Path("/training")
    @Transactional
    @Idempotent
    @Operation(summary = "Record a course that was completed")
    public RestResponse<Created> recordTraining(
            @Parameter(description = VOLUNTEER) @PathParam("id") UUID id, @Valid @NotNull RecordTraining command) {
        return created(id, recordVetting.training(id, command));
    }

    @GET
    @Path("/suitability")
    @Operation(
            summary = "Read what a volunteer was checked for and what is missing today",
            description = "Looking is noted in the volunteer's audit.")
    public RestResponse<SuitabilityView> readSuitability(@Parameter(description = VOLUNTEER) @PathParam("id") UUID id) {
        return Answers.ok(readSuitability.of(id));
    }

    private static RestResponse<Created> created(UUID id, Created created) {
        return Answers.created(URI.create("/v1/volunteers/" + id + "/suitability"), created);
    }
}
