package org.kith.doorsteps.door;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** Doors, and what holds for them whoever knocks. */
@Path("/v1")
@Tag(name = "Doors", description = "Addresses, and what holds for them whoever knocks: do-not-knock and unsafe.")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class DoorResource {
    private final ReadDoor address;
    private final SetDoNotKnock doNotKnock;
    private final ClearUnsafeMark safety;
    private final SearchDoNotKnock search;

    DoorResource(ReadDoor address, SetDoNotKnock doNotKnock, ClearUnsafeMark safety, SearchDoNotKnock search) {
        this.address = address;
        this.doNotKnock = doNotKnock;
        this.safety = safety;
        this.search = search;
    }

    @GET
    @Path("/doors/{id}")
    @RolesAllowed(Role.DUTY)
    @Operation(
            summary =
                    "Read the address of a door, for the duty team of the council where it is; noted in the door's audit")
    public RestResponse<DoorAddressView> readDoor(
            @Parameter(description = "The door, by any id it was given") @PathParam("id") UUID id) {
        return Answers.ok(address.read(id));
    }

    @POST
    @Path("/doors/{id}/do-not-knock")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.LINK_WORKER, Role.PARTNER, Role.COORDINATOR, Role.DUTY})
    @Operation(
            summary = "Mark a door as not to be knocked by any partner; safe to repeat. The answer has no address",
            description = "It is marked whatever the body says, and the answer says until when.")
    public RestResponse<DoNotKnockMark> setDoNotKnock(
            @Parameter(description = "The door, by any id it was given") @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DoNotKnockRequest.class)))
                    byte[] request) {
        return Answers.ok(doNotKnock.set(id, request == null ? new byte[0] : request));
    }

    @POST
    @Path("/doors/{id}/safe")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Take the unsafe mark off a door")
    @APIResponse(responseCode = "204", description = "The door is no longer marked unsafe")
    public void markDoorSafe(@Parameter(description = "The door, by any id it was given") @PathParam("id") UUID id) {
        safety.clear(id);
    }

    @POST
    @Path("/do-not-knock/search")
    @RolesAllowed({Role.LINK_WORKER, Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.DUTY, Role.SYSTEM})
    @Operation(
            summary = "Find the doors at a postcode that no partner may knock today",
            description = "In a zone where the caller's organisation has a patch, or whose council it is; a coordinator"
                    + " anywhere. Sixty postcodes an hour for each person. Each search and each door listed is noted.")
    public RestResponse<DoNotKnockList> searchDoNotKnock(@Valid @NotNull DoNotKnockSearch where) {
        return Answers.ok(search.at(where.postcode()));
    }
}
