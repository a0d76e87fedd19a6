package org.kith.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
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
import org.kith.contracts.offers.SessionRevoked;
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
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.relationships.VolunteerUnsuitable;

/**
 * The catalogue of services, the one that launcher, gateway, rules and topics read: name, port, what each publishes and
 * subscribes to. A subscriber has a golden example of every type it subscribes to.
 */
public enum Service {
    /** Walks, knocks, offers and needs told at doors; follows what becomes of the offers. */
    DOORSTEPS(8101, Topics.DOORSTEPS, List.of(OfferOpened.class, OfferPaused.class, OfferWithdrawn.class)),
    /** Organisations, volunteers, offers and checks. */
    OFFERS(
            8102,
            Topics.OFFERS,
            List.of(
                    DoorstepOfferLogged.class,
                    CapacityTaken.class,
                    CapacityGivenBack.class,
                    RelationshipStarted.class,
                    ContactMade.class,
                    RelationshipEnded.class,
                    VolunteerUnsuitable.class)),
    /** Families, referrals, needs, agreement, concerns. */
    REFERRALS(
            8103,
            Topics.REFERRALS,
            List.of(
                    DoorstepNeedLogged.class,
                    OrganisationJoined.class,
                    MatchSuggested.class,
                    NothingFound.class,
                    MatchProposed.class,
                    MatchAgreed.class,
                    MatchDeclined.class,
                    MatchEnded.class,
                    RelationshipStarted.class,
                    HandedOver.class,
                    RelationshipEnded.class,
                    OutcomeRecorded.class)),
    /** Suggestions, matches, spaces. */
    MATCHING(
            8104,
            Topics.MATCHING,
            List.of(
                    OfferInChecks.class,
                    OfferOpened.class,
                    OfferChanged.class,
                    OfferPaused.class,
                    OfferWithdrawn.class,
                    SuitabilityChanged.class,
                    VolunteerStandingChanged.class,
                    NeedOpened.class,
                    NeedMet.class,
                    NeedNotMet.class,
                    ReferralClosed.class,
                    ReferralWithdrawn.class,
                    RiskChanged.class,
                    FamilyHeld.class,
                    FamilyLifted.class,
                    FamilyRecordsChanged.class,
                    FamilyRestricted.class,
                    RestrictionBroken.class,
                    RestrictionLifted.class,
                    AgreementWithdrawn.class,
                    SharingDecided.class,
                    SharingEnded.class,
                    RelationshipStarted.class,
                    ContactMade.class,
                    RelationshipEnded.class,
                    VolunteerUnsuitable.class)),
    /** Leads, relationships, contacts, outcomes. */
    RELATIONSHIPS(
            8105,
            Topics.RELATIONSHIPS,
            List.of(
                    MatchAgreed.class,
                    MatchFlagged.class,
                    MatchEnded.class,
                    RiskChanged.class,
                    FamilyHeld.class,
                    FamilyLifted.class,
                    FamilyRestricted.class,
                    RestrictionBroken.class,
                    RestrictionLifted.class,
                    NeedOpened.class,
                    ReferralClosed.class,
                    ReferralWithdrawn.class,
                    AgreementWithdrawn.class,
                    SharingDecided.class,
                    SharingEnded.class)),
    /**
     * Measures; publishes nothing, subscribes to all that is counted: who may see a family, what is one child, who is signed out, and
     * what was said of an end that is counted already, is not.
     */
    INSIGHTS(
            8106,
            null,
            EventTypes.allBut(List.of(
                    FamilyRecordsChanged.class,
                    FamilyRestricted.class,
                    RestrictionBroken.class,
                    RestrictionLifted.class,
                    SessionRevoked.class,
                    VolunteerUnsuitable.class)));

    private final int port;
    private final String topic;
    private final List<Class<? extends EventPayload>> subscribesTo;

    Service(int port, String topic, List<Class<? extends EventPayload>> subscribesTo) {
        this.port = port;
        this.topic = topic;
        this.subscribesTo = subscribesTo;
    }

    /** Name in paths, topics and configuration, such as {@code offers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** HTTP port it listens on unless it is told another. */
    public int port() {
        return port;
    }

    /** The service of a name; empty when there is none. */
    public static Optional<Service> find(String code) {
        return Arrays.stream(values())
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    /** Topic it publishes its events on; empty when it publishes none. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** Types it publishes. */
    public List<Class<? extends EventPayload>> publishes() {
        return EventTypes.all().stream()
                .filter(type -> EventTypes.topicOf(type).equals(topic))
                .toList();
    }

    /** Types it subscribes to; others on the topics it reads are passed over. */
    public List<Class<? extends EventPayload>> subscribesTo() {
        return subscribesTo;
    }
}
