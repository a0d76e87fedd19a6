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
 * A family withdrew its agreement, for some purposes or for all. What depends on it ends; the council's own work does not.
 *
 * @param familyId the family, an id only
 * @param purposes what is no longer agreed to: refer, share, match, tell-volunteer, feedback
 * @param referralIds referrals of the family
 * @param needIds needs that end
 * @param recipientIds organisations that lose access and must be told
 * @param zone zone the fact rolls up to
 * @param at when it happened
 */
@Event(type = "org.kith.agreement.withdrawn.v1", topic = Topics.REFERRALS)
public record AgreementWithdrawn(
        UUID familyId,
        @Is(Shape.AGREEMENT_PURPOSE) List<String> purposes,
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
