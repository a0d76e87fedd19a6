package org.kith.kit.identity;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.contracts.offers.SessionRevoked;

/**
 * The issuer's word that a session has ended: OpenID Connect Back-Channel Logout 1.0, section 2.4. Signature, issuer, audience
 * and expiry must have been verified; what makes a token a logout token is looked at here.
 *
 * @param sessionId the issuer's id of the session; null when all sessions of the subject have ended
 * @param subject whose; null when only the session is named
 * @param at when
 */
public record LogoutToken(
        @Nullable String sessionId, @Nullable String subject, Instant at) {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String SESSION_ID = "sid";

    /** What a verified token says; empty when it is no logout token. */
    public static Optional<LogoutToken> of(JsonWebToken token) {
        String session = token.getClaim(SESSION_ID);
        boolean isLogout = token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.containsClaim(Claims.nonce.name())
                && (token.getSubject() != null || session != null);
        return isLogout
                ? Optional.of(
                        new LogoutToken(session, token.getSubject(), Instant.ofEpochSecond(token.getIssuedAtTime())))
                : Optional.empty();
    }

    /**
     * What every process must know: the session, or where none is named the account.
     *
     * @param id of this act
     * @return empty when only an account is named, whose id is none of the network's
     */
    public Optional<SessionRevoked> revocation(UUID id) {
        if (sessionId != null) {
            return Optional.of(new SessionRevoked(id, RevokedSessions.sessionOf(sessionId), null, null, at));
        }
        return RevokedSessions.account(subject).map(account -> new SessionRevoked(id, null, account, null, at));
    }
}
