package org.kith.matching;

import jakarta.inject.Singleton;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;
import org.kith.kit.inbox.Subscriptions;
import org.kith.kit.restriction.FollowRestrictions;
import org.kith.matching.updates.FollowFamilies;
import org.kith.matching.updates.FollowNeeds;
import org.kith.matching.updates.FollowOffers;
import org.kith.matching.updates.FollowRelationships;
import org.kith.matching.updates.FollowSharing;
import org.kith.matching.updates.FollowVolunteers;

/** What this service does with the events of others. */
@Singleton
class MatchingSubscriptions extends Subscriptions {
    MatchingSubscriptions(
            FollowOffers offers,
            FollowNeeds needs,
            FollowSharing sharing,
            FollowRelationships relationships,
            FollowFamilies families,
            FollowVolunteers volunteers,
            FollowRestrictions restrictions) {
        on(OfferInChecks.class, offers::inChecks);
        on(OfferOpened.class, offers::opened);
        before(OfferOpened.class, batch -> offers.lockAll(batch, OfferOpened::offerId, OfferOpened::volunteerId));
        on(OfferChanged.class, offers::changed);
        before(OfferChanged.class, batch -> offers.lockAll(batch, OfferChanged::offerId, OfferChanged::volunteerId));
        on(OfferPaused.class, offers::paused);
        on(OfferWithdrawn.class, offers::withdrawn);
        on(SuitabilityChanged.class, volunteers::suitabilityChanged);
        on(VolunteerStandingChanged.class, volunteers::standingChanged);
        on(NeedOpened.class, needs::opened);
        before(NeedOpened.class, needs::lockFamilies);
        on(NeedMet.class, needs::met);
        on(NeedNotMet.class, needs::notMet);
        on(ReferralClosed.class, needs::referralClosed);
        on(ReferralWithdrawn.class, needs::referralWithdrawn);
        on(AgreementWithdrawn.class, families::agreementWithdrawn);
        on(RiskChanged.class, families::riskChanged);
        on(FamilyHeld.class, families::held);
        on(FamilyLifted.class, families::lifted);
        on(FamilyRecordsChanged.class, families::recordsChanged);
        on(FamilyRestricted.class, restrictions::restricted);
        on(RestrictionBroken.class, restrictions::broken);
        on(RestrictionLifted.class, restrictions::lifted);
        on(SharingDecided.class, sharing::decided);
        on(SharingEnded.class, sharing::ended);
        on(RelationshipStarted.class, relationships::started);
        on(ContactMade.class, relationships::contact);
        on(RelationshipEnded.class, relationships::ended);
        on(VolunteerUnsuitable.class, relationships::unsuitable);
    }
}
