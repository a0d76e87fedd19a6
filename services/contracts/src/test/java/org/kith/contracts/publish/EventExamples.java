package org.kith.contracts.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Examples of all events. They belong together: one invented family, from the knock to the outcome. */
final class EventExamples {
    private static final UUID COUNCIL = id(0x1);
    private static final UUID SCHOOL = id(0x2);
    private static final UUID CHARITY = id(0x4);
    private static final UUID PRIYA = id(0x102);
    private static final UUID MARCUS = id(0x103);
    private static final UUID WALK = id(0x1001);
    private static final UUID PATCH = id(0x1002);
    private static final UUID KNOCK = id(0x1003);
    private static final UUID DOOR = id(0x1004);
    private static final UUID OFFER = id(0x2001);
    private static final UUID VOLUNTEER = id(0x2002);
    private static final UUID REFERRAL = id(0x3001);
    private static final UUID FAMILY = id(0x3002);
    private static final UUID NEED = id(0x3003);
    private static final UUID CONCERN = id(0x3004);
    private static final UUID MATCH = id(0x4001);
    private static final UUID RELATIONSHIP = id(0x5001);
    private static final String ZONE = "NW01";
    private static final String AREA = "NW0100003";
    private static final String SOURCE_SCHOOL = "2A";
    private static final String AFTERNOONS = "010010010010010000000";
    private static final List<String> LANGUAGES = List.of("en", "pl");
    private static final List<String> AGES = List.of("5-10", "11-15");
    private static final LocalDate CHECKED_UNTIL = LocalDate.of(2029, 2, 28);

    private EventExamples() {}

    static List<Sample> samples() {
        return Stream.of(doorsteps(), offers(), referrals(), decisions(), matching(), relationships(), nulls())
                .flatMap(List::stream)
                .toList();
    }

    /** The usual case of a type. */
    static EventPayload of(Class<? extends EventPayload> type) {
        return samples().stream()
                .filter(sample -> sample.variant().isEmpty() && sample.payload().getClass() == type)
                .map(Sample::payload)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The examples have no " + type.getSimpleName()));
    }

    private static List<Sample> doorsteps() {
        return usual(
                new WalkEnded(WALK, PATCH, CHARITY, ZONE, at("02T15:30:00Z"), at("02T17:40:00Z"), 40),
                new KnockLogged(KNOCK, WALK, CHARITY, ZONE, AREA, "offer-heard", true, at("02T15:42:10Z")),
                new DoorstepOfferLogged(
                        OFFER,
                        KNOCK,
                        VOLUNTEER,
                        CHARITY,
                        "homework",
                        AREA,
                        ZONE,
                        2000,
                        AFTERNOONS,
                        LANGUAGES,
                        "F",
                        AGES,
                        2,
                        at("02T15:42:10Z")),
                new DoorstepNeedLogged(id(0x1005), id(0x1006), CHARITY, "items", AREA, ZONE, at("02T16:05:00Z")),
                new DoNotKnockSet(DOOR, AREA, ZONE, LocalDate.of(2027, 3, 2)));
    }

    private static List<Sample> offers() {
        return usual(
                new OrganisationJoined(CHARITY, "charity", at("01T09:00:00Z")),
                new OfferInChecks(
                        OFFER,
                        VOLUNTEER,
                        CHARITY,
                        "homework",
                        AREA,
                        ZONE,
                        2000,
                        1,
                        "F",
                        AGES,
                        AFTERNOONS,
                        true,
                        LANGUAGES,
                        2,
                        CHECKED_UNTIL,
                        List.of("barred-list-missing", "training-missing"),
                        at("04T11:20:00Z")),
                new OfferOpened(
                        OFFER,
                        VOLUNTEER,
                        CHARITY,
                        "homework",
                        AREA,
                        ZONE,
                        2000,
                        2,
                        "F",
                        AGES,
                        AFTERNOONS,
                        true,
                        LANGUAGES,
                        2,
                        CHECKED_UNTIL,
                        at("06T10:15:00Z")),
                new OfferChanged(
                        OFFER,
                        VOLUNTEER,
                        CHARITY,
                        "homework",
                        AREA,
                        ZONE,
                        3000,
                        2,
                        "F",
                        AGES,
                        AFTERNOONS,
                        true,
                        LANGUAGES,
                        3,
                        CHECKED_UNTIL,
                        at("09T11:00:00Z")),
                new OfferPaused(OFFER, VOLUNTEER, "homework", ZONE, "volunteer-away", at("20T08:00:00Z")),
                new OfferWithdrawn(OFFER, VOLUNTEER, "homework", ZONE, "volunteer-moved", at("28T08:00:00Z")),
                new SuitabilityChanged(VOLUNTEER, 2, CHECKED_UNTIL, at("06T10:15:00Z")),
                new VolunteerStandingChanged(VOLUNTEER, "under-review", at("21T08:00:00Z")),
                new PeriodConditionMet(
                        VOLUNTEER, LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 25), ZONE, at("25T17:30:00Z")),
                new SessionRevoked(id(0x2101), id(0x2102), null, null, at("25T18:00:00Z")));
    }

    private static List<Sample> referrals() {
        return usual(
                new ReferralReceived(
                        REFERRAL,
                        FAMILY,
                        SCHOOL,
                        COUNCIL,
                        SOURCE_SCHOOL,
                        ZONE,
                        AREA,
                        "low",
                        false,
                        2,
                        at("09T09:10:00Z")),
                new ReferralAcknowledged(REFERRAL, ZONE, at("09T09:10:00Z"), at("09T09:35:00Z")),
                new ReferralDecided(
                        REFERRAL, FAMILY, ZONE, "accept", true, PRIYA, at("09T09:10:00Z"), at("09T13:05:00Z")),
                new ReferralAmended(REFERRAL, ZONE, at("09T12:00:00Z")),
                new ReferralClosed(REFERRAL, 1, FAMILY, ZONE, "helped", at("30T16:00:00Z")),
                new ReferralReopened(REFERRAL, 2, FAMILY, ZONE, at("31T09:00:00Z")),
                new ReferralWithdrawn(id(0x3005), 1, id(0x3006), ZONE, at("11T10:00:00Z")),
                new NeedOpened(
                        NEED,
                        id(0x3010),
                        REFERRAL,
                        1,
                        FAMILY,
                        SCHOOL,
                        COUNCIL,
                        PRIYA,
                        "homework",
                        AREA,
                        ZONE,
                        "low",
                        2,
                        "F",
                        "5-10",
                        AFTERNOONS,
                        true,
                        "en",
                        "pl",
                        1,
                        at("09T13:05:00Z")),
                new NeedMet(NEED, REFERRAL, ZONE, "homework", at("30T15:30:00Z")),
                new NeedNotMet(id(0x3007), REFERRAL, ZONE, "items", "no-longer-needed", at("12T09:00:00Z")));
    }

    private static List<Sample> decisions() {
        return usual(
                new RiskChanged(FAMILY, "medium", "low", ZONE, at("12T09:00:00Z")),
                new FamilyHeld(FAMILY, ZONE, at("13T09:00:00Z")),
                new FamilyLifted(FAMILY, ZONE, at("14T09:00:00Z")),
                new FamilyRecordsChanged(FAMILY, List.of(id(0x3006), id(0x3007)), ZONE, at("09T09:00:00Z")),
                new FamilyRestricted(id(0x3006), id(0x300f), List.of(PRIYA, id(0x106)), ZONE, at("10T01:00:00Z")),
                new RestrictionBroken(
                        id(0x3006), id(0x300f), id(0x107), COUNCIL, at("11T02:10:00Z"), ZONE, at("10T02:10:00Z")),
                new RestrictionLifted(id(0x3006), id(0x300f), ZONE, at("13T10:00:00Z")),
                new ChildSeen(id(0x3005), id(0x3006), ZONE, at("09T09:10:00Z"), at("09T13:00:00Z")),
                new AgreementWithdrawn(
                        id(0x3006),
                        List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                        List.of(id(0x3005)),
                        List.of(id(0x3008), id(0x3009)),
                        List.of(CHARITY),
                        ZONE,
                        at("11T10:00:00Z")),
                new SharingDecided(FAMILY, id(0x300a), CHARITY, true, at("09T13:05:00Z")),
                new SharingEnded(FAMILY, id(0x300d), CHARITY, at("10T16:20:00Z")),
                new ConcernRaised(CONCERN, "knock", false, id(0x104), AREA, ZONE, at("02T16:20:01Z")),
                new ConcernAcknowledged(CONCERN, id(0x104), ZONE, at("02T16:20:01Z"), at("02T16:31:00Z")),
                new ConcernClosed(CONCERN, id(0x104), "with-the-council", ZONE, at("02T16:20:01Z"), at("03T10:05:00Z")),
                new SpendMade(id(0x300b), REFERRAL, FAMILY, COUNCIL, ZONE, 3000, at("10T14:00:00Z")));
    }

    private static List<Sample> matching() {
        return usual(
                new MatchSuggested(NEED, REFERRAL, ZONE, 4, at("09T13:05:01Z")),
                new NothingFound(id(0x3007), REFERRAL, "items", ZONE, at("09T13:05:01Z")),
                new MatchProposed(MATCH, NEED, REFERRAL, OFFER, ZONE, at("09T15:00:00Z")),
                new MatchAgreed(
                        MATCH,
                        NEED,
                        REFERRAL,
                        FAMILY,
                        OFFER,
                        VOLUNTEER,
                        SCHOOL,
                        COUNCIL,
                        PRIYA,
                        "homework",
                        ZONE,
                        at("10T18:20:00Z")),
                new MatchDeclined(
                        id(0x4002), NEED, REFERRAL, id(0x2003), "volunteer", "no-time", ZONE, at("09T17:00:00Z")),
                new MatchFlagged(MATCH, NEED, REFERRAL, OFFER, "checks-expired", ZONE, at("27T03:00:00Z")),
                new MatchEnded(MATCH, NEED, REFERRAL, OFFER, "need-met", ZONE, at("30T15:30:00Z")),
                new CapacityTaken(OFFER, MATCH, 1, at("09T15:00:00Z")),
                new CapacityGivenBack(OFFER, MATCH, 2, at("30T15:30:00Z")));
    }

    private static List<Sample> relationships() {
        return usual(
                new RelationshipStarted(
                        RELATIONSHIP, MATCH, NEED, REFERRAL, FAMILY, VOLUNTEER, PRIYA, ZONE, at("10T18:20:01Z")),
                new ContactMade(
                        id(0x5002),
                        RELATIONSHIP,
                        FAMILY,
                        id(0x105),
                        ZONE,
                        "volunteer",
                        "visit",
                        60,
                        at("12T16:30:00Z")),
                new HandedOver(RELATIONSHIP, PRIYA, MARCUS, true, ZONE, at("16T10:00:00Z")),
                new ReviewDue(RELATIONSHIP, ZONE, LocalDate.of(2026, 4, 7), at("24T06:00:00Z")),
                new RelationshipEnded(
                        RELATIONSHIP,
                        MATCH,
                        NEED,
                        REFERRAL,
                        FAMILY,
                        VOLUNTEER,
                        "goal-reached",
                        ZONE,
                        at("30T15:30:00Z")),
                new OutcomeRecorded(RELATIONSHIP, NEED, REFERRAL, "met", ZONE, at("30T15:30:00Z")),
                new VolunteerUnsuitable(RELATIONSHIP, MATCH, FAMILY, VOLUNTEER, ZONE, at("31T09:00:00Z")));
    }

    private static List<Sample> nulls() {
        return Stream.of(
                        new OfferInChecks(
                                id(0x2006),
                                id(0x2007),
                                CHARITY,
                                "befriending",
                                AREA,
                                ZONE,
                                1500,
                                0,
                                "X",
                                List.of(),
                                AFTERNOONS,
                                false,
                                List.of(),
                                1,
                                null,
                                List.of("check-expired"),
                                at("03T09:00:00Z")),
                        new OfferOpened(
                                id(0x2004),
                                id(0x2005),
                                CHARITY,
                                "items",
                                AREA,
                                ZONE,
                                5000,
                                0,
                                "X",
                                List.of(),
                                AFTERNOONS,
                                false,
                                List.of(),
                                1,
                                null,
                                at("02T15:50:00Z")),
                        new OfferChanged(
                                id(0x2004),
                                id(0x2005),
                                CHARITY,
                                "items",
                                AREA,
                                ZONE,
                                2500,
                                0,
                                "X",
                                List.of(),
                                AFTERNOONS,
                                false,
                                List.of(),
                                1,
                                null,
                                at("03T08:00:00Z")),
                        new SuitabilityChanged(id(0x2005), 0, null, at("03T08:00:00Z")),
                        new SessionRevoked(id(0x2103), null, null, "system-open-door", at("03T18:00:00Z")),
                        new NeedOpened(
                                id(0x3007),
                                null,
                                REFERRAL,
                                1,
                                FAMILY,
                                SCHOOL,
                                COUNCIL,
                                PRIYA,
                                "items",
                                AREA,
                                ZONE,
                                "medium",
                                0,
                                null,
                                "0-4",
                                AFTERNOONS,
                                false,
                                null,
                                null,
                                0,
                                at("09T13:05:00Z")),
                        new ChildSeen(id(0x300e), FAMILY, ZONE, null, at("17T09:00:00Z")),
                        new ConcernRaised(id(0x300c), "direct", true, null, null, null, at("17T10:00:00Z")),
                        new ConcernAcknowledged(id(0x300c), null, null, at("17T10:00:00Z"), at("17T10:04:00Z")),
                        new ConcernClosed(
                                id(0x300c), null, "not-a-concern", null, at("17T10:00:00Z"), at("17T15:00:00Z")))
                .map(payload -> new Sample("nulls", payload))
                .toList();
    }

    private static List<Sample> usual(EventPayload... payloads) {
        return Stream.of(payloads).map(payload -> new Sample("", payload)).toList();
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-03-" + dayAndTime);
    }

    private static UUID id(long number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
