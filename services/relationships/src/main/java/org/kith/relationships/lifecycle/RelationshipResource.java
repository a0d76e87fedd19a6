package org.kith.relationships.lifecycle;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.relationships.model.RelationshipState;
import org.kith.relationships.model.RelationshipView;

/** Relationships: who leads them, how they go on and how they end. */
@Tag(
        name = "Relationships",
        description = "What follows a match: a family, a volunteer and the one lead the family can name.")
@Path("/v1/relationships")
@Authenticated
public class RelationshipResource {
    private static final String ID = "Id of the relationship.";

    private final ReadRelationships read;
    private final ChangeRelationship change;
    private final RecordUnsuitable recordUnsuitable;

    RelationshipResource(ReadRelationships read, ChangeRelationship change, RecordUnsuitable recordUnsuitable) {
        this.read = read;
        this.change = change;
        this.recordUnsuitable = recordUnsuitable;
    }

    @Operation(summary = "List the relationships that you take part in")
    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.VOLUNTEER, Role.SYSTEM})
    public RestResponse<Page<RelationshipView>> list(
            @Parameter(description = "Only those with this status: introduced, active, quiet or ended.")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Only those that followed this referral.") @QueryParam("referralId")
                    UUID referralId,
            @Parameter(description = "Only those that your organisation leads and whose review is due today or before.")
                    @QueryParam("reviewDue")
                    @DefaultValue("false")
                    boolean reviewDue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return Answers.page(
                read.list(
                        RelationshipState.parse(state),
                        referralId,
                        reviewDue,
                        Cursor.decode(cursor),
                        Cursor.limit(limit)),
                uri);
    }

    @Operation(summary = "Read a relationship")
    @GET
    @Path("/{id}")
    public RestResponse<RelationshipView> read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(read.get(id));
    }

    @Operation(
            summary = "Give a relationship another lead",
            description = "Old lead, new lead and family should meet; say on which day they did.")
    @POST
    @Path("/{id}/handover")
    public RestResponse<RelationshipView> handOver(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull HandoverRequest request) {
        return answer(change.handOver(id, ifMatch, request));
    }

    @Operation(
            summary = "End a relationship, with its reason and whether the need was met",
            description =
                    "That the volunteer is unsuitable is also taken when it has ended for another reason, and stays beside it."
                            + " Its lead may say so when they see the family no more: the answer is then 204.")
    @APIResponse(
            responseCode = "200",
            description = "The relationship as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RelationshipView.class)))
    @APIResponse(responseCode = "204", description = "It is taken, and you may not read the relationship any more.")
    @POST
    @Path("/{id}/end")
    public RestResponse<RelationshipView> end(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EndRequest request) {
        if (request.unsuitable()) {
            return recordUnsuitable
                    .record(id, request.outcome())
                    .map(RelationshipResource::answer)
                    .orElseGet(RestResponse::noContent);
        }
        return answer(change.end(id, ifMatch, request));
    }

    @Operation(
            summary = "Record that the review of a relationship was held",
            description =
                    "What brought it forward is settled. The next review is due in 42 days, if the relationship lasts.")
    @POST
    @Path("/{id}/reviewed")
    public RestResponse<RelationshipView> recordReview(
            @Parameter(description = ID) @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(change.reviewed(id, ifMatch));
    }

    @Operation(summary = "Let the volunteer's own account see a relationship and log contacts")
    @POST
    @Path("/{id}/link-volunteer")
    public RestResponse<RelationshipView> linkVolunteer(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull LinkVolunteerRequest request) {
        return answer(change.linkVolunteer(id, ifMatch, request));
    }

    private static RestResponse<RelationshipView> answer(RelationshipView view) {
        return Answers.ok(view, view.version());
    }
}
