package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Service;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.relationships.ContactMade;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.testkit.EventPairs;
import org.kith.testkit.EventPairs.History;
import org.kith.testkit.EventPairs.Word;
import org.kith.testkit.EventPairs.World;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/**
 * Every pair of events about the same thing that offers subscribes to, in both orders and twice, ends alike. Events of one subject
 * come in their order, as Kafka keeps it for one key; of a number the newest counts in any order.
 */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class EventPairsComponentTest {
    private static final Instant HAPPENED = Instant.now().minusSeconds(3_600);

    /** Copies of a row that is there, under the ids of the worlds. */
    private static final String COPY = """
            insert into %1$s select copy.* from %1$s one cross join unnest(?::text[], ?::text[]) as w (volunteer, offer)
              cross join lateral jsonb_populate_record(one, jsonb_build_object(%2$s)) copy where one.id = ?""";

    private static final Map<String, String> KEPT = Map.of(
            "offerId",
            "select id as of, state, pause_reason, spaces_left from offer where id::text = any(?)",
            "volunteerId",
            "select v.id as of, v.standing, v.regular_since, (select count(*) from standing_change s where s.volunteer_id = v.id) as said "
                    + "from volunteer v where v.id::text = any(?)",
            "relationshipId",
            "select coalesce(k.id, d.relationship_id) as of, k.volunteer_id, d.day, d.zone from known_relationship k "
                    + "full join contact_day d on d.relationship_id = k.id where coalesce(k.id, d.relationship_id)::text = any(?)");

    private final OffersFixtures fixtures = new OffersFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();

    private static List<Word> words() {
        List<Word> words = new ArrayList<>(EventPairs.of(Service.OFFERS));
        // Nothing can be said about an offer before it is there.
        words.removeIf(word -> word.is(DoorstepOfferLogged.class));
        words.addAll(EventPairs.saying(Service.OFFERS, RelationshipEnded.class, "reason", "unsuitable"));
        words.add(EventPairs.usual(Service.OFFERS, ContactMade.class)
                .saying("by", "volunteer")
                .saying("how", "visit"));
        return words;
    }

    private static boolean inAnyOrder(History history) {
        World world = history.worlds().getFirst();
        String first = history.first().in(world, HAPPENED, 1).subject();
        String second = history.second().in(world, HAPPENED, 1).subject();
        return !first.equals(second) || first.equals(world.id("offerId").toString());
    }

    private void copy(String table, String changed, UUID template, List<World> worlds) {
        fixtures.db.execute(
                COPY.formatted(table, changed), ids(worlds, "volunteerId"), ids(worlds, "offerId"), template);
    }

    private static String[] ids(List<World> worlds, String thing) {
        return worlds.stream().map(world -> world.id(thing).toString()).toArray(String[]::new);
    }

    @Test
    void everyPairOfEventsEndsAlikeInBothOrdersAndTwice() {
        List<History> histories = EventPairs.histories(words()).stream()
                .filter(EventPairsComponentTest::inAnyOrder)
                .toList();
        assertThat(histories).hasSizeGreaterThan(10);
        List<List<World>> pairs = histories.stream().map(History::worlds).toList();
        List<World> worlds = pairs.stream().flatMap(List::stream).toList();
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        copy("volunteer", "'id', w.volunteer, 'person_id', w.volunteer", volunteer, worlds);
        copy("offer", "'id', w.offer, 'volunteer_id', w.volunteer", offer, worlds);
        EventPairs.tellTwice(kafka, "kith-offers", worlds, HAPPENED, 10);
        assertThat(fixtures.db.count("parked")).isZero();
        Map<World, String> kept = EventPairs.kept(fixtures.db, worlds, KEPT);
        assertThat(kept.values())
                .anyMatch(all -> all.contains("standing=under-review"))
                .anyMatch(all -> all.contains("day="));
        EventPairs.requireAlike(pairs, kept);
    }
}
