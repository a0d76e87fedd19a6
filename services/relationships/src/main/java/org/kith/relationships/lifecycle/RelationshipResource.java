package org.kith.relationships.lifecycle;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipView;

/** Relationships. */
@Path("/v1/relationships")
@Authenticated
@Transactional
public class RelationshipResource {
    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
    }

    /** Those the caller may see, in order of id; with {@code reviewDue} those that somebody is to look into now. */
    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.PARTNER, Role.COORDINATOR, Role.VOLUNTEER, Role.SYSTEM})
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("referralId") UUID referralId,
            @QueryParam("reviewDue") @DefaultValue("false") boolean reviewDue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return relationships
                .list(state, referralId, reviewDue, Relationships.after(cursor), Cursor.limit(limit))
                .toResponse(uri);
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public RestResponse<RelationshipView> get(@PathParam("id") UUID id) {
        return answer(relationships.view(relationships.get(id)), id);
    }

    /** Another lead. */
    @POST
    @Path("/{id}/handover")
    public RestResponse<RelationshipView> handOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull HandOver command) {
        return answer(relationships.handOver(id, ifMatch, command), id);
    }

    /** The end. */
    @POST
    @Path("/{id}/end")
    public RestResponse<RelationshipView> end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EndRelationship command) {
        return answer(relationships.end(id, ifMatch, command), id);
    }

    /** Its review was held: what brought it forward is settled, and the next one is due in six weeks. */
    @POST
    @Path("/{id}/reviewed")
    public RestResponse<RelationshipView> reviewed(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(relationships.reviewed(id, ifMatch), id);
    }

    /** The volunteer's own account. */
    @POST
    @Path("/{id}/link-volunteer")
    public RestResponse<RelationshipView> linkVolunteer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull LinkVolunteer command) {
        return answer(relationships.linkVolunteer(id, ifMatch, command.personId()), id);
    }

    private RestResponse<RelationshipView> answer(RelationshipView view, UUID id) {
        Relationship relationship = relationships.visible(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Etags.of(relationship.version()))
                .build();
    }
}
