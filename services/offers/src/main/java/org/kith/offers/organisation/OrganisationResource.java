package org.kith.offers.organisation;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Organisations of the network. */
@Path("/v1/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class OrganisationResource {
    private final Register register;

    OrganisationResource(Register register) {
        this.register = register;
    }

    /** Takes an organisation into the network. */
    @POST
    @RolesAllowed({Role.COORDINATOR, Role.NETWORK_ADMIN})
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganisationView.class)))
    public Response join(@Valid @NotNull RegisterOrganisation command) {
        OrganisationView organisation = register.join(command);
        return Response.created(URI.create("/v1/organisations/" + organisation.id()))
                .entity(organisation)
                .build();
    }

    /** All organisations; everybody in the network may know who is in it. */
    @GET
    @Authenticated
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(register.list(Cursor.decode(cursor), size + 1), size, OrganisationView::id, Function.identity())
                .toResponse(uri);
    }

    /** One organisation. */
    @GET
    @Path("/{id}")
    @Authenticated
    public OrganisationView read(@PathParam("id") UUID id) {
        return register.read(id);
    }
}
