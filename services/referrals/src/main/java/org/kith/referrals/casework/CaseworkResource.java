package org.kith.referrals.casework;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.kith.referrals.intake.ReferralViews;

/** What is done with a referral. Anybody signed in may try; who may not is told why, and the try is audited. */
@Path("/v1/referrals/{id}")
@Authenticated
public class CaseworkResource {
    private final Casework casework;
    private final Amending amending;
    private final ReferralViews views;

    CaseworkResource(Casework casework, Amending amending, ReferralViews views) {
        this.casework = casework;
        this.amending = amending;
        this.views = views;
    }

    /** The receiver has read it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/acknowledge")
    @Transactional
    public Response acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Acknowledge body) {
        return views.answer(casework.acknowledge(id, ifMatch, body));
    }

    /** A practitioner of the receiver decides; nobody approves. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decide")
    @Transactional
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Decide body) {
        return views.answer(casework.decide(id, ifMatch, body));
    }

    /** Sender or receiver correct it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/amend")
    @Transactional
    public Response amend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Amend body) {
        return views.answer(amending.amend(id, ifMatch, body));
    }

    /** The sender takes it back. */
    @POST
    @Path("/withdraw")
    @Transactional
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return views.answer(casework.withdraw(id, ifMatch));
    }

    /** The receiver ends it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/close")
    @Transactional
    public Response close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Close body) {
        return views.answer(casework.close(id, ifMatch, body));
    }

    /** The receiver takes up a closed one again. */
    @POST
    @Path("/reopen")
    @Transactional
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return views.answer(casework.reopen(id, ifMatch));
    }

    /** Somebody saw the child. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/child-seen")
    @Transactional
    public Response childSeen(@PathParam("id") UUID id, @Valid Acknowledge body) {
        return views.answer(casework.childSeen(id, body));
    }
}
