package org.kith.gateway.portal.services;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The relationships service. */
@RegisterRestClient(configKey = "relationships")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1/relationships")
public interface Relationships {
    /** Relationships that followed a referral. */
    @GET
    Uni<Listing<Relationship>> list(@QueryParam("referralId") UUID referralId, @QueryParam("limit") int limit);

    /** A relationship. When its review is due and whether visits are made at present is not told to who referred the family. */
    record Relationship(
            UUID needId,
            @Vocabulary("state") String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            long contacts,
            @Nullable LocalDate reviewDue,
            @Vocabulary("reason") List<String> reviewReasons,
            @Nullable Boolean visitsHeld,
            @Vocabulary("reason") @Nullable String endReason) {}
}
