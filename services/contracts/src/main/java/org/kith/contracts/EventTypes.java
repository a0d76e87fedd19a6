package org.kith.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.kith.contracts.offers.SessionRevoked;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.ChildSeen;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.referrals.FamilyRestricted;
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
import org.kith.contracts.referrals.RestrictionLifted;
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
import org.kith.contracts.relationships.VolunteerUnsuitable;

/** Every type of event that crosses Kafka: the one list that schemas, documents and readers are built from. */
public final class EventTypes {
    private static final List<Class<? extends EventPayload>> ALL = List.of(
            WalkEnded.class,
            KnockLogged.class,
            DoorstepOfferLogged.class,
            DoorstepNeedLogged.class,
            DoNotKnockSet.class,
            OrganisationJoined.class,
            OfferInChecks.class,
            OfferOpened.class,
            OfferChanged.class,
            OfferPaused.class,
            OfferWithdrawn.class,
            SuitabilityChanged.class,
            VolunteerStandingChanged.class,
            PeriodConditionMet.class,
            SessionRevoked.class,
            ReferralReceived.class,
            ReferralAcknowledged.class,
            ReferralDecided.class,
            ReferralAmended.class,
            ReferralClosed.class,
            ReferralReopened.class,
            ReferralWithdrawn.class,
            NeedOpened.class,
            NeedMet.class,
            NeedNotMet.class,
            RiskChanged.class,
            FamilyHeld.class,
            FamilyLifted.class,
            FamilyRecordsChanged.class,
            FamilyRestricted.class,
            RestrictionBroken.class,
            RestrictionLifted.class,
            ChildSeen.class,
            AgreementWithdrawn.class,
            SharingDecided.class,
            SharingEnded.class,
            ConcernRaised.class,
            ConcernAcknowledged.class,
            ConcernClosed.class,
            SpendMade.class,
            MatchSuggested.class,
            NothingFound.class,
            MatchProposed.class,
            MatchAgreed.class,
            MatchDeclined.class,
            MatchFlagged.class,
            MatchEnded.class,
            CapacityTaken.class,
            CapacityGivenBack.class,
            RelationshipStarted.class,
            ContactMade.class,
            HandedOver.class,
            ReviewDue.class,
            RelationshipEnded.class,
            OutcomeRecorded.class,
            VolunteerUnsuitable.class);
    private static final Map<String, Class<? extends EventPayload>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /** All payload types, in the order of the chain from knock to outcome. */
    public static List<Class<? extends EventPayload>> all() {
        return ALL;
    }

    /** Types that every process of every service reads by itself, outside its subscriptions: nobody stores them. */
    public static List<Class<? extends EventPayload>> readByEveryProcess() {
        return List.of(SessionRevoked.class);
    }

    /** All payload types but these. */
    static List<Class<? extends EventPayload>> allBut(List<Class<? extends EventPayload>> some) {
        return ALL.stream().filter(type -> !some.contains(type)).toList();
    }

    /** The payload type of a CloudEvents type name; empty for a type this version does not know. */
    public static Optional<Class<? extends EventPayload>> find(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** CloudEvents type name, such as {@code org.kith.referral.received.v1}. */
    public static String nameOf(Class<? extends EventPayload> payload) {
        return event(payload).type();
    }

    /** Topic the type is sent on. */
    public static String topicOf(Class<? extends EventPayload> payload) {
        return event(payload).topic();
    }

    /** Class path resource of the type's JSON Schema, such as {@code /schemas/org.kith.referral.received.v1.json}. */
    public static String schemaOf(Class<? extends EventPayload> payload) {
        return "/schemas/" + nameOf(payload) + ".json";
    }

    /** URI of the type's schema for the CloudEvents attribute {@code dataschema}; it names, it is not an address. */
    public static String dataSchemaOf(String typeName) {
        return "urn:kith:schema:" + typeName;
    }

    private static Event event(Class<? extends EventPayload> payload) {
        Event event = payload.getAnnotation(Event.class);
        if (event == null) {
            throw new IllegalArgumentException(payload.getName() + " has no @Event");
        }
        return event;
    }
}
