package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A need ended without being met.
 *
 * @param needId the need
 * @param referralId the referral
 * @param zone zone the fact rolls up to
 * @param kind what is given or needed, code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param reason why, a code of the service that publishes it
 * @param at when it happened
 */
@Event(type = "org.kith.need.notmet.v1", topic = Topics.REFERRALS)
public record NeedNotMet(
        UUID needId,
        UUID referralId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.KIND) String kind,
        @Is(Shape.REASON) String reason,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return needId;
    }
}
