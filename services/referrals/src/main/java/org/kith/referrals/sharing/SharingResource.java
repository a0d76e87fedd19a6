package org.kith.referrals.sharing;

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
import org.kith.referrals.model.SharingDecision;

/** Sharing decisions about a family. */
@Path("/v1/families/{id}/sharing-decisions")
@Authenticated
public class SharingResource {
    private final Sharing sharing;

    SharingResource(Sharing sharing) {
        this.sharing = sharing;
    }

    /** Records a decision to share, or not to. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid DecideSharing body) {
        SharingDecision decision = sharing.decide(id, body);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/families/" + id + "/sharing-decisions")
                .entity(SharingView.of(decision))
                .build();
    }

    /** All decisions about the family, oldest first, those that no longer stand among them; on one page. */
    @GET
    @Transactional
    public Page<SharingView> list(@PathParam("id") UUID id) {
        return new Page<>(sharing.of(id).stream().map(SharingView::of).toList(), null);
    }
}
