package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Service;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.contracts.referrals.FamilyRecordsChanged;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.Word;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/**
 * Every pair of events about the same thing that matching subscribes to, in both orders and twice: what is known in the end is the same.
 * Half of what was matched before is agreed, the other half proposed.
 */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class EventPairsComponentTest {
    private static final String GROUP = "kith-matching";
    private static final Instant BEGAN = Instant.now().minusSeconds(7_200);
    private static final Instant HAPPENED = BEGAN.plusSeconds(3_600);

    private static final String MATCH = """
            insert into match (id, need_id, referral_id, family_id, offer_id, volunteer_id, sender_id, receiver_id, lead_id, kind, zone,
              state, score, since, proposed_by, proposed_at, family_agreed_at, volunteer_agreed_at, version)
            select w.match::uuid, n.id, n.referral_id, n.family_id, o.id, o.volunteer_id, n.sender_id, n.receiver_id, n.lead_id, n.kind,
              n.zone, ?, 0, now(), n.lead_id, ?::timestamptz, now(), now(), 0
            from unnest(?::text[], ?::text[], ?::text[]) as w (match, need, offer)
            join open_need n on n.id = w.need::uuid join known_offer o on o.id = w.offer::uuid""";

    /** Everything that is kept of a world, but for what the engine does by itself and which of two ends was heard first. */
    private static final Map<String, String> KEPT = Map.of(
            "needId",
            "select id as of, referral_id, family_id, receiver_id, episode, receiver_sees, "
                    + "replace(state, 'suggested', 'open') as state, area, risk_band, level, slots, regular, urgency, wanted_since "
                    + "from open_need where id::text = any(?)",
            "offerId",
            "select id as of, volunteer_id, state, area, radius_metres, level, checks_valid_until, slots, capacity, taken, "
                    + "missing::text from known_offer where id::text = any(?)",
            "volunteerId",
            "select v.id as of, level, valid_until, standing, exists (select 1 from declined_pair d where d.volunteer_id = v.id) "
                    + "as barred from known_volunteer v where v.id::text = any(?)",
            "familyId",
            "select w.id as of, risk_band, high_at, held, withdrawn_at, restricted, people::text, others::text "
                    + "from (select unnest(?)::uuid as id) w "
                    + "left join known_family f on f.id = w.id left join known_restriction r on r.family_id = w.id "
                    + "left join same_child s on s.family_id = w.id",
            "matchId",
            "select id as of, state, relationship_id, forgotten, receiver_sees from match where id::text = any(?)");

    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("matching");

    private static List<Word> words() {
        List<Word> words = new ArrayList<>(EventPairs.of(Service.MATCHING));
        words.addAll(EventPairs.saying(Service.MATCHING, RiskChanged.class, "riskBand", "low", "high"));
        words.addAll(EventPairs.saying(
                Service.MATCHING, VolunteerStandingChanged.class, "standing", "clear", "not-suitable"));
        words.addAll(EventPairs.saying(Service.MATCHING, SuitabilityChanged.class, "level", 0));
        words.addAll(
                EventPairs.saying(Service.MATCHING, NeedNotMet.class, "reason", "risk-high", "agreement-withdrawn"));
        words.addAll(EventPairs.saying(Service.MATCHING, FamilyRecordsChanged.class, "sameChildFamilyIds", List.of()));
        words.addAll(EventPairs.saying(Service.MATCHING, RelationshipEnded.class, "reason", "unsuitable"));
        return words;
    }

    private static Word usual(Class<? extends EventPayload> type) {
        return EventPairs.usual(Service.MATCHING, type);
    }

    private static boolean begins(History history) {
        return history.has(NeedOpened.class)
                || history.has(OfferOpened.class)
                || Stream.of(history.first(), history.second())
                        .anyMatch(word -> word.type().getSimpleName().matches("Offer(InChecks|Changed)"));
    }

    /** What is known before: a need and an offer, unless the history tells of their beginning. */
    private static List<Event> before(World world) {
        List<Event> events = new ArrayList<>();
        if (!world.history().has(NeedOpened.class)) {
            events.add(usual(NeedOpened.class).in(world, BEGAN, 1));
        }
        if (!begins(world.history()) || world.history().has(NeedOpened.class)) {
            events.add(usual(OfferOpened.class).in(world, BEGAN, 1));
        }
        return events;
    }

    private void matched(List<World> worlds, String state) {
        String[] matches = ids(worlds, "matchId");
        String[] offers = ids(worlds, "offerId");
        db.execute(MATCH, state, BEGAN.plusSeconds(60).toString(), matches, ids(worlds, "needId"), offers);
        db.execute(
                "insert into spaces_ledger (match_id, offer_id, taken_at) select id, offer_id, now() from match "
                        + "where id::text = any(?)",
                (Object) matches);
        db.execute("update known_offer set taken = 1 where id::text = any(?)", (Object) offers);
        if (state.equals("agreed")) {
            db.execute(
                    "update open_need set state = 'matched' where id::text = any(?)", (Object) ids(worlds, "needId"));
        }
    }

    private static String[] ids(List<World> worlds, String thing) {
        return worlds.stream().map(world -> world.id(thing).toString()).toArray(String[]::new);
    }

    private static List<World> matchedBefore(List<List<World>> pairs, boolean agreed) {
        return IntStream.range(0, pairs.size())
                .filter(i -> i % 4 < 2 == agreed)
                .mapToObj(pairs::get)
                .flatMap(List::stream)
                .filter(world -> !begins(world.history()))
                .toList();
    }

    @Test
    void everyPairOfEventsEndsAlikeInBothOrdersAndTwice() {
        List<History> histories = EventPairs.histories(words());
        assertThat(histories).hasSizeGreaterThan(200);
        List<List<World>> pairs = histories.stream().map(History::worlds).toList();
        List<World> worlds = pairs.stream().flatMap(List::stream).toList();
        try {
            EventPairs.tell(
                    kafka,
                    GROUP,
                    worlds.stream().flatMap(world -> before(world).stream()).toList());
            matched(matchedBefore(pairs, true), "agreed");
            matched(matchedBefore(pairs, false), "proposed");
            EventPairs.tellTwice(kafka, GROUP, worlds, HAPPENED, 10);
            assertThat(db.count("parked where error not like 'UnknownArea%'")).isZero();
            Map<World, String> kept = EventPairs.kept(db, worlds, KEPT);
            assertThat(kept.values())
                    .anyMatch(all -> all.contains("state=ended"))
                    .anyMatch(all -> all.contains("barred=true"));
            EventPairs.requireAlike(pairs, kept);
        } finally {
            // Nothing of it is left open for other tests to meet.
            EventPairs.tell(
                    kafka,
                    GROUP,
                    worlds.stream()
                            .flatMap(world -> Stream.of(
                                    usual(NeedMet.class).in(world, Instant.now(), 100),
                                    usual(OfferWithdrawn.class).in(world, Instant.now(), 100)))
                            .toList());
        }
    }
}
