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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Who is in the network")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class OrganisationResource {
    private final RegisterOrganisation registerOrganisation;
    private final ReadOrganisations readOrganisations;

    OrganisationResource(RegisterOrganisation registerOrganisation, ReadOrganisations readOrganisations) {
        this.registerOrganisation = registerOrganisation;
        this.readOrganisations = readOrganisations;
    }

    @POST
    @RolesAllowed({Role.COORDINATOR, Role.NETWORK_ADMIN})
    @Transactional
    @Idempotent
    @Operation(summary = "Take an organisation into the network")
    public RestResponse<Created> createOrganisation(@Valid @NotNull NewOrganisation command) {
        return Answers.created("/v1/organisations", registerOrganisation.register(command));
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the organisations of the network",
            description = "Everybody in the network may know who is in it.")
    public RestResponse<Page<OrganisationView>> listOrganisations(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Answers.page(
                Page.of(
                        readOrganisations.list(Cursor.decode(cursor), size + 1),
                        size,
                        OrganisationView::id,
                        Function.identity()),
                uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read an organisation")
    public RestResponse<OrganisationView> readOrganisation(
            @Parameter(description = "The organisation") @PathParam("id") UUID id) {
        return Answers.ok(readOrganisations.read(id));
    }
}
