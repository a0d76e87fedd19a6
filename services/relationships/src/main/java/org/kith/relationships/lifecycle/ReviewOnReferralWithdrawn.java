package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.relationships.model.RelationshipRepository;

/** A relationship is not the sender's to end; when that is withdrawn, its review is due at once. */
@ApplicationScoped
class ReviewOnReferralWithdrawn implements EventHandler<ReferralWithdrawn> {
    private final RelationshipRepository relationships;

    ReviewOnReferralWithdrawn(RelationshipRepository relationships) {
        this.relationships = relationships;
    }

    @Override
    public Class<ReferralWithdrawn> type() {
        return ReferralWithdrawn.class;
    }

    @Override
    public void on(ReferralWithdrawn said, EventInfo info) {
        LocalDate day = LocalDate.ofInstant(said.at(), ZoneOffset.UTC);
        relationships
                .list("referralId", said.referralId())
                .forEach(relationship -> relationship.reviewBy(day, "referral-withdrawn"));
    }
}
