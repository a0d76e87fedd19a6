package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class KnockBatchKafkaTest {
    private final Db db = Db.of("doorsteps");
    private final KafkaProbe kafka = KafkaProbe.connect();

    private static List<Map<String, Object>> fortyKnocks(WalkFixtures walking) {
        List<Map<String, Object>> knocks = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            knocks.add(walking.knock(i, "no-answer"));
        }
        for (int i = 14; i < 20; i++) {
            knocks.add(walking.knock(i, "not-now"));
        }
        for (int i = 20; i < 25; i++) {
            knocks.add(walking.knock(i, "declined"));
        }
        for (int i = 25; i < 31; i++) {
            knocks.add(walking.knock(i, "conversation"));
        }
        knocks.add(walking.knock(31, "do-not-knock"));
        List<String> kinds = List.of("items", "meals", "school-run", "homework", "transport", "sport");
        for (int i = 0; i < kinds.size(); i++) {
            knocks.add(walking.offer(32 + i, kinds.get(i)));
        }
        knocks.add(walking.need(38, "befriending"));
        knocks.add(walking.need(39, "items"));
        return knocks;
    }

    @Test
    void aBatchSentTwiceAndHalfAThirdTimeInAnotherOrderCountsOnce() {
        WalkFixtures walking = new WalkFixtures(40);
        List<Map<String, Object>> knocks = fortyKnocks(walking);
        assertThat(knocks).hasSize(40);
        walking.send(knocks)
                .statusCode(200)
                .body("created", equalTo(40))
                .body("duplicate", equalTo(0))
                .body("refused", equalTo(0))
                .body("results.status", everyItem(equalTo("created")))
                .body(
                        "results.id",
                        equalTo(knocks.stream().map(k -> k.get("id").toString()).toList()));
        walking.send(knocks).statusCode(200).body("created", equalTo(0)).body("duplicate", equalTo(40));
        List<Map<String, Object>> half = new ArrayList<>(knocks.subList(10, 30));
        Collections.shuffle(half, new Random(42));
        walking.send(half).statusCode(200).body("duplicate", equalTo(20)).body("results", hasSize(20));

        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(40);
        assertThat(db.count("doorstep_offer where organisation_id = ?", walking.charity.id()))
                .isEqualTo(6);
        assertThat(db.count("doorstep_need where organisation_id = ?", walking.charity.id()))
                .isEqualTo(2);
        assertThat(logged(walking)).hasSize(40);
        List<ConsumedEvent> offers = kafka.await(
                "kith.doorsteps.v1",
                6,
                event -> event.type().equals("org.kith.doorstep.offer.logged.v1")
                        && event.json()
                                .path("organisationId")
                                .asText()
                                .equals(walking.charity.id().toString()));
        assertThat(offers).allSatisfy(event -> assertThat(event.value())
                .contains("\"area\":\"NW0100001\"")
                .contains("\"personId\":"));
    }

    private List<ConsumedEvent> logged(WalkFixtures walking) {
        kafka.await("kith.doorsteps.v1", 40, event -> ofWalk(event, walking));
        return kafka.everything("kith.doorsteps.v1").stream()
                .filter(event -> ofWalk(event, walking))
                .toList();
    }

    private static boolean ofWalk(ConsumedEvent event, WalkFixtures walking) {
        return event.type().equals("org.kith.knock.logged.v1")
                && event.json().path("walkId").asText().equals(walking.walk.toString());
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        WalkFixtures walking = new WalkFixtures(2);
        Map<String, Object> knock = walking.knock(0, "no-answer");
        walking.send(List.of(knock)).body("created", equalTo(1));
        knock.put("outcome", "declined");
        walking.send(List.of(knock, walking.knock(1, "no-answer")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("results[0].code", equalTo("id-reused"));
        // The same on another walk is other content too.
        knock.put("outcome", "no-answer");
        walking.send(walking.linkWorker, UUID.randomUUID(), List.of(knock), null)
                .body("results[0].code", equalTo("id-reused"));
    }

    @Test
    void anIdOfAnotherOrganisationRefusesOneKnockAndNotTheBatch() {
        WalkFixtures theirs = new WalkFixtures(1);
        Map<String, Object> knock = theirs.offer(0, "meals");
        theirs.send(List.of(knock)).body("created", equalTo(1));
        WalkFixtures walking = new WalkFixtures(3);
        Map<String, Object> clash = walking.knock(0, "no-answer");
        clash.put("id", knock.get("id"));
        Map<String, Object> offerClash = walking.offer(1, "meals");
        offerClash.put("offers", knock.get("offers"));
        walking.send(List.of(clash, offerClash, walking.knock(2, "no-answer")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("results.code", equalTo(Arrays.asList("id-reused", "id-reused", null)));
    }

    @Test
    void aDoNotKnockDoorIsRefusedWithItsDateForEveryPartner() {
        WalkFixtures walking = new WalkFixtures(2);
        Map<String, Object> first = walking.knock(0, "do-not-knock");
        Map<String, Object> later = walking.knock(0, "no-answer");
        String until = UkCalendar.dayOf(walking.started).plusMonths(12).toString();
        // Sent in the wrong order: the time of the knock decides.
        walking.send(List.of(later, first))
                .body("results[0].code", equalTo("do-not-knock"))
                .body("results[0].detail", containsString(until))
                .body("results[1].status", equalTo("created"));
        // A knock before the request was made is a fact, even if it comes later.
        walking.send(List.of(walking.knock(0, "no-answer", walking.started)))
                .body("results[0].status", equalTo("created"));
        ConsumedEvent set = kafka.await(
                "kith.doorsteps.v1", event -> event.is("org.kith.donotknock.set.v1", walking.doors.getFirst()));
        assertThat(set.json().path("until").asText()).isEqualTo(until);

        WalkFixtures other = new WalkFixtures(1);
        UUID patch = UUID.randomUUID();
        other.create(
                        patch,
                        List.of(Map.of(
                                "id",
                                walking.doors.getFirst(),
                                "label",
                                "1",
                                "street",
                                "Test Street " + walking.patch,
                                "postcode",
                                "zn1 0aa")))
                .statusCode(201);
        Api.as(other.linkWorker)
                .get("/v1/patches/" + patch + "/download")
                .then()
                .statusCode(200)
                .body("doors[0].doNotKnockUntil", equalTo(until));
        Map<String, Object> knock = other.knock(0, "conversation");
        knock.put("doorId", walking.doors.getFirst());
        Api.as(other.linkWorker)
                .body(Map.of("patchId", patch, "startedAt", walking.started.toString(), "knocks", List.of(knock)))
                .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                .then()
                .body("results[0].code", equalTo("do-not-knock"));
    }

    @Test
    void deviceTimesOutOfBoundsAreRefusedOneByOne() {
        WalkFixtures walking = new WalkFixtures(4);
        Instant now = Instant.now();
        walking.send(List.of(
                        walking.knock(0, "no-answer", now.plus(Duration.ofMinutes(11))),
                        walking.knock(1, "no-answer", now.plus(Duration.ofMinutes(9))),
                        walking.knock(
                                2, "no-answer", now.minus(Duration.ofDays(30)).minusSeconds(60)),
                        walking.knock(3, "no-answer", now.minus(Duration.ofDays(29)))))
                .body("results.status", equalTo(List.of("refused", "created", "refused", "created")))
                .body("results[0].code", equalTo("time-in-future"))
                .body("results[2].code", equalTo("time-too-old"));
        assertThat(db.rows("select at from knock where walk_id = ? order by at", walking.walk))
                .hasSize(2);
    }

    @Test
    void aBadKnockIsRefusedWithoutLosingTheOthers() {
        WalkFixtures walking = new WalkFixtures(3);
        Map<String, Object> badOffer = walking.offer(0, "babysitting");
        Map<String, Object> noPerson = walking.knock(0, "offer-heard");
        noPerson.put("offers", List.of(Map.of("id", UUID.randomUUID(), "kind", "meals")));
        Map<String, Object> nothing = walking.knock(0, "conversation");
        nothing.put("offers", Collections.singletonList(null));
        Map<String, Object> nul = walking.knock(1, "conversation");
        nul.put("note", "a\u0000b");
        Map<String, Object> wrongType = walking.knock(1, "conversation");
        wrongType.put("at", List.of(1));
        Map<String, Object> unknownDoor = walking.knock(1, "no-answer");
        unknownDoor.put("doorId", UUID.randomUUID());
        Map<String, Object> field = walking.knock(1, "no-answer");
        field.put("doorid", 1);
        List<Object> knocks = new ArrayList<>(List.of(
                badOffer,
                noPerson,
                nul,
                wrongType,
                unknownDoor,
                field,
                "text",
                walking.knock(0, "vanished"),
                walking.knock(0, "offer-heard"),
                walking.knock(2, "no-answer")));
        knocks.add(null);
        knocks.add(nothing);
        walking.send(knocks)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(11))
                .body("results[9].status", equalTo("created"))
                .body("results[0].code", equalTo("unknown-kind"))
                .body("results[0].pointer", equalTo("/offers/0/kind"))
                .body("results[1].code", equalTo("required"))
                .body("results[1].pointer", equalTo("/offers/0/personId"))
                .body("results[2].pointer", equalTo("/note"))
                .body("results[3].code", equalTo("malformed"))
                .body("results[3].id", equalTo(wrongType.get("id").toString()))
                .body("results[4].code", equalTo("door-unknown"))
                .body("results[5].pointer", equalTo("/doorid"))
                .body("results[6].code", equalTo("malformed"))
                .body("results[7].code", equalTo("unknown-outcome"))
                .body("results[8].code", equalTo("offer-missing"))
                .body("results[10].code", equalTo("malformed"))
                .body("results[11].code", equalTo("required"))
                .body("results[11].pointer", startsWith("/offers/0"));
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
    }

    /** A name, a way to reach somebody and a concern have other owners: what brings one here is not kept. */
    @Test
    void aKnockThatBringsANameOrAConcernIsRefusedAndNothingOfItIsStored() {
        WalkFixtures walking = new WalkFixtures(3);
        String words = "Bruises, and the name is Ada Quill " + UUID.randomUUID();
        Map<String, Object> concern = walking.knock(0, "conversation");
        concern.put("concern", Map.of("id", UUID.randomUUID(), "what", words));
        Map<String, Object> giver = walking.knock(1, "offer-heard");
        giver.put(
                "offers",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "personId",
                        UUID.randomUUID(),
                        "kind",
                        "meals",
                        "giver",
                        Map.of("name", words))));
        Map<String, Object> contact = walking.knock(2, "need-heard");
        contact.put(
                "needs", List.of(Map.of("id", UUID.randomUUID(), "kind", "items", "contact", Map.of("name", words))));
        walking.send(List.of(concern, giver, contact, walking.knock(0, "no-answer")))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("results.code", equalTo(Arrays.asList("malformed", "malformed", "malformed", null)))
                .body("results[0].pointer", equalTo("/concern"))
                .body("results[1].pointer", equalTo("/offers/0/giver"))
                .body("results[2].pointer", equalTo("/needs/0/contact"));
        List<String> tables = db
                .rows("select quote_ident(table_name) as name from information_schema.tables "
                        + "where table_schema = 'public' and table_type = 'BASE TABLE'")
                .stream()
                .map(row -> row.get("name").toString())
                .toList();
        assertThat(tables).contains("knock", "outbox", "audit");
        for (String table : tables) {
            assertThat(db.count(table + " t where t::text like ?", "%" + words + "%"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aBatchWithoutAStartOrThatCannotBeReadIsRefusedAsAWhole() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> noStart = walking.batch(List.of(walking.knock(0, "no-answer")));
        noStart.remove("startedAt");
        walking.send(walking.linkWorker, walking.walk, noStart)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startedAt"))
                .body("errors[0].code", equalTo("required"));
        Map<String, Object> unreadable = walking.batch(List.of(walking.knock(0, "no-answer")));
        unreadable.put("patchId", "the one by the harbour");
        unreadable.put("battery", 3);
        walking.send(walking.linkWorker, walking.walk, unreadable).statusCode(400);
        walking.send(walking.linkWorker, walking.walk, walking.batch(walking.knock(0, "no-answer")))
                .statusCode(400);
        assertThat(db.count("knock where organisation_id = ?", walking.charity.id()))
                .isZero();
    }

    @Test
    void aWalkIsOnOnePatch() {
        WalkFixtures walking = new WalkFixtures(2);
        walking.send(List.of()).statusCode(200);
        UUID another = UUID.randomUUID();
        walking.create(another, List.of(walking.address(1))).statusCode(201);
        Map<String, Object> batch = walking.batch(List.of(walking.knock(0, "no-answer")));
        batch.put("patchId", another);
        walking.send(walking.linkWorker, walking.walk, batch)
                .statusCode(409)
                .body("errors[0].code", equalTo("walk-on-another-patch"));
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isZero();
    }

    @Test
    void twoOffersOfOnePersonCarryOnePersonId() {
        WalkFixtures walking = new WalkFixtures(1);
        UUID person = UUID.randomUUID();
        Map<String, Object> knock = walking.knock(0, "offer-heard");
        knock.put(
                "offers",
                List.of(
                        Map.of("id", UUID.randomUUID(), "personId", person, "kind", "meals"),
                        Map.of("id", UUID.randomUUID(), "personId", person, "kind", "diy")));
        walking.send(List.of(knock)).body("created", equalTo(1));
        List<ConsumedEvent> events = kafka.await(
                "kith.doorsteps.v1",
                2,
                event -> event.type().equals("org.kith.doorstep.offer.logged.v1")
                        && event.json()
                                .path("knockId")
                                .asText()
                                .equals(knock.get("id").toString()));
        assertThat(events)
                .extracting(event -> event.json().path("personId").asText())
                .containsOnly(person.toString());
    }

    @Test
    void moreThanFiveHundredIsTooMuch() {
        WalkFixtures walking = new WalkFixtures(1);
        Map<String, Object> knock = walking.knock(0, "no-answer");
        walking.send(Collections.nCopies(501, knock)).statusCode(400).body("errors[0].pointer", equalTo("/knocks"));
        walking.send(Collections.nCopies(500, knock))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("duplicate", equalTo(499));
    }

    @Test
    void aWalkBelongsToWhoeverFirstSentIt() {
        WalkFixtures walking = new WalkFixtures(2);
        walking.send(List.of(walking.knock(0, "no-answer"))).statusCode(200);
        Person colleague = Person.fresh(walking.charity, "link-worker");
        walking.send(colleague, walking.walk, List.of(walking.knock(1, "no-answer")), null)
                .statusCode(403)
                .body("errors[0].code", equalTo("walk-of-another"));
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        walking.send(stranger, UUID.randomUUID(), List.of(), null).statusCode(404);
        WalkFixtures other = new WalkFixtures(1);
        other.send(other.linkWorker, walking.walk, List.of(other.knock(0, "no-answer")), null)
                .statusCode(404);
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(1);
    }

    @Test
    void aWalkEndsOnce() {
        WalkFixtures walking = new WalkFixtures(3);
        Instant ended = walking.started.plus(2, ChronoUnit.HOURS);
        List<Map<String, Object>> knocks =
                List.of(walking.knock(0, "no-answer"), walking.knock(1, "conversation"), walking.knock(2, "unsafe"));
        walking.send(knocks).statusCode(200);
        walking.send(walking.linkWorker, walking.walk, List.of(), ended).statusCode(200);
        walking.send(walking.linkWorker, walking.walk, knocks, ended.plusSeconds(60))
                .statusCode(200);
        ConsumedEvent end = kafka.await("kith.doorsteps.v1", event -> event.is("org.kith.walk.ended.v1", walking.walk));
        assertThat(end.json().path("knocks").asInt()).isEqualTo(3);
        assertThat(end.json().path("endedAt").asText()).isEqualTo(ended.toString());
        Map<String, Object> mark = walking.knock(0, "no-answer");
        walking.send(List.of(mark)).statusCode(200);
        kafka.await("kith.doorsteps.v1", event -> event.is("org.kith.knock.logged.v1", mark.get("id")));
        assertThat(kafka.everything("kith.doorsteps.v1").stream()
                        .filter(event -> event.is("org.kith.walk.ended.v1", walking.walk)))
                .hasSize(1);
        Api.as(walking.linkWorker)
                .get("/v1/patches/" + walking.patch + "/download")
                .then()
                .body("doors.unsafe", equalTo(List.of(false, false, true)));
    }

    @Test
    void racingBatchesOfOneWalkCountEachKnockOnce() throws InterruptedException, ExecutionException {
        WalkFixtures walking = new WalkFixtures(40);
        List<Map<String, Object>> knocks = fortyKnocks(walking);
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> sends = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<Map<String, Object>> shuffled = new ArrayList<>(knocks);
                Collections.shuffle(shuffled, new Random(i));
                sends.add(() -> walking.send(shuffled).statusCode(200).extract().path("created"));
            }
            int created = 0;
            for (Future<Integer> send : pool.invokeAll(sends)) {
                created += send.get();
            }
            assertThat(created).isEqualTo(40);
        }
        assertThat(db.count("knock where walk_id = ?", walking.walk)).isEqualTo(40);
    }
}
