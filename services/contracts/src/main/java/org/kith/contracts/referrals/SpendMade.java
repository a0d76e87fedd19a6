package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * A practitioner spent money under the delegated limit.
 *
 * @param spendId the spend
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param organisationId organisation that spent it
 * @param zone zone the fact rolls up to
 * @param pence amount in pence
 * @param at when it happened
 */
@Event(type = "org.kith.spend.made.v1", topic = Topics.REFERRALS)
public record SpendMade(
        UUID spendId,
        UUID referralId,
        UUID familyId,
        UUID organisationId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.PENCE) int pence,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return spendId;
    }
}
