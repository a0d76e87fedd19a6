package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** While a concern about a family is open, nothing new begins for it. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class HoldComponentTest {
    private static final String HELD = "org.kith.family.held.v1";
    private static final String LIFTED = "org.kith.family.lifted.v1";

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
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family).then().body("heldSince", notNullValue());
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family).then().body("heldSince", nullValue());
        close(first);
        assertThat(held(family)).isTrue();
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
        raise(fixtures.sofia, family);
        close(concern);
        assertThat(held(family)).isTrue();
        duty(path + "/lift", "{}").statusCode(400);
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
