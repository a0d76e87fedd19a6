package org.kith.referrals.events;

import jakarta.inject.Singleton;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.inbox.Subscriptions;
import org.kith.referrals.doorstepneeds.DoorstepNeeds;
import org.kith.referrals.organisations.KnownOrganisations;

/** What referrals does with the events of others. */
@Singleton
class ReferralsSubscriptions extends Subscriptions {
    ReferralsSubscriptions(DoorstepNeeds doorstepNeeds, KnownOrganisations organisations, NeedProgress needs) {
        on(DoorstepNeedLogged.class, doorstepNeeds::logged);
        on(OrganisationJoined.class, organisations::joined);
        on(MatchSuggested.class, needs::suggested);
        on(NothingFound.class, needs::nothingFound);
        on(MatchProposed.class, needs::proposed);
        on(MatchAgreed.class, needs::agreed);
        on(MatchDeclined.class, needs::declined);
        on(MatchEnded.class, needs::matchEnded);
        on(RelationshipStarted.class, needs::relationshipStarted);
        on(HandedOver.class, needs::handedOver);
        on(RelationshipEnded.class, needs::relationshipEnded);
        on(OutcomeRecorded.class, needs::outcomeRecorded);
    }
}
