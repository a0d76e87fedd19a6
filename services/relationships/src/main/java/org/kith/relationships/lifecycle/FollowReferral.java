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
    private final EarlyEvents early;

    FollowReferral(RelationshipRepository relationships, EarlyEvents early) {
        this.relationships = relationships;
        this.early = early;
    }

    public void closed(ReferralClosed referral) {
        review(referral.familyId(), referral.referralId(), referral.at(), "referral-closed");
    }

    /** The relationship is not the sender's to end. */
    public void withdrawn(ReferralWithdrawn referral) {
        review(referral.familyId(), referral.referralId(), referral.at(), "referral-withdrawn");
    }

    /** What began later belongs to the next episode of the referral; what is heard of later may have begun before. */
    private void review(UUID family, UUID referral, Instant at, String reason) {
        relationships.lockFamily(family);
        early.add(referral, reason, false, at);
        relationships.ofReferral(referral).stream()
                .filter(relationship -> !at.isBefore(relationship.startedAt()))
                .forEach(relationship -> relationship.reviewBy(UkCalendar.dayOf(at), reason));
    }
}
