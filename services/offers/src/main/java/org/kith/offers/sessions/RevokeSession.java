package org.kith.offers.sessions;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.identity.LogoutToken;
import org.kith.kit.identity.RevokedSessions;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;

/** Tells every process of the network that the issuer has ended a session. */
@ApplicationScoped
public class RevokeSession {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantIdentityProvider issuer;
    private final RevokedSessions revoked;
    private final Outbox outbox;
    private final NewTransaction transaction;

    RevokeSession(
            @Tenant("sign-outs") TenantIdentityProvider issuer,
            RevokedSessions revoked,
            Outbox outbox,
            NewTransaction transaction) {
        this.issuer = issuer;
        this.revoked = revoked;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Publishes it.
     *
     * @param token the issuer's logout token
     * @throws Problem 400 when it is none, or does not hold; 503 when that cannot be found out
     */
    public void revoke(String token) {
        SessionRevoked event = verified(token).revocation(Ids.next()).orElseThrow(RevokeSession::none);
        if (revoked.knows(event)) {
            return;
        }
        RunAsSystem.run(
                "revoke-session",
                () -> transaction.call(() -> {
                    outbox.publish(event);
                    return null;
                }));
        revoked.add(event);
    }

    private LogoutToken verified(String token) {
        try {
            SecurityIdentity identity = issuer.authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(PATIENCE);
            if (identity.getPrincipal() instanceof JsonWebToken claims) {
                return LogoutToken.of(claims).orElseThrow(RevokeSession::none);
            }
            throw none();
        } catch (AuthenticationFailedException e) {
            throw none();
        } catch (OIDCException | TimeoutException e) {
            throw Problem.of(ProblemType.UNAVAILABLE, "Tokens cannot be checked at the moment.", e);
        }
    }

    private static Problem none() {
        return Problem.field("/logoutToken", "not-a-logout-token", "This is no logout token of the issuer.");
    }
}
