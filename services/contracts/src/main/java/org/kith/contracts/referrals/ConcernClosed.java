package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.OrNull;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The duty team closed a concern: what it came to is a code, the words stay with referrals.
 *
 * @param concernId the concern
 * @param raisedBy the member of staff who raised it, null when nobody can be told; never a family's, child's or helper's id
 * @param outcome what it came to, a code of the referrals service
 * @param zone zone the fact rolls up to, null when it is not known: a concern never waits for that
 * @param raisedAt when it was raised
 * @param at when it happened
 */
@Event(type = "org.kith.concern.closed.v1", topic = Topics.REFERRALS)
public record ConcernClosed(
        UUID concernId,
        @OrNull UUID raisedBy,
        @Is(Shape.REASON) String outcome,
        @Is(Shape.ZONE) @OrNull String zone,
        Instant raisedAt,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return concernId;
    }
}
