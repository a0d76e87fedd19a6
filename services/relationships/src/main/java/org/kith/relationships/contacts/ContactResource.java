package org.kith.relationships.contacts;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.kit.http.Cursor;
import org.kith.kit.idempotency.Idempotent;
import org.kith.relationships.model.ContactView;

/** Contacts of a relationship. */
@Path("/v1/relationships/{id}/contacts")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final Contacts contacts;

    ContactResource(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Logs one: 201 the first time, 200 when its id was logged before with the same content. */
    @POST
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response log(@PathParam("id") UUID id, @Valid @NotNull LogContact command) {
        Contacts.Logged logged = contacts.log(id, command);
        return Response.status(logged.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(logged.contact())
                .build();
    }

    /** Those the caller may read, in order of id. */
    @GET
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return contacts.list(id, Cursor.decode(cursor), Cursor.limit(limit)).toResponse(uri);
    }
}
