package org.kith.relationships;

import jakarta.inject.Singleton;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.inbox.Subscriptions;
import org.kith.kit.restriction.FollowRestrictions;
import org.kith.relationships.agreement.FollowAgreement;
import org.kith.relationships.family.FollowFamilies;
import org.kith.relationships.lifecycle.FollowMatch;
import org.kith.relationships.lifecycle.FollowReferral;
import org.kith.relationships.sharing.FollowSharing;

/** What this service does with the events of others. */
@Singleton
class RelationshipsSubscriptions extends Subscriptions {
    RelationshipsSubscriptions(
            FollowMatch matches,
            FollowReferral referrals,
            FollowFamilies families,
            FollowAgreement agreement,
            FollowSharing sharing,
            FollowRestrictions restrictions) {
        on(MatchAgreed.class, matches::agreed);
        on(MatchFlagged.class, matches::flagged);
        on(MatchEnded.class, matches::ended);
        on(ReferralClosed.class, referrals::closed);
        on(ReferralWithdrawn.class, referrals::withdrawn);
        on(RiskChanged.class, families::riskChanged);
        on(FamilyHeld.class, families::held);
        on(FamilyLifted.class, families::lifted);
        on(NeedOpened.class, agreement::needOpened);
        on(AgreementWithdrawn.class, agreement::withdrawn);
        on(SharingDecided.class, sharing::decided);
        on(SharingEnded.class, sharing::ended);
        on(FamilyRestricted.class, restrictions::restricted);
        on(RestrictionBroken.class, restrictions::broken);
        on(RestrictionLifted.class, restrictions::lifted);
    }
}
