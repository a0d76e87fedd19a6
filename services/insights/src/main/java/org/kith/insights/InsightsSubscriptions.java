package org.kith.insights;

import jakarta.inject.Singleton;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.doorsteps.WalkEnded;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.offers.PeriodConditionMet;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.ChildSeen;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralAcknowledged;
import org.kith.contracts.referrals.ReferralAmended;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralReopened;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.referrals.SpendMade;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.ReviewDue;
import org.kith.insights.facts.DoorstepsFacts;
import org.kith.insights.facts.FactBatch;
import org.kith.insights.facts.MatchingFacts;
import org.kith.insights.facts.OffersFacts;
import org.kith.insights.facts.ReferralsFacts;
import org.kith.insights.facts.RelationshipsFacts;
import org.kith.kit.inbox.Subscriptions;

/** Every event becomes a fact; the facts of a batch are stored together. */
@Singleton
class InsightsSubscriptions extends Subscriptions {
    InsightsSubscriptions(
            FactBatch batch,
            DoorstepsFacts doorsteps,
            OffersFacts offers,
            ReferralsFacts referrals,
            MatchingFacts matching,
            RelationshipsFacts relationships) {
        doorsteps(doorsteps);
        offers(offers);
        referrals(referrals);
        matching(matching);
        relationships(relationships);
        after(batch::store);
    }

    private void doorsteps(DoorstepsFacts facts) {
        on(WalkEnded.class, facts::walkEnded);
        on(KnockLogged.class, facts::knockLogged);
        on(DoorstepOfferLogged.class, facts::offerLogged);
        on(DoorstepNeedLogged.class, facts::needLogged);
        on(DoNotKnockSet.class, facts::doNotKnockSet);
    }

    private void offers(OffersFacts facts) {
        on(OrganisationJoined.class, facts::organisationJoined);
        on(OfferInChecks.class, facts::inChecks);
        on(OfferOpened.class, facts::opened);
        on(OfferChanged.class, facts::changed);
        on(OfferPaused.class, facts::paused);
        on(OfferWithdrawn.class, facts::withdrawn);
        on(SuitabilityChanged.class, facts::suitabilityChanged);
        on(VolunteerStandingChanged.class, facts::standingChanged);
        on(PeriodConditionMet.class, facts::periodConditionMet);
    }

    private void referrals(ReferralsFacts facts) {
        on(ReferralReceived.class, facts::received);
        on(ReferralAcknowledged.class, facts::acknowledged);
        on(ReferralDecided.class, facts::decided);
        on(ReferralAmended.class, facts::amended);
        on(ReferralClosed.class, facts::closed);
        on(ReferralReopened.class, facts::reopened);
        on(ReferralWithdrawn.class, facts::withdrawn);
        on(NeedOpened.class, facts::needOpened);
        on(NeedMet.class, facts::needMet);
        on(NeedNotMet.class, facts::needNotMet);
        on(RiskChanged.class, facts::riskChanged);
        on(FamilyHeld.class, facts::familyHeld);
        on(FamilyLifted.class, facts::familyLifted);
        on(ChildSeen.class, facts::childSeen);
        on(RestrictionBroken.class, facts::restrictionBroken);
        on(AgreementWithdrawn.class, facts::agreementWithdrawn);
        on(SharingDecided.class, facts::sharingDecided);
        on(SharingEnded.class, facts::sharingEnded);
        on(ConcernRaised.class, facts::concernRaised);
        on(ConcernAcknowledged.class, facts::concernAcknowledged);
        on(ConcernClosed.class, facts::concernClosed);
        on(SpendMade.class, facts::spendMade);
    }

    private void matching(MatchingFacts facts) {
        on(MatchSuggested.class, facts::suggested);
        on(NothingFound.class, facts::nothingFound);
        on(MatchProposed.class, facts::proposed);
        on(MatchAgreed.class, facts::agreed);
        on(MatchDeclined.class, facts::declined);
        on(MatchFlagged.class, facts::flagged);
        on(MatchEnded.class, facts::ended);
        on(CapacityTaken.class, facts::capacityTaken);
        on(CapacityGivenBack.class, facts::capacityGivenBack);
    }

    private void relationships(RelationshipsFacts facts) {
        on(RelationshipStarted.class, facts::started);
        on(ContactMade.class, facts::contactMade);
        on(HandedOver.class, facts::handedOver);
        on(ReviewDue.class, facts::reviewDue);
        on(RelationshipEnded.class, facts::ended);
        on(OutcomeRecorded.class, facts::outcomeRecorded);
    }
}
