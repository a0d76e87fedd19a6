package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.Word;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** Every pair of events about the same thing that relationships subscribes to, in both orders and twice, ends alike. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class EventPairsComponentTest {
    private static final String GROUP = "kith-relationships";

    /** In the middle of a day, so that all of it is on one. */
    private static final Instant BEGAN = LocalDate.now(UkCalendar.ZONE)
            .minusDays(1)
            .atTime(LocalTime.NOON)
            .atZone(UkCalendar.ZONE)
            .toInstant();

    /** Everything that is kept of a world, but for what the sweep does by itself and which of two ends was heard first. */
    private static final Map<String, String> KEPT = Map.of(
            "matchId",
            "select match_id as of, family_id, lead_id, state, started_at, agreement_withdrawn_at is not null as withdrawn, "
                    + "volunteer_excluded_at is not null as excluded, "
                    + "case when state = 'ended' then null else review_due end as due, "
                    + "case when state = 'ended' then null else (select array_agg(r order by r) from unnest(review_reasons) as r)::text "
                    + "end as reasons from relationship where match_id::text = any(?)",
            "familyId",
            "select coalesce(f.id, family_id) as of, risk_band, high_at, medium_at, held, held_at, restricted, people from known_family f "
                    + "full join known_restriction r on r.family_id = f.id where coalesce(f.id, family_id)::text = any(?)",
            "receiverId",
            "select organisation_id as of, ended_sequence > given_sequence as ended from sharing_ended "
                    + "where organisation_id::text = any(?)",
            "needId",
            "select need_id as of, at from need_opening where need_id::text = any(?)");

    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = RelationshipsFixtures.DB;

    private static List<Word> words() {
        List<Word> words = new ArrayList<>(EventPairs.of(Service.RELATIONSHIPS));
        words.addAll(EventPairs.saying(Service.RELATIONSHIPS, RiskChanged.class, "riskBand", "low", "high"));
        words.addAll(EventPairs.saying(
                Service.RELATIONSHIPS, MatchEnded.class, "reason", "risk-high", "not-suitable", "agreement-withdrawn"));
        return words;
    }

    private static List<Event> before(World world) {
        return Stream.of(NeedOpened.class, MatchAgreed.class)
                .filter(type -> !world.history().has(type))
                .map(type -> EventPairs.usual(Service.RELATIONSHIPS, type).in(world, BEGAN, 1))
                .toList();
    }

    @Test
    void everyPairOfEventsEndsAlikeInBothOrdersAndTwice() {
        List<History> histories = EventPairs.histories(words());
        assertThat(histories).hasSizeGreaterThan(200);
        List<List<World>> pairs = histories.stream().map(History::worlds).toList();
        List<World> worlds = pairs.stream().flatMap(List::stream).toList();
        EventPairs.tell(
                kafka,
                GROUP,
                worlds.stream().flatMap(world -> before(world).stream()).toList());
        EventPairs.tellTwice(kafka, GROUP, worlds, BEGAN.plusSeconds(3_600), 10);
        assertThat(db.count("parked")).isZero();
        Map<World, String> kept = EventPairs.kept(db, worlds, KEPT);
        assertThat(kept.values())
                .anyMatch(all -> all.contains("state=ended"))
                .anyMatch(all -> all.contains("excluded=true"));
        EventPairs.requireAlike(pairs, kept);
    }
}
