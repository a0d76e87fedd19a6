package org.kith.relationships.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.model.RelationshipRepository;

/** A relationship outlives its referral; when that ends, its review is due at once. */
@ApplicationScoped
@Transactional
public class FollowReferral {
    private final RelationshipRepository relationships;

    FollowReferral(RelationshipRepository relationships) {
        this.relationships = relationships;
    }

    public void closed(ReferralClosed referral) {
        review(referral.referralId(), referral.at(), "referral-closed");
    }

    /** The relationship is not the sender's to end. */
    public void withdrawn(ReferralWithdrawn referral) {
        review(referral.referralId(), referral.at(), "referral-withdrawn");
    }

    private void review(UUID referral, Instant at, String reason) {
        relationships.ofReferral(referral).forEach(relationship -> relationship.reviewBy(UkCalendar.dayOf(at), reason));
    }
}
