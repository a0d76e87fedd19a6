package org.kith.insights;

import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kith.contracts.EventPayload;
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
import org.kith.kit.inbox.EventInfo;
import org.kith.kit.inbox.Subscriptions;

/** Every event becomes a fact; the facts of a batch are stored together. */
@Singleton
class InsightsSubscriptions extends Subscriptions {
    private final FactBatch batch;

    InsightsSubscriptions(
            FactBatch batch,
            DoorstepsFacts doorsteps,
            OffersFacts offers,
            ReferralsFacts referrals,
            MatchingFacts matching,
            RelationshipsFacts relationships) {
        this.batch = batch;
        doorsteps(doorsteps);
        offers(offers);
        referrals(referrals);
        matching(matching);
        relationships(relationships);
        after(batch::store);
    }

    private void doorsteps(DoorstepsFacts facts) {
        fact(WalkEnded.class, facts::walkEnded);
        fact(KnockLogged.class, facts::knockLogged);
        fact(DoorstepOfferLogged.class, facts::offerLogged);
        fact(DoorstepNeedLogged.class, facts::needLogged);
        fact(DoNotKnockSet.class, facts::doNotKnockSet);
    }

    private void offers(OffersFacts facts) {
        fact(OrganisationJoined.class, facts::organisationJoined);
        fact(OfferInChecks.class, facts::inChecks);
        fact(OfferOpened.class, facts::opened);
        fact(OfferChanged.class, facts::changed);
        fact(OfferPaused.class, facts::paused);
        fact(OfferWithdrawn.class, facts::withdrawn);
        fact(SuitabilityChanged.class, facts::suitabilityChanged);
        fact(VolunteerStandingChanged.class, facts::standingChanged);
        fact(PeriodConditionMet.class, facts::periodConditionMet);
    }

    private void referrals(ReferralsFacts facts) {
        fact(ReferralReceived.class, facts::received);
        fact(ReferralAcknowledged.class, facts::acknowledged);
        fact(ReferralDecided.class, facts::decided);
        fact(ReferralAmended.class, facts::amended);
        fact(ReferralClosed.class, facts::closed);
        fact(ReferralReopened.class, facts::reopened);
        fact(ReferralWithdrawn.class, facts::withdrawn);
        fact(NeedOpened.class, facts::needOpened);
        fact(NeedMet.class, facts::needMet);
        fact(NeedNotMet.class, facts::needNotMet);
        fact(RiskChanged.class, facts::riskChanged);
        fact(FamilyHeld.class, facts::familyHeld);
        fact(FamilyLifted.class, facts::familyLifted);
        fact(ChildSeen.class, facts::childSeen);
        fact(AgreementWithdrawn.class, facts::agreementWithdrawn);
        fact(SharingDecided.class, facts::sharingDecided);
        fact(SharingEnded.class, facts::sharingEnded);
        fact(ConcernRaised.class, facts::concernRaised);
        fact(ConcernAcknowledged.class, facts::concernAcknowledged);
        fact(ConcernClosed.class, facts::concernClosed);
        fact(SpendMade.class, facts::spendMade);
    }

    private void matching(MatchingFacts facts) {
        fact(MatchSuggested.class, facts::suggested);
        fact(NothingFound.class, facts::nothingFound);
        fact(MatchProposed.class, facts::proposed);
        fact(MatchAgreed.class, facts::agreed);
        fact(MatchDeclined.class, facts::declined);
        fact(MatchFlagged.class, facts::flagged);
        fact(MatchEnded.class, facts::ended);
        fact(CapacityTaken.class, facts::capacityTaken);
        fact(CapacityGivenBack.class, facts::capacityGivenBack);
    }

    private void relationships(RelationshipsFacts facts) {
        fact(RelationshipStarted.class, facts::started);
        fact(ContactMade.class, facts::contactMade);
        fact(HandedOver.class, facts::handedOver);
        fact(ReviewDue.class, facts::reviewDue);
        fact(RelationshipEnded.class, facts::ended);
        fact(OutcomeRecorded.class, facts::outcomeRecorded);
    }

    private <T extends EventPayload> void fact(Class<T> type, Consumer<? super T> facts) {
        fact(type, (event, info) -> facts.accept(event));
    }

    private <T extends EventPayload> void fact(Class<T> type, BiConsumer<? super T, EventInfo> facts) {
        on(type, (event, info) -> {
            batch.published(info.time());
            facts.accept(event, info);
        });
    }
}
