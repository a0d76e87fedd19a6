package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A family took consent back: sharing stops and matching forgets its needs.
 *
 * @param familyId the family, an id only
 * @param referralIds referrals of the family
 * @param needIds needs to forget
 * @param recipientIds organisations that lose sight and must be told
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.consent.withdrawn.v1", topic = Topics.REFERRALS)
public record ConsentWithdrawn(
        UUID familyId,
        List<UUID> referralIds,
        List<UUID> needIds,
        List<UUID> recipientIds,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}
