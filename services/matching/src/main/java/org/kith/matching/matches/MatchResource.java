package org.kith.matching.matches;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.idempotency.Idempotent;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchView;

/** Matches. */
@Path("/v1/matches")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MatchResource {
    private final Matches matches;

    MatchResource(Matches matches) {
        this.matches = matches;
    }

    /** Proposes a pair: every rule is checked on the day, and a place of the offer is held. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response propose(@Valid @NotNull ProposeMatch command) {
        Match match = matches.propose(command);
        return Response.created(URI.create("/v1/matches/" + match.id()))
                .entity(matches.view(match))
                .header(HttpHeaders.ETAG, Etags.of(match.version()))
                .build();
    }

    /** Those the caller may see, in order of id. */
    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM})
    public Response list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "proposed|agreed|declined|ended",
                            message = "Use proposed, agreed, declined or ended.")
                    String state,
            @QueryParam("needId") UUID needId,
            @QueryParam("referralId") UUID referralId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return matches.list(state, needId, referralId, Cursor.decode(cursor), Cursor.limit(limit))
                .toResponse(uri);
    }

    /** One of them; who referred sees where it stands. */
    @GET
    @Path("/{id}")
    public RestResponse<MatchView> get(@PathParam("id") UUID id) {
        return answer(matches.get(id));
    }

    /** Records that the family said yes. */
    @POST
    @Path("/{id}/family-agrees")
    public RestResponse<MatchView> familyAgrees(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(matches.familyAgrees(id, ifMatch));
    }

    /** Records that the volunteer said yes. */
    @POST
    @Path("/{id}/volunteer-agrees")
    public RestResponse<MatchView> volunteerAgrees(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(matches.volunteerAgrees(id, ifMatch));
    }

    /** Records a no: the place goes back, and the two are not suggested to each other again. */
    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<MatchView> decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DeclineMatch command) {
        return answer(matches.decline(id, ifMatch, command));
    }

    /** Ends an agreed match: the place goes back. */
    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<MatchView> end(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EndMatch command) {
        return answer(matches.end(id, ifMatch, command));
    }

    private RestResponse<MatchView> answer(Match match) {
        return RestResponse.ResponseBuilder.ok(matches.view(match))
                .header(HttpHeaders.ETAG, Etags.of(match.version()))
                .build();
    }
}
