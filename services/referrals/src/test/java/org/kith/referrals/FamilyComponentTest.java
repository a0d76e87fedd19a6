package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class FamilyComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    private io.restassured.response.ValidatableResponse share(Person by, String family, String json) {
        return Api.creating(by)
                .body(json)
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    private String with(UUID organisation, String fields) {
        return """
            {"withOrganisationId": "%s", "shared": true, "fields": %s, "why": "They run the homework club",
             "lawfulBasis": "consent", "familyTold": true}\
            """.formatted(organisation, fields);
    }

    private String notWith(UUID organisation) {
        return """
            {"withOrganisationId": "%s", "shared": false, "why": "The family asked us not to",
             "familyTold": true}\
            """.formatted(organisation);
    }

    @Test
    void aSystemOfAnotherCharityFindsNothingAndTheCommissionerNeverSeesAFamilyAndBothAttemptsAreInTheAudit() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        Person bridge = Person.freshSystem(fixtures.charity);
        ReferralsFixtures.get(bridge, "/v1/referrals/" + id).then().statusCode(404);
        ReferralsFixtures.get(fixtures.colin, "/v1/families/" + family)
                .then()
                .statusCode(403)
                .body("errors.code", hasItem("commissioner"));
        ReferralsFixtures.get(fixtures.colin, "/v1/referrals/" + id).then().statusCode(403);
        ReferralsFixtures.get(fixtures.colin, "/v1/families/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        ReferralsFixtures.get(fixtures.colin, "/v1/referrals").then().statusCode(403);
        ReferralsFixtures.get(bridge, "/v1/families/" + family).then().statusCode(404);

        List<Map<String, Object>> entries = ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .statusCode(200)
                .body("items.intact", everyItem(equalTo(true)))
                .extract()
                .path("items");
        assertThat(entries)
                .filteredOn(entry -> entry.get("outcome").equals("denied"))
                .extracting(entry -> entry.get("person") + " " + entry.get("action") + " " + entry.get("why"))
                .containsExactly(
                        bridge.id() + " referral.read not-visible",
                        fixtures.colin.id() + " family.read commissioner,no-families",
                        fixtures.colin.id() + " referral.read commissioner,no-families",
                        bridge.id() + " family.read not-visible");
        assertThat(entries).extracting(entry -> entry.get("action")).contains("referral.receive", "referral.read");
    }

    @Test
    void aSystemReadsTheReferralsOfItsOwnOrganisation() {
        String id = fixtures.sent(fixtures.referral());
        Person system = Person.freshSystem(fixtures.school);
        ReferralsFixtures.get(system, "/v1/referrals").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        ReferralsFixtures.get(system, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("access", equalTo("own"));
        ReferralsFixtures.send(system, fixtures.referral()).statusCode(201);
    }

    @Test
    void theAuditIsForThoseWhoSeeTheFamilyAndTheNetworksAdministrator() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String path = "/v1/families/" + family + "/audit";
        ReferralsFixtures.get(fixtures.priya, path).then().statusCode(200);
        ReferralsFixtures.get(Person.fresh(fixtures.charity, "network-admin"), path)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("referral.receive"));
        ReferralsFixtures.get(fixtures.stranger, path).then().statusCode(404);
        ReferralsFixtures.get(fixtures.colin, path).then().statusCode(403);
        ReferralsFixtures.get(Person.fresh(fixtures.council, "coordinator"), path)
                .then()
                .statusCode(403);
        ReferralsFixtures.get(Person.fresh(fixtures.school, "link-worker"), path)
                .then()
                .statusCode(403);
        ReferralsFixtures.get(
                        Person.fresh(fixtures.charity, "network-admin"), "/v1/families/" + UUID.randomUUID() + "/audit")
                .then()
                .statusCode(404);
    }

    @Test
    void aSharingDecisionGivesAccessToItsFieldsAndADecisionNotToEndsIt() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        ReferralsFixtures.get(fixtures.stranger, "/v1/referrals/" + id).then().statusCode(404);
        share(fixtures.sofia, family, with(fixtures.charity.id(), "[\"contactName\", \"needDetail\"]"))
                .statusCode(201);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/sharing-decisions")
                .then()
                .body("items[1].standing", equalTo(true));
        ReferralsFixtures.get(fixtures.stranger, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("family.contactName", equalTo("Rosa Quill"))
                .body("family.phone", nullValue())
                .body("children[0].name", nullValue())
                .body("needs[0].detail", equalTo("reading, twice a week"));
        ReferralsFixtures.step(fixtures.stranger, id, "close", "{\"outcome\":\"helped\"}")
                .statusCode(403);

        share(fixtures.sofia, family, notWith(fixtures.charity.id())).statusCode(201);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/sharing-decisions")
                .then()
                .body("items[2].shared", equalTo(false))
                .body("items[2].standing", equalTo(false));
        ReferralsFixtures.get(fixtures.stranger, "/v1/referrals/" + id).then().statusCode(404);
        ReferralsFixtures.get(fixtures.stranger, "/v1/notices")
                .then()
                .body("items.kind", equalTo(List.of("sharing-ended")));
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(200)
                .body("items.shared", equalTo(List.of(true, true, false)))
                .body("items.endedWhy", equalTo(java.util.Arrays.asList(null, "superseded", null)));
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.sharing.decided.v1", family)
                        && !event.json().get("shared").asBoolean());
        var ended = kafka.await("kith.referrals.v1", event -> event.is("org.kith.sharing.ended.v1", family));
        assertThat(ended.json().get("withOrganisationId").asText())
                .isEqualTo(fixtures.charity.id().toString());
        // Not to share what is not shared ends nothing.
        share(fixtures.sofia, family, notWith(fixtures.charity.id())).statusCode(201);
        assertThat(sharingEnded(family)).hasSize(1);
    }

    /** What was said of lost access, when all that happened before is out. */
    private List<ConsumedEvent> sharingEnded(String family) {
        await().atMost(Duration.ofSeconds(30)).until(() -> db.count("outbox where key = ?::uuid", family) == 0);
        return kafka.about("kith.referrals.v1", family).stream()
                .filter(event -> event.type().equals("org.kith.sharing.ended.v1"))
                .toList();
    }

    @Test
    void aRecipientSharesOnWhatItSeesAndNoMore() {
        String id = fixtures.sent(fixtures.referral().with("/sharing/0/fields", "[\"contactName\"]"));
        String family = fixtures.familyOf(id);
        share(fixtures.priya, family, with(fixtures.charity.id(), "[\"contactName\", \"phone\"]"))
                .statusCode(400)
                .body("errors.code", equalTo(List.of("not-shared-with-you")));
        share(fixtures.priya, family, with(fixtures.school.id(), "[\"contactName\"]"))
                .statusCode(400)
                .body("errors.code", equalTo(List.of("own-family")));
        share(fixtures.priya, family, with(fixtures.charity.id(), "[\"contactName\"]"))
                .statusCode(201);
        ReferralsFixtures.get(fixtures.stranger, "/v1/families/" + family)
                .then()
                .statusCode(200)
                .body("family.contactName", equalTo("Rosa Quill"))
                .body("referrals.id", equalTo(List.of(id)));
        // The council cannot end what the school decided; what the school ends is ended for all: SharingComponentTest.
        share(fixtures.sofia, family, with(fixtures.charity.id(), "[\"contactName\"]"))
                .statusCode(201);
        share(fixtures.priya, family, notWith(fixtures.charity.id())).statusCode(201);
        ReferralsFixtures.get(fixtures.stranger, "/v1/families/" + family)
                .then()
                .statusCode(200);
        assertThat(sharingEnded(family)).isEmpty();
        share(fixtures.sofia, family, notWith(fixtures.charity.id())).statusCode(201);
        ReferralsFixtures.get(fixtures.stranger, "/v1/families/" + family)
                .then()
                .statusCode(404);
        assertThat(sharingEnded(family)).hasSize(1);
    }

    @Test
    void theDatabaseGivesAccessByDecisionsAndByNothingElse() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        Scope charity = Scope.of(fixtures.stranger);
        assertThat(db.countIn(charity, "family where id = ?::uuid", family)).isZero();
        assertThat(db.countIn(charity, "referral where family_id = ?::uuid", family))
                .isZero();
        assertThat(db.countIn(Scope.of(fixtures.priya), "referral where family_id = ?::uuid", family))
                .isEqualTo(1);
        assertThat(db.countIn(Scope.of(fixtures.colin), "referral where family_id = ?::uuid", family))
                .isZero();
        assertThat(db.countIn(
                        Scope.of(fixtures.priya.withRoles("practitioner", "commissioner")),
                        "family where id = ?::uuid",
                        family))
                .isZero();
        for (String attempt : List.of(
                "insert into family_access (decision_id, organisation_id, family_id) values (gen_random_uuid(), '"
                        + fixtures.charity.id() + "', '" + family + "')",
                "insert into sharing_decision (id, family_id, by_organisation_id, with_organisation_id, decided_by, "
                        + "shared, fields, why, family_told, decided_at, version) values (gen_random_uuid(), '" + family
                        + "', '" + fixtures.charity.id() + "', '" + fixtures.charity.id()
                        + "', gen_random_uuid(), true, 'phone', 'x', true, now(), 0)")) {
            assertThat(refusedByPolicy(charity, attempt)).as(attempt).isTrue();
        }
    }

    private boolean refusedByPolicy(Scope scope, String sql) {
        try {
            db.in(scope, connection -> connection.createStatement().executeUpdate(sql));
            return false;
        } catch (IllegalStateException e) {
            return e.getCause().getMessage().contains("permission denied")
                    || e.getCause().getMessage().contains("row-level security");
        }
    }
}
