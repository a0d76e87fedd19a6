package org.kith.matching.heard;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.inbox.EventHandler;

/** Everything matching listens to, in one place. */
class Listening {
    @Produces
    @Singleton
    EventHandler<OfferInChecks> offerInChecks(HeardOffers offers) {
        return new Hears<>(OfferInChecks.class, offers::inChecks);
    }

    @Produces
    @Singleton
    EventHandler<OfferOpened> offerOpened(HeardOffers offers) {
        return new Hears<>(
                OfferOpened.class,
                offers::opened,
                together -> offers.expect(together, OfferOpened::offerId, OfferOpened::volunteerId));
    }

    @Produces
    @Singleton
    EventHandler<OfferChanged> offerChanged(HeardOffers offers) {
        return new Hears<>(
                OfferChanged.class,
                offers::changed,
                together -> offers.expect(together, OfferChanged::offerId, OfferChanged::volunteerId));
    }

    @Produces
    @Singleton
    EventHandler<OfferPaused> offerPaused(HeardOffers offers) {
        return new Hears<>(OfferPaused.class, offers::paused);
    }

    @Produces
    @Singleton
    EventHandler<OfferWithdrawn> offerWithdrawn(HeardOffers offers) {
        return new Hears<>(OfferWithdrawn.class, offers::withdrawn);
    }

    @Produces
    @Singleton
    EventHandler<SuitabilityChanged> suitabilityChanged(HeardOffers offers) {
        return new Hears<>(SuitabilityChanged.class, offers::suitability);
    }

    @Produces
    @Singleton
    EventHandler<ReferralReceived> referralReceived(HeardNeeds needs) {
        return new Hears<>(ReferralReceived.class, needs::referralReceived);
    }

    @Produces
    @Singleton
    EventHandler<NeedOpened> needOpened(HeardNeeds needs) {
        return new Hears<>(NeedOpened.class, needs::opened, needs::expect);
    }

    @Produces
    @Singleton
    EventHandler<NeedMet> needMet(HeardNeeds needs) {
        return new Hears<>(NeedMet.class, needs::met);
    }

    @Produces
    @Singleton
    EventHandler<NeedNotMet> needNotMet(HeardNeeds needs) {
        return new Hears<>(NeedNotMet.class, needs::notMet);
    }

    @Produces
    @Singleton
    EventHandler<ReferralClosed> referralClosed(HeardNeeds needs) {
        return new Hears<>(ReferralClosed.class, needs::referralClosed);
    }

    @Produces
    @Singleton
    EventHandler<ReferralWithdrawn> referralWithdrawn(HeardNeeds needs) {
        return new Hears<>(ReferralWithdrawn.class, needs::referralWithdrawn);
    }

    @Produces
    @Singleton
    EventHandler<ConsentWithdrawn> consentWithdrawn(HeardNeeds needs) {
        return new Hears<>(ConsentWithdrawn.class, needs::consentWithdrawn);
    }

    @Produces
    @Singleton
    EventHandler<SharingDecided> sharingDecided(HeardSharing sharing) {
        return new Hears<>(SharingDecided.class, sharing::decided);
    }

    @Produces
    @Singleton
    EventHandler<SharingEnded> sharingEnded(HeardSharing sharing) {
        return new Hears<>(SharingEnded.class, sharing::ended);
    }

    @Produces
    @Singleton
    EventHandler<RelationshipStarted> relationshipStarted(HeardRelationships relationships) {
        return new Hears<>(RelationshipStarted.class, relationships::started);
    }

    @Produces
    @Singleton
    EventHandler<RelationshipEnded> relationshipEnded(HeardRelationships relationships) {
        return new Hears<>(RelationshipEnded.class, relationships::ended);
    }
}
