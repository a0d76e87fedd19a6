package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.kit.inbox.EventHandler;
import org.kith.kit.inbox.EventInfo;
import org.kith.relationships.model.RelationshipRepository;

/** A relationship outlives its referral; when that is closed, its review is due at once. */
@ApplicationScoped
class ReviewOnReferralClosed implements EventHandler<ReferralClosed> {
    private final RelationshipRepository relationships;

    ReviewOnReferralClosed(RelationshipRepository relationships) {
        this.relationships = relationships;
    }

    @Override
    public Class<ReferralClosed> type() {
        return ReferralClosed.class;
    }

    @Override
    public void on(ReferralClosed said, EventInfo info) {
        LocalDate day = LocalDate.ofInstant(said.at(), ZoneOffset.UTC);
        relationships
                .list("referralId", said.referralId())
                .forEach(relationship -> relationship.reviewBy(day, "referral-closed"));
    }
}
