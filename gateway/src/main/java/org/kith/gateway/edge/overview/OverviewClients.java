package org.kith.gateway.edge.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What the overview asks of the services; it hands their answers on as they are. */
final class OverviewClients {
    private OverviewClients() {}

    /** The referrals service. */
    @RegisterRestClient(configKey = "referrals")
    @RegisterClientHeaders(CallerHeaders.class)
    @RegisterProvider(FailureMapper.class)
    @Path("/v1/referrals/{id}")
    interface Referrals {
        /** One referral with its ETag. */
        @GET
        Uni<RestResponse<JsonNode>> get(@PathParam("id") String id);

        /** Its decision clock. */
        @GET
        @Path("/clock")
        Uni<JsonNode> clock(@PathParam("id") String id);
    }

    /** The matching service. */
    @RegisterRestClient(configKey = "matching")
    @RegisterClientHeaders(CallerHeaders.class)
    @RegisterProvider(FailureMapper.class)
    @Path("/v1")
    interface Matching {
        /** The best offers for a need, with their reasons. */
        @GET
        @Path("/needs/{id}/suggestions")
        Uni<JsonNode> suggestions(@PathParam("id") String needId, @QueryParam("limit") int limit);

        /** Matches of a referral. */
        @GET
        @Path("/matches")
        Uni<JsonNode> matches(@QueryParam("referralId") String referralId, @QueryParam("limit") int limit);
    }

    /** The relationships service. */
    @RegisterRestClient(configKey = "relationships")
    @RegisterClientHeaders(CallerHeaders.class)
    @RegisterProvider(FailureMapper.class)
    @Path("/v1/relationships")
    interface Relationships {
        /** Relationships that followed a referral. */
        @GET
        Uni<JsonNode> list(@QueryParam("referralId") String referralId, @QueryParam("limit") int limit);
    }
}
