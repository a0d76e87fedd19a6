package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** While a concern about a family is open, nothing new begins for it. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class HoldComponentTest {
    private static final String HELD = "org.kith.family.held.v1";
    private static final String LIFTED = "org.kith.family.lifted.v1";

    /** A busy machine takes some time for twenty concerns; waiting for a lock would be three seconds and more. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final Db db = Db.of("referrals");
    private final KafkaProbe kafka = KafkaProbe.connect();

    private static String raise(Person by, String family) {
        return Api.as(by)
                .body("{\"familyId\": \"%s\", \"what\": \"Afraid %s\", \"immediateDanger\": true}"
                        .formatted(family, UUID.randomUUID()))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse duty(String path, String body) {
        return Api.as(fixtures.dana).body(body).post(path).then();
    }

    private void close(String concern) {
        duty("/v1/concerns/" + concern + "/close", "{\"outcome\": \"social-care\"}")
                .statusCode(200);
    }

    private long said(String type, String family) {
        return kafka.about("kith.referrals.v1", UUID.fromString(family)).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private boolean held(String family) {
        return db.count("family where id = ?::uuid and held_since is not null", family) == 1;
    }

    @Test
    void anOpenConcernHoldsItsFamilyUntilTheLastOneIsClosed() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String first = raise(fixtures.sofia, family);
        var event = kafka.await("kith.referrals.v1", sent -> sent.is(HELD, UUID.fromString(family)));
        assertThat(event.value()).doesNotContain(first, "Afraid");
        String second = raise(fixtures.sofia, family);
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family)
                .then()
                .body("heldSince", notNullValue())
                .body("openConcernIds", contains(first, second));
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family)
                .then()
                .body("heldSince", nullValue())
                .body("openConcernIds", empty());
        close(first);
        assertThat(held(family)).isTrue();
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family).then().body("openConcernIds", contains(second));
        close(second);
        assertThat(held(family)).isFalse();
        kafka.await("kith.referrals.v1", sent -> sent.is(LIFTED, UUID.fromString(family)));
        assertThat(said(HELD, family)).isEqualTo(1);
        assertThat(said(LIFTED, family)).isEqualTo(1);
        assertThat(db.count("audit where subject = ?::uuid and action like 'family.h%'", family))
                .isZero();
        assertThat(db.count("audit where subject = ?::uuid and action = 'family.hold'", first))
                .isEqualTo(1);
    }

    @Test
    void theDutyTeamHoldsByHandAndLiftsWithAReason() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern = raise(fixtures.sofia, family);
        String path = "/v1/families/" + family + "/hold";
        duty(path, "").statusCode(200).body("heldSince", notNullValue());
        String unread = raise(fixtures.sofia, family);
        close(concern);
        assertThat(held(family)).isTrue();
        duty(path + "/lift", "{}").statusCode(400);
        // Raised while they made up their mind: they have not read it.
        duty(path + "/lift", "{\"reason\": \"The child is with an aunt\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        assertThat(held(family)).isTrue();
        duty("/v1/concerns/" + unread + "/acknowledge", "").statusCode(200);
        duty(path + "/lift", "{\"reason\": \"The child is with an aunt\"}")
                .statusCode(200)
                .body("heldSince", nullValue());
        duty(path + "/lift", "{\"reason\": \"Again\"}").statusCode(200);
        assertThat(db.count("family where id = ?::uuid and hold_lifted_why = 'The child is with an aunt'", family))
                .isEqualTo(1);
    }

    /** Whoever held it can lift it, though the concern that showed them the family is closed. */
    @Test
    void whatIsHeldByHandIsLiftedAfterTheLastConcernIsClosed() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern = raise(fixtures.sofia, family);
        String path = "/v1/families/" + family + "/hold";
        duty(path, "").statusCode(200);
        close(concern);
        assertThat(held(family)).isTrue();
        duty(path + "/lift", "{\"reason\": \"The police have left\"}").statusCode(200);
        assertThat(held(family)).isFalse();
        duty(path, "").statusCode(404);
    }

    /** Otherwise nobody would find it again: no concern leads to it. */
    @Test
    void whatIsHeldWithNoOpenConcernIsOnTheListOfWhatIsToClose() {
        ReferralsFixtures council = ReferralsFixtures.ofFamilysCouncil();
        String family = council.familyOf(council.sent(council.referral()));
        String concern = raise(council.sofia, family);
        duty("/v1/families/" + family + "/hold", "").statusCode(200);
        assertThat(council.onDuty(family, "&toClose=true")).isNull();
        close(concern);
        assertThat(council.onDuty(family, "&toClose=true"))
                .containsEntry("type", "hold")
                .containsEntry("why", "hold")
                .containsEntry("state", "held")
                .containsEntry("overdue", false)
                .containsEntry("restrictedFamilyId", null);
        assertThat(council.onDuty(family, "")).isNull();
        assertThat(council.onDuty(family, "&all=true")).isNull();
        Person otherDuty = Person.fresh(Organisation.fresh("council"), "duty");
        ReferralsFixtures.get(otherDuty, "/v1/duty?toClose=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(family)));
        ReferralsFixtures.get(council.priya, "/v1/referrals").then().statusCode(200);
        Api.as(council.priya)
                .body("{\"reason\": \"A relative\", \"personIds\": [\"%s\"]}".formatted(council.priya.id()))
                .post("/v1/families/" + family + "/restriction")
                .then()
                .statusCode(200);
        assertThat(council.onDuty(family, "&toClose=true")).containsEntry("restrictedFamilyId", family);
        duty("/v1/families/" + family + "/restriction/break", "{\"reason\": \"To lift the hold\"}")
                .statusCode(200);
        duty("/v1/families/" + family + "/hold/lift", "{\"reason\": \"The police have left\"}")
                .statusCode(200);
        assertThat(council.onDuty(family, "&toClose=true")).isNull();
    }

    @Test
    void aFamilyThatTheDutyTeamOpensForAConcernIsHeldUntilThatIsClosed() {
        String referral = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(referral);
        String named = raise(fixtures.stranger, family);
        duty("/v1/concerns/" + named + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200);
        kafka.await("kith.referrals.v1", sent -> sent.is(HELD, UUID.fromString(family)));
        close(named);
        assertThat(held(family)).isFalse();
        // The same when only the referral was named.
        String concern = Api.as(fixtures.stranger)
                .body("{\"referralId\": \"%s\", \"what\": \"Afraid %s\"}".formatted(referral, UUID.randomUUID()))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        duty("/v1/concerns/" + concern + "/open-family", "{\"reason\": \"It is about them\"}")
                .statusCode(200)
                .body("familyId", equalTo(family))
                .body("familyClaimed", equalTo(true));
        assertThat(held(family)).isTrue();
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family).then().statusCode(200);
        close(concern);
        assertThat(held(family)).isFalse();
    }

    /** Somebody is busy with the family: a concern is answered all the same, and holds it as soon as they are ready. */
    @Test
    void aConcernNeverWaitsForWhoeverIsBusyWithItsFamily() throws Exception {
        raise(fixtures.sofia, fixtures.familyOf(fixtures.sent(fixtures.referral())));
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String other = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern;
        try (BlockingTransaction transaction =
                BlockingTransaction.lockingRows(db, "family where id = ?::uuid or id = ?::uuid", family, other)) {
            long began = System.nanoTime();
            concern = raise(fixtures.sofia, family);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            began = System.nanoTime();
            String[] batch = IntStream.range(0, 20)
                    .mapToObj(i -> "{\"id\": \"%s\", \"familyId\": \"%s\", \"what\": \"Afraid %d\"}"
                            .formatted(UUID.randomUUID(), i % 2 == 0 ? family : other, i))
                    .toArray(String[]::new);
            ConcernFixtures.send(Person.fresh(fixtures.school, "link-worker"), batch)
                    .statusCode(200)
                    .body("results.status", everyItem(equalTo(201)));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            assertThat(held(family)).isFalse();
            transaction.rollback();
        }
        kafka.await("kith.referrals.v1", sent -> sent.is(HELD, UUID.fromString(family)));
        kafka.await("kith.referrals.v1", sent -> sent.is(HELD, UUID.fromString(other)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        db.count("concern where family_id in (?::uuid, ?::uuid) and not family_held", family, other)
                                == 0);
        assertThat(said(HELD, family)).isEqualTo(1);
        // Nobody did that: the sweep leaves no row, and nobody's name.
        assertThat(db.count("audit where subject = ?::uuid and action = 'family.hold'", concern))
                .isZero();
    }

    /** Concerns have few connections of their own: one that waited for a lock would keep them from the next concern. */
    @Test
    void whoeverIsBusyWithAFamilyKeepsNoOtherConcernWaiting() throws Exception {
        String busy = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String other = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        try (BlockingTransaction transaction = BlockingTransaction.lockingRows(db, "family where id = ?::uuid", busy);
                BlockingTransaction soon = BlockingTransaction.lockingRows(db, "family where id = ?::uuid", other)) {
            long began = System.nanoTime();
            IntStream.range(0, 30).forEach(i -> raise(fixtures.sofia, busy));
            raise(fixtures.sofia, other);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            soon.rollback();
            // Thirty concerns about a family that somebody is busy with are older.
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> held(other));
            assertThat(held(busy)).isFalse();
            transaction.rollback();
        }
        kafka.await("kith.referrals.v1", sent -> sent.is(HELD, UUID.fromString(busy)));
    }

    /** Whoever holds the family waits for its concerns: what is closed meanwhile locks none of them in the other order. */
    @Test
    void aConcernWhoseFamilyIsOpenedMeanwhileIsClosedInASecondTry() throws Exception {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern = raise(fixtures.stranger, family);
        try (BlockingTransaction transaction =
                        BlockingTransaction.lockingRows(db, "concern where id = ?::uuid", concern);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> closing = people.submit(() -> Api.as(fixtures.dana)
                    .body("{\"outcome\": \"social-care\"}")
                    .post("/v1/concerns/" + concern + "/close")
                    .statusCode());
            transaction.awaitBlocked(1);
            transaction.and(
                    "update concern set family_opened_at = now(), version = version + 1 where id = ?::uuid", concern);
            transaction.commit();
            assertThat(closing.get()).isEqualTo(409);
        }
        close(concern);
        assertThat(held(family)).isFalse();
    }

    @Test
    void whoDoesNotSeeAFamilyDoesNotHoldIt() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        raise(fixtures.stranger, family);
        assertThat(held(family)).isFalse();
        duty("/v1/families/" + family + "/hold", "").statusCode(404);
        assertThat(Api.as(fixtures.sofia)
                        .post("/v1/families/" + family + "/hold")
                        .statusCode())
                .isEqualTo(403);
    }
}
