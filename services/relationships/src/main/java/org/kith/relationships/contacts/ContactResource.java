package org.kith.relationships.contacts;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;
import org.kith.relationships.model.ContactView;

/** Contacts of a relationship. */
@Tag(name = "Contacts", description = "Visits, calls, messages and meetings with a family.")
@Path("/v1/relationships/{id}/contacts")
@Authenticated
public class ContactResource {
    private static final String ID = "Id of the relationship.";

    private final LogContact log;
    private final ReadContacts read;

    ContactResource(LogContact log, ReadContacts read) {
        this.log = log;
        this.read = read;
    }

    @Operation(
            summary = "Log a contact with the family",
            description = "The id is made on the device. Logged before with the same content, the answer is 200 and "
                    + "nothing is counted twice; with other content it is a conflict.")
    @APIResponse(responseCode = "200", description = "It was logged before; nothing is counted twice.")
    @POST
    @Transactional
    @Idempotent
    public RestResponse<Created> logContact(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ContactRequest request) {
        LogContact.Logged logged = log.log(id, request);
        Created contact = Created.of(logged.id(), logged.version());
        return logged.isNew() ? Answers.created("/v1/relationships/" + id + "/contacts", contact) : Answers.ok(contact);
    }

    @Operation(
            summary = "List the contacts of a relationship",
            description = "Practitioners of the organisation that leads it read all, a volunteer those that they made.")
    @GET
    public RestResponse<Page<ContactView>> listContacts(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.list(id, Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @Operation(summary = "Read a contact")
    @GET
    @Path("/{contactId}")
    public RestResponse<ContactView> readContact(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The id that was made on the device.") @PathParam("contactId") UUID contactId) {
        return Answers.ok(read.get(id, contactId));
    }
}
