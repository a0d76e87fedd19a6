package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** What an organisation wrote stays readable to it, and to it alone, when it has lost access. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class OwnRecordComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final Db db = Db.of("referrals");

    private static ValidatableResponse read(Person by, String family) {
        return Api.as(by)
                .body("{\"reason\":\"The family complained\"}")
                .post("/v1/families/" + family + "/own-record")
                .then();
    }

    private String decided() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.step(fixtures.priya, id, "acknowledge", null).statusCode(200);
        ReferralsFixtures.step(
                        fixtures.priya,
                        id,
                        "decide",
                        "{\"decision\":\"accept\",\"reason\":\"They asked for help\",\"metFamily\":true}")
                .statusCode(200);
        Api.creating(fixtures.priya)
                .body("{\"what\":\"railcard\",\"pence\":3000,\"note\":\"To the clinic\"}")
                .post("/v1/referrals/" + id + "/spends")
                .then()
                .statusCode(201);
        return fixtures.familyOf(id);
    }

    @Test
    void whoLostAccessReadsWhatTheyWroteAndNothingElse() {
        String family = decided();
        Api.creating(fixtures.sofia)
                .body("""
                        {"withOrganisationId": "%s", "shared": false, "why": "A rumour", "familyTold": true}""".formatted(fixtures.council.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(201);
        ReferralsFixtures.get(fixtures.priya, "/v1/families/" + family).then().statusCode(404);
        String own = read(fixtures.priya, family).statusCode(200).extract().asString();
        assertThat(own)
                .contains("They asked for help", "To the clinic")
                .doesNotContain("Quill", "Elm Road", "01632", "A rumour", "the mother");
        assertThat(db.count(
                        "own_record_reading where family_id = ?::uuid and read_by = ? and reason = 'The family complained'",
                        family,
                        fixtures.priya.id()))
                .isEqualTo(1);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .body("items.action", hasItem("own-record.read"));
    }

    @Test
    void nobodyElseReadsIt() {
        String family = decided();
        read(fixtures.stranger, family).statusCode(404);
        read(fixtures.colin, family).statusCode(403);
        read(Person.freshSystem(fixtures.council), family).statusCode(403);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .body("items.findAll { it.outcome == 'denied' }.action", hasItem("own-record.read"));
        assertThat(db.count("own_record_reading where family_id = ?::uuid", family))
                .isZero();
        Api.as(fixtures.priya)
                .body("{\"reason\":\" \"}")
                .post("/v1/families/" + family + "/own-record")
                .then()
                .statusCode(400);
    }
}
