package org.kith.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.kith.contracts.offers.SessionRevoked;

class RevokedSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final UUID ACCOUNT = UUID.fromString("01980000-0000-7000-8000-000000000102");

    private Instant now = NOW;
    private final InstantSource clock = () -> this.now;
    private final RevokedSessions revoked = new RevokedSessions(clock.withZone(ZoneOffset.UTC));

    private static JsonWebToken token(Instant issued, Map<String, Object> claims) {
        JwtClaims all = new JwtClaims();
        all.setSubject(ACCOUNT.toString());
        all.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
        claims.forEach(all::setClaim);
        return new DefaultJWTCallerPrincipal(all);
    }

    private static JsonWebToken token(Instant issued) {
        return token(issued, Map.of("sid", "s-1", "azp", "system-open-door"));
    }

    private static SessionRevoked event(UUID session, UUID account, String client) {
        return new SessionRevoked(UUID.randomUUID(), session, account, client, NOW);
    }

    @Test
    void aSessionThatEndedIsRefusedWheneverItsTokenWasIssued() {
        assertThat(revoked.has(token(NOW))).isFalse();
        revoked.add(event(RevokedSessions.sessionOf("s-1"), null, null));
        assertThat(revoked.has(token(NOW.minusSeconds(60)))).isTrue();
        assertThat(revoked.has(token(NOW.plusSeconds(60)))).isTrue();
        assertThat(revoked.has(token(NOW, Map.of("sid", "s-2")))).isFalse();
        assertThat(revoked.has(token(NOW, Map.of()))).isFalse();
    }

    @Test
    void nobodyIsRefusedForLongBecauseOfADateFarOff() {
        revoked.add(new SessionRevoked(UUID.randomUUID(), null, ACCOUNT, null, NOW.plusSeconds(86_400)));
        assertThat(revoked.has(token(NOW))).isTrue();
        now = NOW.plusSeconds(120);
        assertThat(revoked.has(token(now))).isFalse();
    }

    @Test
    void whatAnAccountOrASystemIsGivenLaterHolds() {
        revoked.add(event(null, ACCOUNT, null));
        assertThat(revoked.has(token(NOW))).isTrue();
        assertThat(revoked.has(token(NOW.plusSeconds(1)))).isFalse();
        RevokedSessions systems = new RevokedSessions(clock.withZone(ZoneOffset.UTC));
        systems.add(event(null, null, "system-open-door"));
        assertThat(systems.has(token(NOW))).isTrue();
        assertThat(systems.has(token(NOW.plusSeconds(1)))).isFalse();
        assertThat(systems.has(token(NOW, Map.of("azp", "system-bridge")))).isFalse();
    }

    @Test
    void ofTwoTheLaterCountsInWhateverOrder() {
        SessionRevoked later = new SessionRevoked(UUID.randomUUID(), null, ACCOUNT, null, NOW.plusSeconds(30));
        revoked.add(later);
        revoked.add(event(null, ACCOUNT, null));
        assertThat(revoked.has(token(NOW.plusSeconds(30)))).isTrue();
        assertThat(revoked.all()).containsExactly(later);
    }

    @Test
    void itIsForgottenOnceNoTokenCanBeMeant() {
        revoked.add(event(RevokedSessions.sessionOf("s-1"), null, null));
        now = NOW.plus(RevokedSessions.KEPT).plusSeconds(1);
        revoked.add(new SessionRevoked(UUID.randomUUID(), RevokedSessions.sessionOf("s-2"), null, null, now));
        assertThat(revoked.all()).hasSize(1);
        revoked.add(event(RevokedSessions.sessionOf("s-1"), null, null));
        assertThat(revoked.has(token(NOW))).isFalse();
    }

    @Test
    void aLogoutTokenSaysItselfWhatItIs() {
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        assertThat(LogoutToken.of(token(NOW, Map.of("events", event, "sid", "s-1")))
                        .orElseThrow()
                        .revocation(ACCOUNT))
                .contains(new SessionRevoked(ACCOUNT, RevokedSessions.sessionOf("s-1"), null, null, NOW));
        assertThat(LogoutToken.of(token(NOW, Map.of("events", event)))
                        .orElseThrow()
                        .revocation(ACCOUNT))
                .contains(new SessionRevoked(ACCOUNT, null, ACCOUNT, null, NOW));
        assertThat(LogoutToken.of(token(NOW, Map.of("sid", "s-1")))).isEmpty();
        assertThat(LogoutToken.of(token(NOW, Map.of("events", Map.of("other", Map.of())))))
                .isEmpty();
        assertThat(LogoutToken.of(token(NOW, Map.of("events", event, "nonce", "n"))))
                .isEmpty();
    }

    @Test
    void aTokenThatOutlivesARevocationIsRefused() {
        assertThat(revoked.isRefused(token(NOW, Map.of("exp", NOW.getEpochSecond() + 300))))
                .isFalse();
        assertThat(revoked.isRefused(token(NOW, Map.of("exp", NOW.getEpochSecond() + 901))))
                .isTrue();
        revoked.add(event(null, ACCOUNT, null));
        assertThat(revoked.isRefused(token(NOW, Map.of("exp", NOW.getEpochSecond() + 300))))
                .isTrue();
    }

    @Test
    void whatIsKnownNeedNotBeSaidAgain() {
        SessionRevoked event = event(null, ACCOUNT, null);
        assertThat(revoked.knows(event)).isFalse();
        revoked.add(event);
        assertThat(revoked.knows(event)).isTrue();
        assertThat(revoked.knows(new SessionRevoked(UUID.randomUUID(), null, ACCOUNT, null, NOW.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void theRealmsTokensLiveShorterThanARevocationIsKept() throws IOException {
        Path realm = Path.of("../../infra/keycloak/kith-realm.json");
        int seconds = new ObjectMapper()
                .readTree(realm.toFile())
                .get("accessTokenLifespan")
                .intValue();
        assertThat(RevokedSessions.KEPT.toSeconds()).isGreaterThanOrEqualTo(2L * seconds);
    }
}
