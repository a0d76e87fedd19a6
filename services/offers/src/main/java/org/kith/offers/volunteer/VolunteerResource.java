package org.kith.offers.volunteer;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;

@Path("/v1/volunteers")
@Tag(name = "Volunteers", description = "Who volunteers, for coordinators")
@RolesAllowed(Role.COORDINATOR)
@Blocking
class VolunteerResource {
    private final ReadVolunteers readVolunteers;

    VolunteerResource(ReadVolunteers readVolunteers) {
        this.readVolunteers = readVolunteers;
    }

    @GET
    @Operation(
            summary = "List volunteers by id",
            description = "With their check level and standing and without their names.")
    public RestResponse<Page<VolunteerView>> listVolunteers(
            @Parameter(description = "Only with this standing: clear, under-review or not-suitable")
                    @QueryParam("standing")
                    String standing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Answers.page(
                Page.of(
                        readVolunteers.list(standing, Cursor.decode(cursor), size + 1),
                        size,
                        VolunteerView::id,
                        Function.identity()),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a volunteer with their name and how to reach them",
            description = "Looking is noted in the person's audit.")
    public RestResponse<VolunteerView> readVolunteer(
            @Parameter(description = "The volunteer") @PathParam("id") UUID id) {
        return Answers.ok(readVolunteers.read(id));
    }
}
