package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * An organisation referred a family and the referral was stored.
 *
 * @param referralId the referral
 * @param familyId the family, an id only
 * @param senderId organisation that referred
 * @param receiverId organisation that received and decides
 * @param source referral source, Children in Need census code 1A to 10
 * @param zone zone the fact rolls up to
 * @param area code of the statistical area (LSOA) the family lives in, never an address
 * @param riskBand risk to the child, code of a {@link org.kith.contracts.vocabulary.RiskBand}
 * @param repeat true within 12 months of a closure for the same family
 * @param needs how many needs it names
 * @param at when it happened
 */
@Event(type = "org.kith.referral.received.v1", topic = Topics.REFERRALS)
public record ReferralReceived(
        UUID referralId,
        UUID familyId,
        UUID senderId,
        UUID receiverId,
        @Is(Shape.CENSUS_SOURCE) String source,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.AREA) String area,
        @Is(Shape.RISK_BAND) String riskBand,
        boolean repeat,
        @Is(Shape.COUNT) int needs,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return referralId;
    }
}
