package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The sender or receiver corrected the referral.
 *
 * @param referralId the referral
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.referral.amended.v1", topic = Topics.REFERRALS)
public record ReferralAmended(
        UUID referralId, @Is(Shape.ZONE) String zone, Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
