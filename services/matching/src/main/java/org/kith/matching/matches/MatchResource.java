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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchView;

/**
 * Matches. A match by its id is open to every role, so that a denied attempt is answered here and noted in the family's
 * audit.
 */
@Path("/v1/matches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches", description = "Pairs of a need and an offer that a person proposed, and what became of them.")
public class MatchResource {
    private static final String MATCH = "Id of the match.";

    private final ProposeMatch propose;
    private final AgreeMatch agree;
    private final EndMatch end;
    private final ReadMatches read;

    MatchResource(ProposeMatch propose, AgreeMatch agree, EndMatch end, ReadMatches read) {
        this.propose = propose;
        this.agree = agree;
        this.end = end;
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Propose an offer for a need",
            description = "Checks every rule for today and holds a space of the offer until somebody declines.")
    public RestResponse<Created> proposeMatch(@Valid @NotNull ProposeMatchRequest request) {
        return Answers.created("/v1/matches", propose.propose(request));
    }

    @GET
    @RolesAllowed({Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM})
    @Operation(
            summary = "List matches in order of id",
            description = "Those who work on a match see all of it; the organisation that referred sees its state.")
    public RestResponse<Page<MatchView>> list(
            @Parameter(description = "Only matches in this state.")
                    @QueryParam("state")
                    @Pattern(
                            regexp = "proposed|agreed|declined|ended",
                            message = "Use proposed, agreed, declined or ended.")
                    String state,
            @Parameter(description = "Only matches of this need.") @QueryParam("needId") UUID needId,
            @Parameter(description = "Only matches of this referral.") @QueryParam("referralId") UUID referralId,
            @Parameter(description = "Where the page starts: the value of next of the page before.")
                    @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Largest number of items on the page, 1 to 200.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(state, needId, referralId, Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a match",
            description = "Those who work on it see all of it; the organisation that referred sees its state.")
    public RestResponse<MatchView> get(@Parameter(description = MATCH) @PathParam("id") UUID id) {
        return answer(read.one(id));
    }

    @POST
    @Path("/{id}/family-agrees")
    @Operation(
            summary = "Record that the family said yes",
            description = "If the volunteer has said yes too, every rule is checked again and the match is agreed.")
    public RestResponse<MatchView> familyAgrees(
            @Parameter(description = MATCH) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(agree.familyAgrees(id, ifMatch));
    }

    @POST
    @Path("/{id}/volunteer-agrees")
    @Operation(
            summary = "Record that the volunteer said yes",
            description = "If the family has said yes too, every rule is checked again and the match is agreed.")
    public RestResponse<MatchView> volunteerAgrees(
            @Parameter(description = MATCH) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(agree.volunteerAgrees(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a no to a proposed match",
            description = "The space is given back, and family and volunteer are not suggested to each other again.")
    public RestResponse<MatchView> declineMatch(
            @Parameter(description = MATCH) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull DeclineMatchRequest request) {
        return answer(end.decline(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End an agreed match",
            description =
                    "The space is given back. With need-met the need is met; otherwise it waits again, unless its "
                            + "referral is over.")
    public RestResponse<MatchView> endMatch(
            @Parameter(description = MATCH) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull EndMatchRequest request) {
        return answer(end.end(id, ifMatch, request));
    }

    private RestResponse<MatchView> answer(Match match) {
        return Answers.ok(read.view(match), match.version());
    }
}
