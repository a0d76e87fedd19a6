package org.kith.gateway.edge.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.identity.RevokedSessions;

/**
 * Verifies bearer tokens, each once: checking a signature for every request halves what the gateway can carry, so a
 * token that held is remembered by its digest until it expires. Services verify every token again.
 */
@ApplicationScoped
class BearerTokens {
    private static final int REMEMBERED = 10_000;

    private final TenantIdentityProvider tenant;
    private final RevokedSessions revoked;
    private final Cache<String, CallerWithToken> held;

    BearerTokens(@Tenant("bearer") TenantIdentityProvider tenant, RevokedSessions revoked) {
        this.tenant = tenant;
        this.revoked = revoked;
        Clock clock = Clock.systemUTC();
        held = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(Expiry.creating((String digest, CallerWithToken caller) -> untilExpiry(caller, clock)))
                .build();
    }

    /** The caller whose token this is; fails when the token does not hold, or what it belongs to was revoked. */
    Uni<CallerWithToken> verify(String token) {
        String digest = digest(token);
        CallerWithToken known = held.getIfPresent(digest);
        Uni<CallerWithToken> caller = known != null
                ? Uni.createFrom().item(known)
                : authenticate(token)
                        .map(identity -> caller(identity, token))
                        .invoke(verified -> held.put(digest, verified));
        return caller.invoke(this::refuseRevoked);
    }

    /** The library takes a text with dots in it apart before it looks whether it is a token. */
    private Uni<SecurityIdentity> authenticate(String token) {
        try {
            return tenant.authenticate(new AccessTokenCredential(token));
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException("this is no token", e));
        }
    }

    private void refuseRevoked(CallerWithToken caller) {
        if (caller.identity().getPrincipal() instanceof JsonWebToken jwt && revoked.isRefused(jwt)) {
            throw new AuthenticationFailedException("the session was revoked");
        }
    }

    static CallerWithToken caller(SecurityIdentity identity, String token) {
        return new CallerWithToken(
                identity.getPrincipal() instanceof JsonWebToken jwt ? jwt.getSubject() : "", token, identity);
    }

    private static Duration untilExpiry(CallerWithToken caller, Clock clock) {
        if (!(caller.identity().getPrincipal() instanceof JsonWebToken jwt)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(jwt.getExpirationTime()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
