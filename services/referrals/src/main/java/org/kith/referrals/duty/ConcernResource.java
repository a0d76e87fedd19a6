package org.kith.referrals.duty;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Etags;
import org.kith.kit.idempotency.Idempotent;

/** Safeguarding concerns: anybody signed in raises one, the duty team follows it. */
@Path("/v1/concerns")
@Authenticated
public class ConcernResource {
    private final Concerns concerns;

    ConcernResource(Concerns concerns) {
        this.concerns = concerns;
    }

    /** Raises a concern; it is with the duty team at once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    public Response raise(@NotNull @Valid RaiseConcern body) {
        Concern concern = concerns.raise(body);
        ConcernView view = concerns.view(concern);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/concerns/" + view.id())
                .header("ETag", Etags.of(concern.version()))
                .entity(view)
                .build();
    }

    /** A concern, for the duty team and whoever raised it. */
    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(concerns.read(id));
    }

    /** The duty team has read it. Needs no version: the first time counts, a repeat changes nothing. */
    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed(Role.DUTY)
    @Transactional
    public Response acknowledge(@PathParam("id") UUID id) {
        return answer(concerns.acknowledge(id));
    }

    /** Somebody has seen the child. Needs no version either. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/seen")
    @RolesAllowed(Role.DUTY)
    @Transactional
    public Response seen(@PathParam("id") UUID id, @Valid Seen body) {
        return answer(concerns.seen(id, body));
    }

    private Response answer(Concern concern) {
        return Response.ok(concerns.view(concern))
                .header("ETag", Etags.of(concern.version()))
                .build();
    }
}
