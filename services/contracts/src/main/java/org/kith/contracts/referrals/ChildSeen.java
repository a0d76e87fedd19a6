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
 * Somebody has seen the child that a referral is about.
 *
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param handedOverAt when the referral was handed to the duty team, null when it was not
 * @param at when it happened
 */
@Event(type = "org.kith.child.seen.v1", topic = Topics.REFERRALS)
public record ChildSeen(
        UUID referralId,
        UUID familyId,
        @Is(Shape.ZONE) String zone,
        @OrNull Instant handedOverAt,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
