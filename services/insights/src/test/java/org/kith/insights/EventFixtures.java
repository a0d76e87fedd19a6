package org.kith.insights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kith.contracts.EventPayload;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.time.Ids;

/** Events of a network, with invented ids; what belongs together has the same ids. */
final class EventFixtures {
    private static final String SLOTS = "1".repeat(21);

    private EventFixtures() {}

    static <T> List<T> times(int n, Supplier<T> one) {
        return Stream.generate(one).limit(n).toList();
    }

    static KnockLogged knock(String zone, boolean answered, Instant at) {
        return new KnockLogged(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                zone,
                area(zone),
                answered ? "conversation" : "no-answer",
                answered,
                at);
    }

    static DoorstepOfferLogged offerLogged(String zone, Instant at) {
        return new DoorstepOfferLogged(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "meals",
                area(zone),
                zone,
                1000,
                SLOTS,
                List.of("en"),
                "X",
                List.of("5-10"),
                1,
                at);
    }

    static OfferOpened offerOpened(UUID offer, String zone, Instant at) {
        return new OfferOpened(
                offer,
                volunteerOf(offer),
                Ids.next(),
                "meals",
                area(zone),
                zone,
                1000,
                0,
                "X",
                List.of("5-10"),
                SLOTS,
                false,
                List.of("en"),
                1,
                null,
                at);
    }

    static OfferPaused offerPaused(UUID offer, String zone, Instant at) {
        return new OfferPaused(offer, volunteerOf(offer), "meals", zone, "holiday", at);
    }

    static ReferralReceived received(UUID referral, String zone, Instant at) {
        return new ReferralReceived(
                referral, familyOf(referral), Ids.next(), Ids.next(), "2B", zone, area(zone), "low", false, 1, at);
    }

    static ReferralDecided decided(UUID referral, String zone, Duration after, Instant at) {
        return new ReferralDecided(referral, familyOf(referral), zone, "accept", true, Ids.next(), at.minus(after), at);
    }

    static NeedOpened needOpened(UUID need, String zone, Instant at) {
        return needOpened(need, null, zone, at);
    }

    /** A need that took up another; null for a first one. */
    static NeedOpened needOpened(UUID need, UUID replaces, String zone, Instant at) {
        UUID referral = of(need, "referral");
        return new NeedOpened(
                need,
                replaces,
                referral,
                1,
                familyOf(referral),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "meals",
                area(zone),
                zone,
                "low",
                0,
                null,
                "5-10",
                SLOTS,
                false,
                null,
                null,
                1,
                at);
    }

    static NeedMet needMet(UUID need, String zone, Instant at) {
        return new NeedMet(need, of(need, "referral"), zone, "meals", at);
    }

    static NeedNotMet needNotMet(UUID need, String zone, Instant at) {
        return new NeedNotMet(need, of(need, "referral"), zone, "meals", "moved", at);
    }

    static MatchAgreed agreed(String zone, Instant at) {
        return new MatchAgreed(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "meals",
                zone,
                at);
    }

    static RelationshipStarted started(UUID relationship, String zone, Instant at) {
        UUID referral = of(relationship, "referral");
        return new RelationshipStarted(
                relationship,
                of(relationship, "match"),
                of(relationship, "need"),
                referral,
                familyOf(referral),
                Ids.next(),
                Ids.next(),
                zone,
                at);
    }

    static RelationshipEnded ended(UUID relationship, String zone, Instant at) {
        return new RelationshipEnded(
                relationship,
                of(relationship, "match"),
                of(relationship, "need"),
                of(relationship, "referral"),
                familyOf(of(relationship, "referral")),
                Ids.next(),
                "goal-reached",
                zone,
                at);
    }

    static ContactMade contact(UUID relationship, String zone, Instant at) {
        UUID family = familyOf(of(relationship, "referral"));
        return new ContactMade(Ids.next(), relationship, family, Ids.next(), zone, "volunteer", "visit", 30, at);
    }

    private static UUID familyOf(UUID referral) {
        return of(referral, "family");
    }

    private static UUID volunteerOf(UUID offer) {
        return of(offer, "volunteer");
    }

    /** Always the same id for the same thing. */
    private static UUID of(UUID id, String what) {
        return UUID.nameUUIDFromBytes((what + id).getBytes(StandardCharsets.UTF_8));
    }

    static ConcernRaised concern(String zone, Instant at) {
        return new ConcernRaised(Ids.next(), "knock", false, null, null, zone, at);
    }

    /** A network some weeks old: every measure has a number in the zone, and most have one that may be shown. */
    static List<EventPayload> busy(String zone, Instant at) {
        List<EventPayload> all = new ArrayList<>();
        all.addAll(times(30, () -> knock(zone, false, at)));
        all.addAll(times(10, () -> knock(zone, true, at)));
        all.addAll(times(6, () -> offerLogged(zone, at)));
        for (int i = 0; i < 8; i++) {
            UUID offer = Ids.next();
            all.add(offerOpened(offer, zone, at));
            if (i >= 6) {
                all.add(offerPaused(offer, zone, at.plusSeconds(5)));
            }
            UUID referral = Ids.next();
            all.add(received(referral, zone, at));
            all.add(decided(referral, zone, Duration.ofHours(i), at.plusSeconds(60)));
        }
        for (int i = 0; i < 12; i++) {
            UUID need = Ids.next();
            all.add(needOpened(need, zone, at));
            if (i < 5) {
                all.add(needMet(need, zone, at.plusSeconds(90)));
            } else if (i < 7) {
                all.add(needNotMet(need, zone, at.plusSeconds(90)));
            }
            UUID relationship = Ids.next();
            all.add(started(relationship, zone, at));
            if (i > 0) {
                all.add(contact(relationship, zone, at.plusSeconds(30)));
            }
            if (i == 1) {
                all.add(ended(relationship, zone, at.plusSeconds(90)));
            }
        }
        all.addAll(times(16, () -> agreed(zone, at)));
        all.addAll(times(5, () -> concern(zone, at)));
        return all;
    }

    private static String area(String zone) {
        return zone + "001";
    }
}
