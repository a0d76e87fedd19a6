package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * The duty team has read a concern.
 *
 * @param concernId the concern
 * @param zone zone the fact rolls up to
 * @param raisedAt when it was raised
 * @param at when it happened
 */
@Event(type = "org.kith.concern.acknowledged.v1", topic = Topics.REFERRALS)
public record ConcernAcknowledged(UUID concernId, String zone, Instant raisedAt, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return concernId;
    }
}
