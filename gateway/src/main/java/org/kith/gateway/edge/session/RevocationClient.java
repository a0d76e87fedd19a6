package org.kith.gateway.edge.session;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.gateway.edge.services.FailureMapper;

/** What the gateway tells and asks the service that publishes which sessions were revoked. */
@RegisterRestClient(configKey = "offers")
@RegisterProvider(FailureMapper.class)
@Path("/v1/revoked-sessions")
interface RevocationClient {
    /** The issuer's word that a session has ended. */
    record Ended(String logoutToken) {}

    /** Those that hold now. */
    record Holding(List<SessionRevoked> revoked) {
        /** Nothing where nothing is said. */
        public Holding {
            revoked = revoked == null ? List.of() : List.copyOf(revoked);
        }
    }

    /** Hands it on. */
    @POST
    Uni<RestResponse<Void>> ended(Ended body);

    /** All that hold now, of every gateway. */
    @GET
    Uni<Holding> holding();
}
