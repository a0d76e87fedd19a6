package org.kith.contracts.referrals;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * The risk to the children of a family is another from now on. It is a fact of the family: it holds for every referral and need of it.
 *
 * @param familyId the family, an id only
 * @param riskBand risk in force, code of a {@link org.kith.contracts.vocabulary.RiskBand}
 * @param previous risk that was in force before
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.risk.changed.v1", topic = Topics.REFERRALS)
public record RiskChanged(
        UUID familyId,
        @Is(Shape.RISK_BAND) String riskBand,
        @Is(Shape.RISK_BAND) String previous,
        @Is(Shape.ZONE) String zone,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return familyId;
    }
}
