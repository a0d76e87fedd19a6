package org.kith.gateway.portal.services;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What families withdrew, for their own organisation to confirm. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1/agreement/withdrawals")
public interface Withdrawals {
    /** What others recorded as ended, for the caller's organisation to confirm. */
    @GET
    Listing<EndedAgreement> list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** The first of them. */
    @GET
    Uni<Listing<EndedAgreement>> waiting(@QueryParam("limit") int limit);

    /** Confirms what ended. */
    @POST
    @Path("/{id}/confirm")
    void confirm(@PathParam("id") UUID id);

    /** What ended because a family agrees to it no longer. */
    record EndedAgreement(
            UUID id,
            UUID familyId,
            @Vocabulary("agreement-purpose") List<String> purposes,
            int needs,
            int recipients,
            UUID organisationId,
            Instant endedAt,
            Instant dueAt,
            boolean overdue) {}
}
