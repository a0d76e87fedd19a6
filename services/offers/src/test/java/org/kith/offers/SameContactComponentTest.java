package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventJson;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.testkit.Api;
import org.kith.testkit.Event;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What is found about a volunteer is asked about whoever is or was reached in the same way, whichever came first. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class SameContactComponentTest {
    private static final Map<String, String> UNSUITABLE = Map.of("standing", "not-suitable", "reason", "conduct");
    private static final Map<String, String> WORRY = Map.of("standing", "under-review", "reason", "something-reported");

    private final OffersFixtures fixtures = new OffersFixtures();
    private UUID found;

    /** Another test may draw the same number. */
    @AfterEach
    void lift() {
        if (found != null) {
            StandingComponentTest.clearIfNot(found);
        }
    }

    private void find(UUID volunteer, Map<String, String> what) {
        found = volunteer;
        StandingComponentTest.say(volunteer, what).statusCode(200);
    }

    private void person(UUID id, String phone, boolean mayContact, int status) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", id);
        person.put("name", "Bo Lindqvist");
        person.put("phone", phone);
        person.put("mayContact", mayContact);
        person.put("wordingVersion", "2026-1");
        Api.as(fixtures.linkWorker)
                .body(Map.of("people", List.of(person)))
                .post("/v1/people/batch")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(status));
    }

    private UUID atADoor(String phone) {
        UUID person = UUID.randomUUID();
        person(person, phone, true, 201);
        return person;
    }

    private static void isOpen(UUID offer) {
        OffersFixtures.read(offer).body("state", equalTo("open"));
    }

    /** The number is erased; that it was theirs is known by a hash. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoMayNoLongerBeContactedIsKnownByTheNumberTheyHad(boolean beforeItIsFound) {
        String phone = StandingComponentTest.number();
        UUID person = atADoor(phone);
        UUID first = OffersFixtures.volunteerOf(fixtures.logOffer(person, "meals"));
        if (!beforeItIsFound) {
            find(first, UNSUITABLE);
        }
        person(person, null, false, 200);
        if (beforeItIsFound) {
            find(first, UNSUITABLE);
        }
        assertThat(fixtures.db.count("person where id = ? and phone is not null", person))
                .isZero();
        StandingComponentTest.isHeldBack(fixtures.logOffer(atADoor(phone), "meals"));
        StandingComponentTest.isHeldBack(StandingComponentTest.writeDownAnew("B. Lindkvist", phone));
    }

    /** Every way in which something is found stops the other record too, and says of whom it was found. */
    @ParameterizedTest
    @ValueSource(strings = {"unsuitable", "worry", "differs", "reference", "withdrawn", "changed", "relationship"})
    void whoWasRecordedTwiceBeforeItIsFoundIsUnderReview(String way) {
        String phone = StandingComponentTest.number();
        UUID second = StandingComponentTest.writeDownAnew("B. Lindkvist", phone);
        UUID volunteer = OffersFixtures.volunteerOf(second);
        UUID first = OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Bo Lindqvist", phone));
        isOpen(second);
        switch (way) {
            case "unsuitable" -> find(first, UNSUITABLE);
            case "worry" -> find(first, WORRY);
            case "differs" -> find(first, Map.of("standing", "under-review", "reason", "information-differs"));
            case "reference" -> badReference(first);
            case "relationship" -> endRelationship(first);
            default -> {
                OffersFixtures.check(first, "enhanced-barred", OffersFixtures.TODAY, null);
                StandingComponentTest.endCheck(first, way);
            }
        }
        found = first;
        fixtures.kafka.await(
                "kith.offers.v1",
                event -> event.is("org.kith.volunteer.standing.v1", volunteer)
                        && event.value().contains("under-review"));
        StandingComponentTest.isHeldBack(second);
        OffersFixtures.read(second).body("state", equalTo("paused")).body("reason", equalTo("under-review"));
        Api.as(OffersFixtures.COORDINATOR)
                .get(StandingComponentTest.path(volunteer))
                .then()
                .body("changes.size()", equalTo(1))
                .body("changes[0].reason", equalTo("information-differs"))
                .body("changes[0].note", containsString(first.toString()));
    }

    private static void badReference(UUID volunteer) {
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of(
                        "relation", "employer", "satisfactory", false, "receivedOn", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/references")
                .then()
                .statusCode(201);
    }

    private void endRelationship(UUID volunteer) {
        UUID relationship = UUID.randomUUID();
        RelationshipEnded ended = new RelationshipEnded(
                relationship,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                volunteer,
                "unsuitable",
                "NW01",
                Instant.now());
        fixtures.kafka.send(
                "kith.relationships.v1",
                Event.of(
                        "org.kith.relationship.ended.v1",
                        "relationships",
                        relationship,
                        new String(EventJson.write(ended), StandardCharsets.UTF_8)));
    }

    /** The event of an offer may come before who made it. */
    @Test
    void whoIsRecordedAfterTheirFirstOfferIsComparedThen() {
        String phone = StandingComponentTest.number();
        UUID late = UUID.randomUUID();
        UUID offer = fixtures.logOffer(late, "meals");
        isOpen(offer);
        find(OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Bo Lindqvist", phone)), UNSUITABLE);
        isOpen(offer);
        person(late, phone, true, 201);
        StandingComponentTest.isHeldBack(offer);
    }

    /** At a door somebody offers help and says who they are later; in between they were found not suitable. */
    @Test
    void whatWasFoundBeforeAnyNumberWasKnownHoldsForTheOtherRecordOfIt() {
        String phone = StandingComponentTest.number();
        UUID other = StandingComponentTest.writeDownAnew("B. Lindkvist", phone);
        UUID person = UUID.randomUUID();
        find(OffersFixtures.volunteerOf(fixtures.logOffer(person, "meals")), UNSUITABLE);
        isOpen(other);

        person(person, phone, true, 201);

        StandingComponentTest.isHeldBack(other);
    }

    /** The same two and the same finding are looked at once; what is found later is new. */
    @Test
    void whoWasClearedStaysSoUntilSomethingElseIsFound() {
        String phone = StandingComponentTest.number();
        UUID known = UUID.randomUUID();
        UUID offer = fixtures.logOffer(known, "meals");
        UUID second = OffersFixtures.volunteerOf(offer);
        UUID first = OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Bo Lindqvist", phone));
        find(first, WORRY);
        person(known, phone, true, 201);
        StandingComponentTest.isHeldBack(offer);
        StandingComponentTest.clear(OffersFixtures.COORDINATOR, second).statusCode(200);
        isOpen(offer);
        person(known, phone, true, 200);
        fixtures.logOffer(known, "meals");
        StandingComponentTest.isHeldBack(StandingComponentTest.writeDownAnew("Beau Lindkvist", phone));
        isOpen(offer);
        find(first, UNSUITABLE);
        StandingComponentTest.isHeldBack(offer);
    }

    /** Somebody who was cleared, and is under review for their number alone, was found to have done nothing. */
    @Test
    void whatWasClearedIsNoLongerFound() {
        String phone = StandingComponentTest.number();
        String other = StandingComponentTest.number();
        UUID offer = StandingComponentTest.writeDownAnew("Ada Brandt", phone + " / " + other);
        UUID first = OffersFixtures.volunteerOf(offer);
        find(first, WORRY);
        StandingComponentTest.clear(OffersFixtures.COORDINATOR, first).statusCode(200);
        find(OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Cy Moran", other)), WORRY);
        StandingComponentTest.isHeldBack(offer);
        isOpen(StandingComponentTest.writeDownAnew("Eli Fahey", phone));
    }

    @Test
    void noNumberIsKeptWithTheHashAndNobodyTakesOneAway() {
        String phone = StandingComponentTest.number();
        UUID volunteer = OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Ada Brandt", phone));
        String rows = "volunteer_contact where volunteer_id = ?";
        assertThat(fixtures.db.count(rows, volunteer)).isEqualTo(1);
        assertThat(fixtures.db.count(rows + " and octet_length(contact_key) = 32", volunteer))
                .isEqualTo(1);
        assertThat(fixtures.db.countIn(Scope.of(fixtures.linkWorker), rows, volunteer))
                .isZero();
    }

    /** Whichever of the two is first, the other sees it. */
    @Test
    void whoIsRecordedWhileItIsFoundIsUnderReview() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(3)) {
            for (int time = 0; time < 25; time++) {
                String phone = StandingComponentTest.number();
                UUID first = OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Bo Lindqvist", phone));
                CountDownLatch start = new CountDownLatch(3);
                var one = CompletableFuture.supplyAsync(() -> anew(start, phone), both);
                var two = CompletableFuture.supplyAsync(() -> anew(start, phone), both);
                CompletableFuture.runAsync(
                                () -> {
                                    await(start);
                                    find(first, UNSUITABLE);
                                },
                                both)
                        .join();
                StandingComponentTest.isHeldBack(one.join());
                StandingComponentTest.isHeldBack(two.join());
                StandingComponentTest.clearIfNot(first);
            }
        }
    }

    /** Two records of one person, of whom something is found at the same moment, do not wait for each other. */
    @Test
    void bothMayBeFoundAtOnce() {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < 15; time++) {
                String phone = StandingComponentTest.number();
                List<UUID> records = List.of(
                        OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("Bo Lindqvist", phone)),
                        OffersFixtures.volunteerOf(StandingComponentTest.writeDownAnew("B. Lindkvist", phone)));
                CountDownLatch start = new CountDownLatch(2);
                records.stream()
                        .map(record -> CompletableFuture.runAsync(
                                () -> {
                                    await(start);
                                    StandingComponentTest.say(record, WORRY).statusCode(200);
                                },
                                both))
                        .toList()
                        .forEach(CompletableFuture::join);
                records.forEach(StandingComponentTest::clearIfNot);
            }
        }
    }

    private static UUID anew(CountDownLatch start, String phone) {
        await(start);
        return StandingComponentTest.writeDownAnew("B. Lindkvist", phone);
    }

    private static void await(CountDownLatch start) {
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
