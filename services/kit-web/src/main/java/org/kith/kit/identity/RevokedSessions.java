package org.kith.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.contracts.offers.SessionRevoked;

/**
 * Sessions, accounts and systems whose tokens are refused although they have not expired. A token is verified by its
 * signature alone, which says nothing about what happened since: what did is kept here, in every process by itself, until the
 * last token that it is about has expired.
 */
@ApplicationScoped
public class RevokedSessions {
    /** Longer than any access token lives ({@code accessTokenLifespan} of the realm), with room for clocks that differ. */
    public static final Duration KEPT = Duration.ofMinutes(15);

    /** How far clocks may differ. What is said to happen later than that happens now: nobody is locked out for days. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final String SESSION_ID = "sid";
    private static final String CLIENT_ID = "azp";

    private final Clock clock;
    private final Map<Object, SessionRevoked> revoked = new ConcurrentHashMap<>();

    /** For injection. */
    public RevokedSessions(Clock clock) {
        this.clock = clock;
    }

    /** From now on tokens of this session, account or system are refused. Twice says nothing more. */
    public void add(SessionRevoked event) {
        addAll(List.of(event));
    }

    /** The same for several. */
    public void addAll(Collection<SessionRevoked> events) {
        Instant now = clock.instant();
        Instant oldest = now.minus(KEPT);
        Instant latest = now.plus(CLOCKS_DIFFER);
        revoked.values().removeIf(one -> one.at().isBefore(oldest));
        events.stream()
                .filter(event -> !event.at().isBefore(oldest))
                .map(event -> event.at().isAfter(latest) ? at(latest, event) : event)
                .forEach(event -> {
                    keep(event.session(), event);
                    keep(event.accountId(), event);
                    keep(event.clientId(), event);
                });
    }

    private static SessionRevoked at(Instant at, SessionRevoked event) {
        return new SessionRevoked(event.revocationId(), event.session(), event.accountId(), event.clientId(), at);
    }

    /** Whether the same is known already. */
    public boolean knows(SessionRevoked event) {
        return Stream.of(event.session(), event.accountId(), event.clientId())
                .filter(Objects::nonNull)
                .map(revoked::get)
                .allMatch(known -> known != null && !known.at().isBefore(event.at()));
    }

    private void keep(Object whose, SessionRevoked event) {
        if (whose != null) {
            revoked.merge(whose, event, (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
    }

    /**
     * Whether the token, which must have been verified, may not be accepted: what it belongs to was revoked, or it lives so long
     * that it would outlive that.
     */
    public boolean isRefused(JsonWebToken token) {
        return has(token) || token.getExpirationTime() - token.getIssuedAtTime() > KEPT.toSeconds();
    }

    /** Whether what the token, which must have been verified, belongs to was revoked. */
    public boolean has(JsonWebToken token) {
        if (revoked.isEmpty()) {
            return false;
        }
        String session = token.getClaim(SESSION_ID);
        String client = token.getClaim(CLIENT_ID);
        return session != null && revoked.containsKey(sessionOf(session))
                || before(token, account(token.getSubject()).orElse(null))
                || before(token, client);
    }

    private boolean before(JsonWebToken token, Object whose) {
        SessionRevoked event = whose == null ? null : revoked.get(whose);
        return event != null && !Instant.ofEpochSecond(token.getIssuedAtTime()).isAfter(event.at());
    }

    /** All that hold now. */
    public List<SessionRevoked> all() {
        return revoked.values().stream().distinct().toList();
    }

    /** The id that events have for a session: the issuer's own would let its reader end the session. */
    public static UUID sessionOf(String issuersId) {
        return UUID.nameUUIDFromBytes(issuersId.getBytes(StandardCharsets.UTF_8));
    }

    /** The account of a token's subject; empty when it is none of the network's. */
    static Optional<UUID> account(String subject) {
        try {
            return Optional.ofNullable(subject).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
