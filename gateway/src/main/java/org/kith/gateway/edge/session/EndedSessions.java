package org.kith.gateway.edge.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.kit.identity.LogoutToken;
import org.kith.kit.identity.RevokedSessions;
import org.kith.kit.time.Ids;

/**
 * Sessions that were signed out. Whoever copied a cookie before still has it, and its tokens hold until they expire: so
 * every request with a session is looked up here, however often it comes.
 */
@ApplicationScoped
public class EndedSessions {
    /** No session lives longer: the issuer's longest ({@code ssoSessionMaxLifespan} of the realm). */
    static final Duration LONGEST = Duration.ofHours(10);

    private static final int REMEMBERED = 200_000;
    private static final String SESSION_ID = "sid";

    private final RevokedSessions revoked;
    private final Cache<String, Instant> ended = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST)
            .build();

    EndedSessions(RevokedSessions revoked) {
        this.revoked = revoked;
    }

    /**
     * Ends the session that a token names; where it names none, all sessions of its subject that had begun by then.
     *
     * @param token an id token, or the issuer's word that a session has ended
     */
    public void end(JsonWebToken token, Instant at) {
        new LogoutToken(sessionId(token).orElse(null), token.getSubject(), at)
                .revocation(Ids.next())
                .ifPresent(revoked::add);
        ended.put(sessionId(token).map(EndedSessions::ofSession).orElseGet(() -> ofSubject(token)), at);
    }

    /** Whether the session that somebody comes with was signed out, here or elsewhere. */
    boolean has(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && has(token);
    }

    private boolean has(JsonWebToken token) {
        if (revoked.has(token)) {
            return true;
        }
        if (sessionId(token)
                .map(EndedSessions::ofSession)
                .map(ended::getIfPresent)
                .isPresent()) {
            return true;
        }
        Instant all = ended.getIfPresent(ofSubject(token));
        return all != null && !begun(token).isAfter(all);
    }

    /** When the person signed in, which a refreshed token still says. */
    private static Instant begun(JsonWebToken token) {
        Number signedIn = token.getClaim(Claims.auth_time.name());
        return Instant.ofEpochSecond(signedIn == null ? token.getIssuedAtTime() : signedIn.longValue());
    }

    /** The id of the session that a token names. */
    static Optional<String> sessionId(JsonWebToken token) {
        return Optional.ofNullable(token.getClaim(SESSION_ID));
    }

    private static String ofSession(String id) {
        return "session " + id;
    }

    private static String ofSubject(JsonWebToken token) {
        return "subject " + token.getSubject();
    }
}
