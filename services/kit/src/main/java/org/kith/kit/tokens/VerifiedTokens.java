package org.kith.kit.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.identity.RevokedSessions;

/**
 * Tokens whose signature, issuer, audience and expiry this process has verified, each until it expires: a client sends the
 * same token with every request of some minutes, and verifying it costs more than most of what a request does. Only what
 * Quarkus has verified is kept, under a hash of the whole token, so that one that differs in a single character is verified
 * by itself. For services, which have one issuer and one audience; the gateway, which has several, does not use it.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    /** More than the people of a place who work at the same minute. The one that was not used for longest goes first. */
    private static final int KEPT = 1_000;

    /** Those of Quarkus itself, such as the one that verifies, have {@code SYSTEM_FIRST + 1}; the highest is asked first. */
    private static final int BEFORE_THE_VERIFICATION = SYSTEM_FIRST + 100;

    private final Clock clock;
    private final RevokedSessions revoked;
    private final String audience;
    private final Cache<ByteBuffer, Verified> verified = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** For injection. */
    public VerifiedTokens(
            Clock clock,
            RevokedSessions revoked,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.clock = clock;
        this.revoked = revoked;
        this.audience = audience;
    }

    @Override
    public int priority() {
        return BEFORE_THE_VERIFICATION;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** The identity of a token that was verified before; nothing, so that it is verified now, for every other. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return request.getToken() instanceof AccessTokenCredential token
                ? Uni.createFrom().item(find(token))
                : Uni.createFrom().nullItem();
    }

    private SecurityIdentity find(TokenCredential token) {
        Verified known = verified.getIfPresent(hash(token));
        return known == null || !clock.instant().isBefore(known.until()) ? null : known.identity();
    }

    /**
     * Keeps who was verified, and refuses whose session was revoked. Comes after every authentication that succeeded, also
     * after one that was known.
     */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            if (revoked.isRefused(claims)) {
                return Uni.createFrom().failure(new AuthenticationFailedException("the session was revoked"));
            }
            // A token for somebody else, which an issuer's other setting may let pass at one address, is not known at
            // all others.
            if (claims.getAudience() == null || !claims.getAudience().contains(audience)) {
                return Uni.createFrom().item(identity);
            }
            verified.asMap()
                    .computeIfAbsent(
                            hash(token),
                            hash -> new Verified(
                                    withoutRequest(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
        return Uni.createFrom().item(identity);
    }

    /** The same identity without the request that it came with, which would be kept with it. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                builder.addAttribute(name, value);
            }
        });
        return builder.build();
    }

    private static ByteBuffer hash(TokenCredential token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getToken().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
