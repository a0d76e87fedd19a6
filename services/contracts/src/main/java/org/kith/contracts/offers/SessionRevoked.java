package org.kith.contracts.offers;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Tokens of a session, an account or a system's client are refused from now on, although they have not expired. One of the
 * three is said. It holds until the last such token has expired.
 *
 * @param revocationId this act, an id of its own
 * @param session the session that ended, as an id that is made from the issuer's and cannot be used as one
 * @param accountId whose tokens, of whatever session
 * @param clientId which system's tokens
 * @param at tokens that were issued at this second or before are refused
 */
@Event(type = "org.kith.session.revoked.v1", topic = Topics.OFFERS)
public record SessionRevoked(
        UUID revocationId,
        @OrNull UUID session,
        @OrNull UUID accountId,
        @OrNull @Is(Shape.CLIENT) String clientId,
        Instant at)
        implements EventPayload {
    /** Says one of the three, and when. */
    public SessionRevoked {
        Objects.requireNonNull(at, "at");
        if (Stream.of(session, accountId, clientId).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("one of session, accountId and clientId is said");
        }
    }

    @Override
    public UUID subject() {
        return revocationId;
    }
}
