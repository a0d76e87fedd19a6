package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * The referral ended.
 *
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param zone zone the fact rolls up to
 * @param outcome code of the closure, helped or assessed-only among them
 * @param at when it happened
 */
@Event(type = "org.kith.referral.closed.v1", topic = Topics.REFERRALS)
public record ReferralClosed(UUID referralId, UUID familyId, String zone, String outcome, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
