package org.kith.kit.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.kith.kit.identity.RevokedSessions;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(60);

    private final InstantSource clock = () -> this.now;
    private final RevokedSessions revoked = new RevokedSessions(clock.withZone(ZoneOffset.UTC));
    private final VerifiedTokens tokens = new VerifiedTokens(clock.withZone(ZoneOffset.UTC), revoked, "kith");
    private Instant now = NOW;

    @Test
    void aTokenIsKnownOnlyAfterItWasVerified() {
        assertThat(find("a.b.c")).isNull();
        verified("a.b.c");
        assertThat(find("a.b.c").getRoles()).containsExactly("duty");
        assertThat(find("a.b.c").getCredential(AccessTokenCredential.class).getToken())
                .isEqualTo("a.b.c");
    }

    @Test
    void anotherTextIsAnotherToken() {
        verified("a.b.c");
        for (String other : Set.of("a.b.d", "a.b.c ", "A.b.c", "a.b.c.d", "b.a.c")) {
            assertThat(find(other)).as(other).isNull();
        }
    }

    @Test
    void aTokenOfAnotherKindIsNoAccessToken() {
        verified("a.b.c");
        assertThat(find(new IdTokenCredential("a.b.c"))).isNull();
    }

    @Test
    void whatWasVerifiedEndsWithTheToken() {
        verified("a.b.c");
        now = EXPIRES.minusMillis(1);
        assertThat(find("a.b.c")).isNotNull();
        now = EXPIRES;
        assertThat(find("a.b.c")).isNull();
    }

    @Test
    void theRequestItCameWithIsNotKept() {
        verified("a.b.c");
        assertThat(find("a.b.c").getAttributes()).containsOnlyKeys("tenant");
    }

    @Test
    void aTokenForSomebodyElseIsNotKept() {
        verified("a.b.c", "kith-gateway");
        assertThat(find("a.b.c")).isNull();
    }

    private void verified(String token) {
        verified(token, "kith");
    }

    private void verified(String token, String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(EXPIRES.getEpochSecond()));
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRole("duty")
                .addCredential(new AccessTokenCredential(token))
                .addAttribute("tenant", "default")
                .addAttribute(RoutingContext.class.getName(), request())
                .build();
        tokens.augment(identity, null).await().indefinitely();
    }

    private static Object request() {
        return Proxy.newProxyInstance(
                VerifiedTokensTest.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, args) -> null);
    }

    private SecurityIdentity find(String token) {
        return find(new AccessTokenCredential(token));
    }

    private SecurityIdentity find(TokenCredential token) {
        return tokens.authenticate(new TokenAuthenticationRequest(token), null)
                .await()
                .indefinitely();
    }
}
