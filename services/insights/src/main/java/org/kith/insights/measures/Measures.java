package org.kith.insights.measures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.contracts.EventPayload;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.contracts.vocabulary.Role;
import org.kith.insights.measures.Computation.AtEnd;
import org.kith.insights.measures.Computation.InPeriod;
import org.kith.insights.measures.Computation.MedianHoursToDecision;
import org.kith.insights.measures.Computation.Rate;
import org.kith.insights.measures.RelatedMeasure.Relation;

/** Every measure there is, in the order of the chain from knock to contact. */
public final class Measures {
    /** Roles that see the network's numbers. */
    private static final Set<String> NETWORK = Set.of(Role.COMMISSIONER, Role.COORDINATOR, Role.NETWORK_ADMIN);

    private static final List<Measure> ALL = List.of(
            inPeriod(
                    "doors-knocked",
                    "Doors knocked",
                    "Knocks that link workers logged on their walks, whether or not anybody answered. A door knocked on "
                            + "two walks counts twice; a knock sent twice counts once.",
                    "knocks",
                    KnockLogged.class,
                    false),
            inPeriod(
                            "conversations",
                            "Conversations",
                            "Knocks that somebody answered and talked, including those where an offer or a need was logged.",
                            "knocks",
                            KnockLogged.class,
                            true)
                    .relatedTo("doors-knocked", Relation.PART),
            inPeriod(
                    "doorstep-offers",
                    "Doorstep offers",
                    "Things that people offered at their door, before any check.",
                    "offers",
                    DoorstepOfferLogged.class,
                    false),
            new Measure(
                    "offers-per-100-doors",
                    "Offers per 100 doors",
                    "Doorstep offers for every 100 doors knocked in the same period, to one decimal place.",
                    "offers per 100 knocks",
                    Role.COORDINATOR,
                    NETWORK,
                    true,
                    List.of(DoorstepOfferLogged.class, KnockLogged.class),
                    new Rate("doorstep-offers", "doors-knocked", 100)),
            new Measure(
                    "offers-open",
                    "Offers open",
                    "Offers that could be matched at the end of the period: their checks hold and they are neither paused "
                            + "nor withdrawn.",
                    "offers",
                    Role.COORDINATOR,
                    NETWORK,
                    true,
                    List.of(OfferOpened.class, OfferChanged.class, OfferPaused.class, OfferWithdrawn.class),
                    AtEnd.OFFERS_OPEN),
            inPeriod(
                    "referrals-received",
                    "Referrals received",
                    "Referrals received, of every risk band, whatever was decided about them later.",
                    "referrals",
                    ReferralReceived.class,
                    false),
            new Measure(
                            "median-hours-to-decision",
                            "Median hours to decision",
                            "Of the referrals first decided in the period, half were decided within this many hours of receipt. "
                                    + "Hours on the clock, nights and weekends included, to one decimal place. A second decision "
                                    + "after reopening does not count.",
                            "hours",
                            Role.COORDINATOR,
                            NETWORK,
                            true,
                            List.of(ReferralDecided.class),
                            new MedianHoursToDecision())
                    .relatedTo("referrals-received", Relation.LATER_PART),
            inPeriod(
                    "needs-met",
                    "Needs met",
                    "Needs that were met in the period, each once.",
                    "needs",
                    NeedMet.class,
                    false),
            new Measure(
                            "needs-unmet",
                            "Needs unmet",
                            "Needs opened for matching up to the end of the period and not met by then: still open, or ended "
                                    + "without being met. A need that is looked for again is one, and met when any of them is. "
                                    + "Needs that never reached matching are not counted.",
                            "needs",
                            Role.COORDINATOR,
                            NETWORK,
                            true,
                            List.of(NeedOpened.class, NeedMet.class),
                            AtEnd.NEEDS_UNMET)
                    .relatedTo("needs-met", Relation.REST),
            inPeriod(
                    "matches-agreed",
                    "Matches agreed",
                    "Matches to which family and volunteer both said yes.",
                    "matches",
                    MatchAgreed.class,
                    false),
            new Measure(
                            "active-relationships",
                            "Active relationships",
                            "Relationships that had not ended at the end of the period and had a contact in the 14 days before it.",
                            "relationships",
                            Role.COORDINATOR,
                            NETWORK,
                            true,
                            List.of(RelationshipStarted.class, ContactMade.class, RelationshipEnded.class),
                            AtEnd.RELATIONSHIPS_ACTIVE)
                    .relatedTo("matches-agreed", Relation.STANDING_PART),
            inPeriod(
                    "contacts-made",
                    "Contacts made",
                    "Visits, calls, messages and meetings with families in their relationships, by whoever made them.",
                    "contacts",
                    ContactMade.class,
                    false),
            new Measure(
                    "concerns-raised",
                    "Concerns raised",
                    "Safeguarding concerns that reached the duty team, from a knock, a referral or directly, also where "
                            + "the zone is not known. A total only.",
                    "concerns",
                    Role.DUTY,
                    Set.of(Role.COMMISSIONER, Role.DUTY),
                    false,
                    List.of(ConcernRaised.class),
                    new InPeriod(ConcernRaised.class, false)));

    private Measures() {}

    /** All of them. */
    public static List<Measure> all() {
        return ALL;
    }

    /** Those that one of the roles may see. */
    public static List<Measure> seenBy(Set<String> roles) {
        return ALL.stream()
                .filter(measure -> measure.audience().stream().anyMatch(roles::contains))
                .toList();
    }

    /** The measure of a key; empty when there is none. */
    public static Optional<Measure> find(String key) {
        return ALL.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    private static Measure inPeriod(
            String key,
            String name,
            String definition,
            String unit,
            Class<? extends EventPayload> type,
            boolean flaggedOnly) {
        return new Measure(
                key,
                name,
                definition,
                unit,
                Role.COORDINATOR,
                NETWORK,
                true,
                List.of(type),
                new InPeriod(type, flaggedOnly));
    }
}
