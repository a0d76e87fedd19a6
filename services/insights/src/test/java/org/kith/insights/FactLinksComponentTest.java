package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.contracts.EventPayload;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralAcknowledged;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.SpendMade;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.time.Ids;
import org.kith.testkit.WithKith;

/**
 * A fact has what its event carries and what the events before it told, also when those come after it. No id leaves by the
 * API, so the table is looked at.
 */
@QuarkusTest
@WithKith(service = "insights", kafka = true)
class FactLinksComponentTest {
    private static final Instant AT = Instant.parse("2026-09-07T16:00:00Z");
    private static final String SLOTS = "1".repeat(21);
    private static final String DOOR_AREA = "NW0100001";
    private static final String HOME_AREA = "NW0100003";
    private static final String NEW_AREA = "NW0100004";

    private final UUID charity = Ids.next();
    private final UUID school = Ids.next();
    private final UUID council = Ids.next();
    private final UUID volunteer = Ids.next();
    private final UUID lead = Ids.next();
    private final UUID nextLead = Ids.next();
    private final UUID staff = Ids.next();
    private final UUID family = Ids.next();
    private final UUID offer = Ids.next();
    private final UUID referral = Ids.next();
    private final UUID need = Ids.next();
    private final UUID match = Ids.next();
    private final UUID relationship = Ids.next();
    private final UUID concern = Ids.next();

    /** In which order the events of a family's year come. */
    enum Order {
        AS_IT_HAPPENED {
            @Override
            List<EventPayload> of(List<EventPayload> events) {
                return events;
            }
        },
        BACKWARDS {
            @Override
            List<EventPayload> of(List<EventPayload> events) {
                return events.reversed();
            }
        },
        SHUFFLED {
            @Override
            List<EventPayload> of(List<EventPayload> events) {
                List<EventPayload> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, new Random(7));
                return shuffled;
            }
        };

        abstract List<EventPayload> of(List<EventPayload> events);
    }

    @ParameterizedTest
    @EnumSource
    void everyFactIsWholeWhateverTheOrder(Order order) {
        InsightsFixtures fixtures = new InsightsFixtures();
        order.of(events()).forEach(fixtures::happens);
        expected()
                .forEach((event, details) -> assertThat(factOf(event)).as(event).isEqualTo(details));
    }

    @ParameterizedTest
    @EnumSource
    void everyFactIsWholeWhenTheyAreTakenTogether(Order order) {
        new InsightsFixtures().happens(order.of(events()));
        expected()
                .forEach((event, details) -> assertThat(factOf(event)).as(event).isEqualTo(details));
    }

    /** Organisation, other organisation, person, family, referral, kind, area and origin of each event's fact. */
    private Map<String, List<Object>> expected() {
        List<Object> ofReferral = details(council, school, null, family, referral, null, HOME_AREA, "2B");
        List<Object> ofMatch = details(council, school, volunteer, family, referral, "meals", HOME_AREA, "doorstep");
        List<Object> ofOffer = details(charity, null, volunteer, null, null, "meals", DOOR_AREA, "doorstep");
        List<Object> ofConcern = details(null, null, staff, null, null, null, DOOR_AREA, "knock");
        return Map.ofEntries(
                Map.entry("doorstep.offer.logged", ofOffer),
                Map.entry("offer.paused", ofOffer),
                Map.entry("capacity.taken", ofOffer),
                Map.entry("referral.received", ofReferral),
                Map.entry("referral.acknowledged", ofReferral),
                Map.entry("spend.made", with(ofReferral, 0, charity)),
                Map.entry("need.opened", details(council, school, lead, family, referral, "meals", NEW_AREA, "2B")),
                Map.entry("need.met", details(council, school, null, family, referral, "meals", HOME_AREA, "2B")),
                Map.entry("match.proposed", ofMatch),
                Map.entry("match.agreed", ofMatch),
                Map.entry("relationship.started", ofMatch),
                Map.entry("contact.made", with(ofMatch, 2, staff)),
                Map.entry("relationship.handedover", with(ofMatch, 2, nextLead)),
                Map.entry("relationship.ended", ofMatch),
                Map.entry("outcome.recorded", ofMatch),
                Map.entry("concern.raised", ofConcern),
                Map.entry("concern.closed", ofConcern));
    }

    private List<EventPayload> events() {
        String zone = "NW01";
        return List.of(
                new DoorstepOfferLogged(
                        offer,
                        Ids.next(),
                        volunteer,
                        charity,
                        "meals",
                        DOOR_AREA,
                        zone,
                        1000,
                        SLOTS,
                        List.of("en"),
                        "X",
                        List.of("5-10"),
                        1,
                        AT),
                new ReferralReceived(referral, family, school, council, "2B", zone, HOME_AREA, "low", false, 1, AT),
                new ReferralAcknowledged(referral, zone, AT, AT),
                new NeedOpened(
                        need, null, referral, 1, family, school, council, lead, "meals", NEW_AREA, zone, "low", 0, null,
                        "5-10", SLOTS, false, null, null, 1, AT),
                new MatchProposed(match, need, referral, offer, zone, AT),
                new MatchAgreed(
                        match, need, referral, family, offer, volunteer, school, council, lead, "meals", zone, AT),
                new CapacityTaken(offer, match, 0, AT),
                new RelationshipStarted(relationship, match, need, referral, family, volunteer, lead, zone, AT),
                new ContactMade(Ids.next(), relationship, family, staff, zone, "practitioner", "visit", 30, AT),
                new HandedOver(relationship, lead, nextLead, true, zone, AT),
                new SpendMade(Ids.next(), referral, family, charity, zone, 3000, AT),
                new OutcomeRecorded(relationship, need, referral, "met", zone, AT),
                new RelationshipEnded(relationship, match, need, referral, family, volunteer, "goal-reached", zone, AT),
                new NeedMet(need, referral, zone, "meals", AT),
                new OfferPaused(offer, volunteer, "meals", zone, "holiday", AT),
                new ConcernRaised(concern, "knock", false, staff, DOOR_AREA, zone, AT),
                new ConcernClosed(concern, staff, "with-the-council", zone, AT, AT));
    }

    private static List<Object> details(Object... values) {
        return Arrays.asList(values);
    }

    private static List<Object> with(List<Object> details, int position, Object value) {
        List<Object> changed = new ArrayList<>(details);
        changed.set(position, value);
        return changed;
    }

    private static List<Object> factOf(String event) {
        List<List<Object>> facts = new ArrayList<>();
        InsightsFixtures.DB
                .rows(
                        "select organisation, other_organisation, person, family, referral, kind, area, origin "
                                + "from fact where event = ?",
                        event)
                .forEach(row -> facts.add(new ArrayList<>(row.values())));
        assertThat(facts).as(event).hasSize(1);
        return facts.getFirst();
    }
}
