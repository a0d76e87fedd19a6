package org.kith.referrals.doorstepneeds;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;
import org.kith.referrals.batch.BatchResults;

/** Needs from doors, for the organisation whose link worker logged them. */
@Path("/v1/doorstep-needs")
@Tag(name = "Doorstep needs", description = "Needs from doors, for the organisation whose link worker logged them.")
public class DoorstepNeedResource {
    private final ReadDoorstepNeeds read;
    private final KeepContacts contacts;

    DoorstepNeedResource(ReadDoorstepNeeds read, KeepContacts contacts) {
        this.read = read;
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.PRACTITIONER, Role.PARTNER, Role.SYSTEM})
    @Operation(summary = "List the needs that the caller's organisation logged at doors, oldest first")
    public RestResponse<Page<DoorstepNeedView>> list(
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(cursor, limit), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LINK_WORKER, Role.PRACTITIONER, Role.PARTNER, Role.SYSTEM})
    @Operation(
            summary = "Read a need from a door with who is to be rung about it",
            description =
                    "Only for the organisation whose link worker logged it; the audit of the need keeps who read it.")
    public DoorstepNeedDetail get(@Parameter(description = "The need.") @PathParam("id") UUID id) {
        return read.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/contacts")
    @RolesAllowed(Role.LINK_WORKER)
    @Operation(
            summary = "Say who is to be rung about needs from doors",
            description =
                    "May come before the need itself. The need's id is the key: sending the same again is safe, and "
                            + "the last asking counts. A no is always taken and stays until they are asked again.")
    public BatchResults keepContacts(@NotNull @Valid ContactBatch body) {
        return new BatchResults(contacts.keep(body.contacts()));
    }
}
