package org.kith.referrals.intake;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Etags;
import org.kith.kit.idempotency.Idempotent;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.Sight;

/** Referrals: sent, listed, read. */
@Path("/v1/referrals")
public class ReferralResource {
    private final Intake intake;
    private final ReferralList list;
    private final ReferralViews views;
    private final Access access;

    ReferralResource(Intake intake, ReferralList list, ReferralViews views, Access access) {
        this.intake = intake;
        this.list = list;
        this.views = views;
        this.access = access;
    }

    /** Sends a referral; the organisation of the sender's token is the sender. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM, Role.LINK_WORKER})
    @Transactional
    @Idempotent
    public Response receive(@NotNull ReceiveReferral body) {
        Intake.Received received = intake.receive(body);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/referrals/" + received.referral().id())
                .header("ETag", Etags.of(received.referral().version()))
                .entity(views.view(
                        received.referral(), received.family(), received.children(), received.needs(), Sight.ofOwner()))
                .build();
    }

    /**
     * Referrals the caller's organisation sent or is shared.
     *
     * @param state only those in this state
     * @param order {@code oldest} (also without it) or {@code newest} first
     */
    @GET
    @RolesAllowed({Role.PARTNER, Role.PRACTITIONER, Role.SYSTEM, Role.LINK_WORKER, Role.DUTY})
    @Transactional
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return list.page(state, order, cursor, limit).toResponse(uri);
    }

    /** One referral. */
    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return views.answer(access.read(id, "referral.read"));
    }
}
