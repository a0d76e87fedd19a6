package org.kith.gateway.edge.door;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.contracts.Service;
import org.kith.contracts.vocabulary.Role;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.http.AnyId;
import org.kith.gateway.edge.problem.EmergencyNumbers;
import org.kith.gateway.edge.problem.Problems;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.gateway.edge.proxy.PassedHeaders;
import org.kith.gateway.edge.session.Admission;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.telemetry.Correlation;

/** What comes from a door, and concerns from anywhere. The audience policy guards the paths. */
@Path("/api")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "From the door", description = "What a device brings from an afternoon, and safeguarding concerns.")
public class DoorResource {
    private static final int PARTLY = 207;
    private static final List<String> PASSED = List.of("Location", "ETag", "Content-Type");

    private final BatchReader reader;
    private final TakeBatch batches;
    private final RaiseConcern concerns;
    private final EmergencyNumbers emergencyNumbers;
    private final GatewayConfig.Limits limits;
    private final Semaphore room;
    private final Semaphore roomForConcerns;

    DoorResource(
            BatchReader reader,
            TakeBatch batches,
            RaiseConcern concerns,
            EmergencyNumbers emergencyNumbers,
            GatewayConfig config) {
        this.reader = reader;
        this.batches = batches;
        this.concerns = concerns;
        this.emergencyNumbers = emergencyNumbers;
        limits = config.limits();
        room = new Semaphore(limits.batches());
        roomForConcerns = new Semaphore(limits.batches());
    }

    /** An afternoon from a device. */
    @POST
    @Path("/v1/walks/{walkId}/batch")
    @RolesAllowed(Role.LINK_WORKER)
    @RunOnVirtualThread
    @Operation(
            summary = "Send what a device has of an afternoon",
            description =
                    "Each part goes to its owner: concerns first, wherever they stand and whatever else is wrong, "
                            + "then people, whom to ring about needs, and knocks. The answer says part by part what is stored; "
                            + "the device keeps the rest. A concern that is not stored within five seconds has the status 503 "
                            + "and says whom to ring.")
    @APIResponse(
            responseCode = "200",
            description = "Every part is stored",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some part is not stored: see each item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public RestResponse<BatchAnswer> sendBatch(
            @Parameter(
                            description = "The walk, an id made on the device",
                            schema = @Schema(implementation = UUID.class))
                    @PathParam("walkId")
                    String walkId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WalkBatch.class)))
                    byte[] body,
            @Parameter(hidden = true) RoutingContext context) {
        return guarded(context, body, (admission, bytes) -> {
            BatchAnswer answer = take(reader.read(AnyId.of(context).orElse(walkId), bytes), admission, context);
            return ResponseBuilder.<BatchAnswer>create(answer.wasStored() ? 200 : PARTLY)
                    .entity(answer)
                    .build();
        });
    }

    /** The address that older devices send their knocks to. */
    @POST
    @Path("/doorsteps/v1/walks/{walkId}/knocks")
    @RolesAllowed(Role.LINK_WORKER)
    @RunOnVirtualThread
    @Operation(
            summary = "Send knocks from a device that does not know batches yet",
            description = "The same as a batch. The person named in an offer becomes a person of their own; the answer "
                    + "also says knock by knock what became of it.",
            deprecated = true)
    @APIResponse(
            responseCode = "200",
            description = "Every part is stored",
            content = @Content(schema = @Schema(implementation = KnocksAnswer.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some part is not stored: see each item",
            content = @Content(schema = @Schema(implementation = KnocksAnswer.class)))
    public RestResponse<KnocksAnswer> sendKnocks(
            @Parameter(
                            description = "The walk, an id made on the device",
                            schema = @Schema(implementation = UUID.class))
                    @PathParam("walkId")
                    String walkId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WalkBatch.class)))
                    byte[] body,
            @Parameter(hidden = true) RoutingContext context) {
        return guarded(context, body, (admission, bytes) -> {
            SentBatch sent = reader.read(AnyId.of(context).orElse(walkId), bytes);
            BatchAnswer answer = take(sent, admission, context);
            return ResponseBuilder.<KnocksAnswer>create(answer.wasStored() ? 200 : PARTLY)
                    .entity(KnocksAnswer.of(sent, answer))
                    .build();
        });
    }

    /** One concern, from anybody who is signed in. */
    @POST
    @Path("/referrals/v1/concerns")
    @Authenticated
    @RunOnVirtualThread
    @Operation(hidden = true)
    public RestResponse<byte[]> raiseConcern(byte[] body, RoutingContext context) {
        return guarded(context, body, (admission, bytes) -> {
            HttpResponse<byte[]> answer = inRoomForConcerns(() -> concerns.raise(bytes, sender(admission, context)));
            ResponseBuilder<byte[]> response =
                    ResponseBuilder.<byte[]>create(answer.statusCode()).entity(answer.body());
            PASSED.forEach(name -> answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> response.header(name, PassedHeaders.address(value, Service.REFERRALS))));
            return response.build();
        });
    }

    /** What cannot be read at all, such as a form, is not taken: the answer says whom to ring. */
    @ServerExceptionMapper
    RestResponse<byte[]> notRead(WebApplicationException failure, ContainerRequestContext request) {
        ProblemType type = failure.getResponse().getStatus() == ProblemType.UNSUPPORTED_MEDIA_TYPE.status()
                ? ProblemType.UNSUPPORTED_MEDIA_TYPE
                : ProblemType.MALFORMED;
        Refusal refusal = emergencyNumbers.aboutAConcern(Refusal.of(type, "The body is not JSON that can be read."));
        return ResponseBuilder.<byte[]>create(type.status())
                .type(Problems.MEDIA_TYPE)
                .entity(Problems.body(refusal, request.getHeaderString(Correlation.HEADER))
                        .getBytes())
                .build();
    }

    private BatchAnswer take(SentBatch sent, Admission admission, RoutingContext context) {
        Duration patience = admission.rule().patience() == null
                ? limits.answer()
                : admission.rule().patience();
        Sender sender = sender(admission, context);
        if (admission.tooOften().isEmpty() && room.tryAcquire()) {
            try {
                return batches.take(sent, sender, patience, Optional.empty());
            } finally {
                room.release();
            }
        }
        // Concerns alone are taken: they have places of their own, which no batch takes from them.
        return inRoomForConcerns(() -> batches.take(
                sent, sender, patience, Optional.of(admission.tooOften().orElseGet(DoorResource::full))));
    }

    private <T> T inRoomForConcerns(Supplier<T> step) {
        if (!roomForConcerns.tryAcquire()) {
            throw emergencyNumbers.aboutAConcern(full());
        }
        try {
            return step.get();
        } finally {
            roomForConcerns.release();
        }
    }

    private static Refusal full() {
        return Refusal.until(ProblemType.UNAVAILABLE, "Too much comes in at this moment.", 2);
    }

    private static Sender sender(Admission admission, RoutingContext context) {
        return new Sender(admission.caller().token(), context.request().getHeader(Correlation.HEADER));
    }

    private <T> T guarded(RoutingContext context, byte[] body, BiFunction<Admission, byte[], T> step) {
        Admission admission = Admission.find(context).orElseThrow();
        long most = admission.rule().body().orElse(limits.body());
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > most) {
            throw emergencyNumbers.aboutAConcern(
                    Refusal.of(ProblemType.TOO_LARGE, "The body may have " + most + " bytes at most."));
        }
        return step.apply(admission, bytes);
    }
}
