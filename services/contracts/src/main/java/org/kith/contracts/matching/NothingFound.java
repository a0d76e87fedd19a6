package org.kith.contracts.matching;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The engine found no offer for a need.
 *
 * @param needId the need
 * @param referralId the referral
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.match.nothingfound.v1", topic = Topics.MATCHING)
public record NothingFound(
        UUID needId,
        UUID referralId,
        @Is(Shape.KIND) String kind,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
