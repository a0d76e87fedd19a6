package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A closed referral was opened again.
 *
 * @param referralId the referral
 * @param episode how often the referral was opened so far
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.referral.reopened.v1", topic = Topics.REFERRALS)
public record ReferralReopened(
        UUID referralId,
        @Is(Shape.EPISODE) int episode,
        UUID familyId,
        @Is(Shape.ZONE) String zone,
        Instant at) implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
