package org.kith.matching.needs;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.matching.model.NeedView;

/** Needs. A need by its id is open to every role, so that a denied attempt is answered here and noted in the family's audit. */
@Path("/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs", description = "Needs of families as far as matching knows them.")
public class NeedResource {
    private final ReadNeeds needs;

    NeedResource(ReadNeeds needs) {
        this.needs = needs;
    }

    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM})
    @Operation(
            summary = "List needs in order of id",
            description = "Those who work on a need see all of it; the organisation that referred sees its state.")
    public RestResponse<Page<NeedView>> list(
            @Parameter(description = "Only needs in this state.")
                    @QueryParam("state")
                    @Pattern(
                            regexp = "open|suggested|matched|met|not-met",
                            message = "Use open, suggested, matched, met or not-met.")
                    String state,
            @Parameter(description = "Only needs of this referral.") @QueryParam("referralId") UUID referralId,
            @Parameter(description = "Where the page starts: the value of next of the page before.")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Largest number of items on the page, 1 to 200.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(needs.page(state, referralId, Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read a need",
            description = "Those who work on it see all of it; the organisation that referred sees its state.")
    public RestResponse<NeedView> get(@Parameter(description = "Id of the need.") @PathParam("id") UUID id) {
        return Answers.ok(needs.one(id));
    }
}
