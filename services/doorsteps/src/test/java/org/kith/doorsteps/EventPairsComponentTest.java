package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.testkit.Db;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** Every pair of events about an offer that was made at a door, in both orders and twice, ends alike: the newest counts. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class EventPairsComponentTest {
    private static final Instant HAPPENED = Instant.now().minusSeconds(3_600);

    /** Copies of an offer that is there, under the ids of the worlds. */
    private static final String COPY = """
            insert into doorstep_offer select copy.* from doorstep_offer one cross join unnest(?::text[]) as w (offer)
              cross join lateral jsonb_populate_record(one, jsonb_build_object('id', w.offer)) copy where one.id = ?""";

    private static final Map<String, String> KEPT =
            Map.of("offerId", "select id as of, state, state_at, reason from doorstep_offer where id::text = any(?)");

    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("doorsteps");

    @Test
    void everyPairOfEventsEndsAlikeInBothOrdersAndTwice() {
        List<History> histories = EventPairs.histories(EventPairs.of(Service.DOORSTEPS));
        assertThat(histories).hasSize(6);
        List<List<World>> pairs = histories.stream().map(History::worlds).toList();
        List<World> worlds = pairs.stream().flatMap(List::stream).toList();
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> knock = walking.offer(0, "meals");
        walking.send(List.of(knock));
        UUID offer = WalkFixtures.offerOf(knock);
        String[] ids =
                worlds.stream().map(world -> world.id("offerId").toString()).toArray(String[]::new);
        assertThat(db.execute(COPY, ids, offer)).isEqualTo(worlds.size());
        EventPairs.tellTwice(kafka, "kith-doorsteps", worlds, HAPPENED, 10);
        assertThat(db.count("parked")).isZero();
        Map<World, String> kept = EventPairs.kept(db, worlds, KEPT);
        assertThat(kept.values())
                .anyMatch(all -> all.contains("state=open"))
                .anyMatch(all -> all.contains("state=withdrawn"));
        EventPairs.requireAlike(pairs, kept);
    }
}
