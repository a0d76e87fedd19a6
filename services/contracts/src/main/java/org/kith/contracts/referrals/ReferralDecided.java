package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A practitioner decided; nobody approved.
 *
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param decision what was decided: accept, signpost, step-up or decline
 * @param metFamily whether the decider has met the family
 * @param decidedBy person who decided, an id only
 * @param receivedAt when it was received
 * @param at when it happened
 */
@Event(type = "org.kith.referral.decided.v1", topic = Topics.REFERRALS)
public record ReferralDecided(
        UUID referralId,
        UUID familyId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.DECISION) String decision,
        boolean metFamily,
        UUID decidedBy,
        Instant receivedAt,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
