package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.testkit.Db;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.Word;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/**
 * Every pair of events about the same thing that referrals subscribes to, in both orders and twice, ends alike. Events of one
 * subject come in their order, as Kafka keeps it for one key.
 */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class EventPairsComponentTest {
    private static final Instant HAPPENED = Instant.now().minusSeconds(3_600);

    /** Copies of rows of a referral that was made through the door, under the ids of the worlds. */
    private static final String COPY = """
            insert into %1$s select copy.* from %1$s one cross join unnest(?::text[], ?::text[], ?::text[], ?::text[])
                as w (family, child, referral, need)
              cross join lateral jsonb_populate_record(one, jsonb_build_object(%2$s)) copy where one.id = ?::uuid""";

    private static final Map<String, String> KEPT = Map.of(
            "needId",
            "select id as of, state, match_id, relationship_id, offers_suggested, ended_at, end_reason from need where id::text = any(?)",
            "referralId",
            "select id as of, state, lead_id from referral where id::text = any(?)");

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    private static List<Word> words() {
        List<Word> words = new ArrayList<>(EventPairs.of(Service.REFERRALS));
        // Its need is one that was told at a door.
        words.removeIf(word -> word.is(DoorstepNeedLogged.class));
        words.addAll(EventPairs.saying(Service.REFERRALS, OutcomeRecorded.class, "outcome", "not-met"));
        words.addAll(EventPairs.saying(Service.REFERRALS, MatchEnded.class, "reason", "need-met"));
        return words;
    }

    /** A need ends once: of two outcomes the first that comes counts, so a relationship has one. */
    private static boolean possible(History history) {
        return !(history.first().is(OutcomeRecorded.class) && history.second().is(OutcomeRecorded.class));
    }

    private static boolean inAnyOrder(History history) {
        World world = history.worlds().getFirst();
        return !history.first()
                .in(world, HAPPENED, 1)
                .subject()
                .equals(history.second().in(world, HAPPENED, 1).subject());
    }

    private void copy(String table, String changed, String template, List<World> worlds) {
        db.execute(
                COPY.formatted(table, changed),
                ids(worlds, "familyId"),
                ids(worlds, "childId"),
                ids(worlds, "referralId"),
                ids(worlds, "needId"),
                template);
    }

    private static String[] ids(List<World> worlds, String thing) {
        return worlds.stream().map(world -> world.id(thing).toString()).toArray(String[]::new);
    }

    private void began(List<World> worlds, boolean closed) {
        String referral = fixtures.sent(fixtures.referral());
        fixtures.accept(referral);
        if (closed) {
            ReferralsFixtures.step(fixtures.priya, referral, "close", Map.of("outcome", "helped"))
                    .statusCode(200);
        }
        Map<String, Object> need = db.rows(
                        "select n.id::text as need, n.child_id::text as child, r.family_id::text as family from need n "
                                + "join referral r on r.id = n.referral_id where r.id = ?::uuid order by n.id limit 1",
                        referral)
                .getFirst();
        copy("family", "'id', w.family", (String) need.get("family"), worlds);
        copy("child", "'id', w.child, 'family_id', w.family, 'name_key', w.child", (String) need.get("child"), worlds);
        copy("referral", "'id', w.referral, 'family_id', w.family, 'reference', w.referral", referral, worlds);
        copy("need", "'id', w.need, 'referral_id', w.referral, 'child_id', w.child", (String) need.get("need"), worlds);
    }

    @Test
    void everyPairOfEventsEndsAlikeInBothOrdersAndTwice() {
        assertThat(ended(false).values())
                .anyMatch(all -> all.contains("state=matched"))
                .anyMatch(all -> all.contains("state=suggested"))
                .anyMatch(all -> all.contains("state=met"));
    }

    @Test
    void everyPairEndsAlikeAfterTheReferralWasClosedToo() {
        assertThat(ended(true).values())
                .anyMatch(all -> all.contains("state=matched"))
                .anyMatch(all -> all.contains("end_reason=helped"))
                .anyMatch(all -> all.contains("end_reason=outcome-not-met"))
                .anyMatch(all -> all.contains("state=met"));
    }

    private Map<World, String> ended(boolean closed) {
        List<History> histories = EventPairs.histories(words()).stream()
                .filter(EventPairsComponentTest::possible)
                .filter(EventPairsComponentTest::inAnyOrder)
                .toList();
        assertThat(histories).hasSizeGreaterThan(50);
        List<List<World>> pairs = histories.stream().map(History::worlds).toList();
        List<World> worlds = pairs.stream().flatMap(List::stream).toList();
        began(worlds, closed);
        EventPairs.tellTwice(kafka, "kith-referrals", worlds, HAPPENED, 10);
        assertThat(db.count("parked")).isZero();
        Map<World, String> kept = EventPairs.kept(db, worlds, KEPT);
        EventPairs.requireAlike(pairs, kept);
        return kept;
    }
}
