package org.kith.referrals.concerns;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Page;
import org.kith.referrals.batch.BatchResults;
import org.kith.referrals.concerns.FollowConcern.Followed;

/** Safeguarding concerns: anybody signed in raises one, the duty team follows it. */
@Path("/v1/concerns")
@Authenticated
@Tag(
        name = "Concerns",
        description = "Safeguarding concerns: anybody signed in raises one, the council's duty team follows it.")
public class ConcernResource {
    private static final String ID = "The concern.";

    private final ConcernIntake intake;
    private final FollowConcern follow;

    ConcernResource(ConcernIntake intake, FollowConcern follow) {
        this.intake = intake;
        this.follow = follow;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Raise a concern",
            description =
                    "It is with the duty team at once. The device's id is the key: sending the same again is answered"
                            + " with 200 and the same id; what differs under an id that is in use is stored under an id of"
                            + " its own, which the answer gives. A field that cannot be read does not keep it from being"
                            + " stored.")
    @APIResponse(responseCode = "200", description = "It was stored before, under the id that is given.")
    public RestResponse<Created> raise(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewConcern.class)))
                    byte[] body) {
        Raised raised = intake.take(body == null ? new byte[0] : body);
        Created created = Created.of(raised.id(), raised.version());
        return raised.created() ? Answers.created("/v1/concerns", created) : Answers.ok(created);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/batch")
    @RolesAllowed(Role.LINK_WORKER)
    @RunOnVirtualThread
    @Operation(
            summary = "Raise the concerns that a device has",
            description =
                    "Each concern is stored by itself, in the order in which they are sent, and has a result of its"
                            + " own. The device's ids are the keys: sending a batch again is safe.")
    public BatchResults raiseAll(@NotNull @Valid ConcernBatch body) {
        return new BatchResults(intake.take(body.concerns()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a concern", description = "For the council's duty team and for who raised it.")
    public RestResponse<ConcernView> get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(follow.read(id));
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed(Role.DUTY)
    @Operation(
            summary = "Say that the duty team has read a concern",
            description = "Needs no version: the first time counts, and a repeat changes nothing.")
    public RestResponse<ConcernView> acknowledge(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(follow.acknowledge(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/seen")
    @RolesAllowed(Role.DUTY)
    @Operation(
            summary = "Say that somebody has seen the child",
            description = "Needs no version: the first time counts, and a repeat changes nothing.")
    public RestResponse<ConcernView> seen(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid ChildSeen body) {
        return answer(follow.seen(id, body == null ? null : body.waitReason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/open-family")
    @RolesAllowed(Role.DUTY)
    @Operation(
            summary = "Open the family that a concern names, though who raised it does not see it",
            description =
                    "For the duty team of the council where the family lives, which sees the family from then on until the concern "
                            + "is closed; another one passes the concern on (409 wrong-state). Needs no version.")
    public RestResponse<ConcernView> openFamily(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid OpenFamily body) {
        return answer(follow.openFamily(id, body.reason()));
    }

    @GET
    @Path("/{id}/audit")
    @RolesAllowed({Role.DUTY, Role.NETWORK_ADMIN})
    @Operation(
            summary = "Read who raised a concern, read it or did something with it",
            description =
                    "Oldest first, all on one page. For the council's duty team and the network's administrator. The "
                            + "audit of a family, which partners read, shows nothing of concerns.")
    public RestResponse<Page<AuditEntry>> audit(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(new Page<>(follow.auditOf(id), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/close")
    @RolesAllowed(Role.DUTY)
    @Operation(
            summary = "Close a concern with what it came to",
            description =
                    "Needs no version: the first time counts, and a repeat changes nothing. As other-council a concern leaves the list "
                            + "of the caller's council and stays open with every other council of the network that may have it. When none "
                            + "is left that did not pass it on itself, it is closed so only with a reason that says who has taken it (400 "
                            + "required): until then it stays where it is.")
    public RestResponse<ConcernView> close(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid CloseConcern body) {
        return answer(follow.close(id, body.outcome(), body.reason()));
    }

    private static RestResponse<ConcernView> answer(Followed followed) {
        return Answers.ok(followed.view(), followed.version());
    }
}
