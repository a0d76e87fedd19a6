package org.kith.referrals.model;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.referrals.ChildSeen;
import org.kith.contracts.referrals.ReferralAcknowledged;
import org.kith.contracts.referrals.ReferralAmended;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralReopened;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.vocabulary.RiskBand;

/** The events of a referral: ids, codes and times, never who the family is. */
final class ReferralEvents {
    private ReferralEvents() {}

    static ReferralReceived received(Referral referral, RiskBand risk, int needs) {
        return new ReferralReceived(
                referral.id(),
                referral.familyId(),
                referral.senderId(),
                referral.receiverId(),
                referral.source(),
                referral.zone(),
                referral.area(),
                risk.code(),
                referral.repeated(),
                needs,
                referral.times().receivedAt());
    }

    static ReferralAcknowledged acknowledged(Referral referral, Instant at) {
        return new ReferralAcknowledged(
                referral.id(), referral.zone(), referral.times().receivedAt(), at);
    }

    static ReferralDecided decided(Referral referral, UUID by, Instant at) {
        return new ReferralDecided(
                referral.id(),
                referral.familyId(),
                referral.zone(),
                referral.decision().code(),
                referral.metFamily(),
                by,
                referral.times().receivedAt(),
                at);
    }

    static ReferralWithdrawn withdrawn(Referral referral, Instant at) {
        return new ReferralWithdrawn(referral.id(), referral.episode(), referral.familyId(), referral.zone(), at);
    }

    static ReferralClosed closed(Referral referral, Instant at) {
        return new ReferralClosed(
                referral.id(),
                referral.episode(),
                referral.familyId(),
                referral.zone(),
                referral.closure().code(),
                at);
    }

    static ReferralReopened reopened(Referral referral, Instant at) {
        return new ReferralReopened(referral.id(), referral.episode(), referral.familyId(), referral.zone(), at);
    }

    static ReferralAmended amended(Referral referral, Instant at) {
        return new ReferralAmended(referral.id(), referral.zone(), at);
    }

    /** Somebody saw the child; {@code handedOverAt} is null when the duty team was not asked to. */
    static ChildSeen childSeen(Referral referral, Instant handedOverAt, Instant at) {
        return new ChildSeen(referral.id(), referral.familyId(), referral.zone(), handedOverAt, at);
    }
}
