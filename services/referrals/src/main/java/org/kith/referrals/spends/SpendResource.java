package org.kith.referrals.spends;

import io.quarkus.security.Authenticated;
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
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Spends on a referral. */
@Path("/v1/referrals/{id}/spends")
@Authenticated
public class SpendResource {
    private final Spends spends;

    SpendResource(Spends spends) {
        this.spends = spends;
    }

    /** Spends money under the delegated limit; nobody approves. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    public Response make(@PathParam("id") UUID id, @NotNull @Valid MakeSpend body) {
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/referrals/" + id + "/spends")
                .entity(spends.make(id, body).view())
                .build();
    }

    /** The open log of what was spent, oldest first, on one page. */
    @GET
    @Transactional
    public Page<SpendView> list(@PathParam("id") UUID id) {
        return new Page<>(spends.of(id).stream().map(Spend::view).toList(), null);
    }
}
