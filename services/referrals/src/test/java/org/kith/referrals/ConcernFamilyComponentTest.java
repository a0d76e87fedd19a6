package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Whom a concern is about: the duty team of that council finds the child, and nobody else learns of the concern. */
@QuarkusTest
@WithKith(service = "referrals")
class ConcernFamilyComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final Db db = Db.of("referrals");
    private final Person otherDuty = Person.fresh(Organisation.fresh("council"), "duty");
    private final Person admin = Person.fresh(Organisation.fresh("charity"), "network-admin");

    private static String raise(Person by, String family) {
        return Api.as(by)
                .body("{\"familyId\": \"%s\", \"what\": \"The head teacher frightens him\", \"immediateDanger\": true}"
                        .formatted(family))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int status(Person by, String path) {
        return ReferralsFixtures.get(by, path).statusCode();
    }

    private static void close(Person by, String concern) {
        Api.as(by)
                .body("{\"outcome\": \"social-care\"}")
                .post("/v1/concerns/" + concern + "/close")
                .then()
                .statusCode(200);
    }

    @Test
    void anOpenConcernShowsItsFamilyToTheCouncilsDutyTeamUntilItIsClosed() {
        String referral = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(referral);
        assertThat(status(fixtures.dana, "/v1/families/" + family)).isEqualTo(404);
        String concern = raise(fixtures.sofia, family);
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family)
                .then()
                .statusCode(200)
                .body("access", equalTo("duty"))
                .body("family.address", not(nullValue()));
        assertThat(status(fixtures.dana, "/v1/referrals/" + referral)).isEqualTo(200);
        assertThat(status(otherDuty, "/v1/families/" + family)).isEqualTo(404);
        assertThat(status(otherDuty, "/v1/concerns/" + concern)).isEqualTo(404);
        assertThat(Api.as(otherDuty)
                        .body("{\"outcome\": \"police\"}")
                        .post("/v1/concerns/" + concern + "/close")
                        .statusCode())
                .isEqualTo(404);
        ReferralsFixtures.get(otherDuty, "/v1/duty?all=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(concern)));
        ReferralsFixtures.get(fixtures.dana, "/v1/concerns/" + concern)
                .then()
                .body("familyId", equalTo(family))
                .body("familyClaimed", equalTo(false))
                .body("organisationId", equalTo(fixtures.school.id().toString()))
                .body("raisedBy", equalTo(fixtures.sofia.id().toString()));
        close(fixtures.dana, concern);
        assertThat(status(fixtures.dana, "/v1/families/" + family)).isEqualTo(404);
        assertThat(status(fixtures.dana, "/v1/referrals/" + referral)).isEqualTo(404);
    }

    @Test
    void aPartnerWhoReadsTheFamilysAuditLearnsNothingOfAConcern() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        int before = audit(family);
        String concern = raise(fixtures.sofia, family);
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family).then().statusCode(200);
        ReferralsFixtures.get(fixtures.dana, "/v1/families/" + family + "/audit")
                .then()
                .statusCode(200);
        close(fixtures.dana, concern);
        assertThat(audit(family)).isEqualTo(before + 1);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", everyItem(not(startsWith("concern"))))
                .body("items.person", not(hasItem(fixtures.dana.id().toString())));
        for (Person reader : List.of(fixtures.dana, admin)) {
            ReferralsFixtures.get(reader, "/v1/concerns/" + concern + "/audit")
                    .then()
                    .statusCode(200)
                    .body("items.action", hasItems("concern.raise", "family.read", "concern.close"))
                    .body("items.findAll { it.action == 'family.read' }.why", everyItem(equalTo("duty")));
        }
        assertThat(status(fixtures.sofia, "/v1/concerns/" + concern + "/audit")).isEqualTo(403);
        assertThat(status(otherDuty, "/v1/concerns/" + concern + "/audit")).isEqualTo(404);
        assertThat(status(admin, "/v1/concerns/" + UUID.randomUUID() + "/audit"))
                .isEqualTo(404);
    }

    private int audit(String family) {
        return ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void aFamilyThatSomebodyNamesWhoDoesNotSeeItIsOpenedWithAReason() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        Person volunteer = Person.fresh(fixtures.charity, "volunteer");
        String concern = raise(volunteer, family);
        ReferralsFixtures.get(fixtures.dana, "/v1/concerns/" + concern)
                .then()
                .body("familyId", equalTo(family))
                .body("familyClaimed", equalTo(true));
        assertThat(status(fixtures.dana, "/v1/families/" + family)).isEqualTo(404);
        Api.as(fixtures.dana)
                .body("{}")
                .post("/v1/concerns/" + concern + "/open-family")
                .then()
                .statusCode(400);
        Api.as(fixtures.dana)
                .body("{\"reason\": \"The volunteer visits them\"}")
                .post("/v1/concerns/" + concern + "/open-family")
                .then()
                .statusCode(200)
                .body("familyOpenedWhy", equalTo("The volunteer visits them"));
        assertThat(status(fixtures.dana, "/v1/families/" + family)).isEqualTo(200);
        assertThat(db.count("audit where subject = ?::uuid and action = 'concern.open-family'", concern))
                .isEqualTo(1);
    }

    private String withoutPlace(String what) {
        return Api.as(fixtures.sofia)
                .body("{\"id\": \"%s\", \"what\": \"%s\", \"immediateDanger\": true}"
                        .formatted(UUID.randomUUID(), what))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void sentAgain(String concern, String what, String family) {
        Api.as(fixtures.sofia)
                .body("{\"id\": \"%s\", \"what\": \"%s\", \"immediateDanger\": false, \"familyId\": \"%s\"}"
                        .formatted(concern, what, family))
                .post("/v1/concerns")
                .then()
                .statusCode(200)
                .body("id", equalTo(concern));
    }

    private static void follow(Person by, String concern, String verb) {
        Api.as(by)
                .contentType("application/json")
                .post("/v1/concerns/" + concern + "/" + verb)
                .then()
                .statusCode(200);
    }

    /** What another council's duty team did, before anybody knew where it is, keeps it from no list. */
    @Test
    void aConcernThatTurnsOutToBeAnotherCouncilsBeginsAgainThere() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        for (String verb : List.of("acknowledge", "seen")) {
            String concern = withoutPlace("Somewhere " + verb);
            follow(otherDuty, concern, verb);
            sentAgain(concern, "Somewhere " + verb, family);
            assertThat(status(otherDuty, "/v1/concerns/" + concern)).isEqualTo(404);
            assertThat(fixtures.onDuty(concern, ""))
                    .containsEntry("state", "raised")
                    .containsEntry("acknowledgedAt", null)
                    .containsEntry("overdue", false);
            assertThat(Instant.parse((String) fixtures.onDuty(concern, "").get("dueAt")))
                    .isBefore(Instant.now().plus(Duration.ofHours(23)));
            assertThat(db.count("audit where subject = ?::uuid and action = ?", concern, "concern." + verb))
                    .isEqualTo(1);
            follow(fixtures.dana, concern, "acknowledge");
            ReferralsFixtures.get(fixtures.dana, "/v1/concerns/" + concern)
                    .then()
                    .body("state", equalTo("acknowledged"))
                    .body("acknowledgedBy", equalTo(fixtures.dana.id().toString()));
            close(fixtures.dana, concern);
        }
    }

    @Test
    void whatItsOwnCouncilDidBeforeThePlaceWasKnownStaysDone() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern = withoutPlace("In our town");
        follow(otherDuty, concern, "acknowledge");
        follow(fixtures.dana, concern, "seen");
        sentAgain(concern, "In our town", family);
        ReferralsFixtures.get(fixtures.dana, "/v1/concerns/" + concern)
                .then()
                .body("state", equalTo("seen"))
                .body("seenBy", equalTo(fixtures.dana.id().toString()));
        close(fixtures.dana, concern);
    }

    /** The family that is named is not lost to a referral of another one that is named with it. */
    @Test
    void aConcernThatNamesAFamilyAndAReferralOfAnotherIsAboutTheFamily() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String referral = fixtures.sent(fixtures.referral());
        String body = "{\"id\": \"%s\", \"what\": \"Afraid\", \"familyId\": \"%s\", \"referralId\": \"%s\"}"
                .formatted(UUID.randomUUID(), family, referral);
        String concern = Api.as(fixtures.sofia)
                .body(body)
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(fixtures.sofia)
                .body(body)
                .post("/v1/concerns")
                .then()
                .statusCode(200)
                .body("id", equalTo(concern));
        for (Person duty : List.of(fixtures.dana, otherDuty)) {
            ReferralsFixtures.get(duty, "/v1/concerns/" + concern)
                    .then()
                    .statusCode(200)
                    .body("familyId", equalTo(family))
                    .body("familyClaimed", equalTo(false))
                    .body("referralId", nullValue())
                    .body("placeUncertain", equalTo(true))
                    .body("what", equalTo("Afraid\n(Sent with it, referralId: " + referral + ", of another family)"));
        }
        assertThat(db.count("family where id = ?::uuid and held_since is not null", family))
                .isEqualTo(1);
        close(fixtures.dana, concern);
    }

    @Test
    void withoutAZoneEveryCouncilsDutyTeamSeesAConcern() {
        String concern = Api.as(fixtures.sofia)
                .body("{\"what\": \"Somewhere\", \"immediateDanger\": false}")
                .post("/v1/concerns")
                .path("id");
        assertThat(status(otherDuty, "/v1/concerns/" + concern)).isEqualTo(200);
        assertThat(status(fixtures.dana, "/v1/concerns/" + concern)).isEqualTo(200);
    }
}
