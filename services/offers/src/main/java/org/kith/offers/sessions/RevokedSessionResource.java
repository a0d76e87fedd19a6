package org.kith.offers.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.kit.identity.RevokedSessions;

/**
 * Between the gateway and this service, and no part of the API: the gateway has neither Kafka nor rights of its own. It hands on
 * the issuer's word that a session has ended, which proves itself, and asks which hold; their ids are made from the issuer's
 * and can be used for nothing.
 */
@Path("/v1/revoked-sessions")
@PermitAll
public class RevokedSessionResource {
    private final RevokeSession revoke;
    private final RevokedSessions revoked;

    RevokedSessionResource(RevokeSession revoke, RevokedSessions revoked) {
        this.revoke = revoke;
        this.revoked = revoked;
    }

    /** The issuer's word that a session has ended. */
    public record Ended(@NotBlank @Size(max = 8_000) String logoutToken) {}

    /** Those that hold now. */
    public record Holding(List<SessionRevoked> revoked) {}

    /** Publishes that the session was revoked. */
    @POST
    @Operation(hidden = true)
    public RestResponse<Void> ended(@Valid @NotNull Ended body) {
        revoke.revoke(body.logoutToken());
        return RestResponse.noContent();
    }

    /** Which sessions, accounts and systems are refused. */
    @GET
    @Operation(hidden = true)
    public Holding holding() {
        return new Holding(revoked.all());
    }
}
