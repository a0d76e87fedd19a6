package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class VettingComponentTest {
    private final OffersFixtures fixtures = new OffersFixtures();

    private static Map<String, Object> newOffer(String kind) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("id", UUID.randomUUID());
        offer.put("kind", kind);
        offer.put("postcode", "zn1 0aa");
        offer.put("volunteer", Map.of("name", "Bo Lindqvist", "phone", "01632 960777"));
        return offer;
    }

    private static Map<String, Object> goodCheck() {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("kind", "enhanced");
        check.put("number", "001234567890");
        check.put("issuedOn", OffersFixtures.TODAY.minusDays(30).toString());
        check.put("seenOn", OffersFixtures.TODAY.toString());
        return check;
    }

    @Test
    void anOfferMayBeWrittenDownAndWhoItIsIsToldToCoordinatorsOnly() {
        Map<String, Object> offer = newOffer("meals");
        Api.creating(OffersFixtures.COORDINATOR)
                .body(offer)
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/offers/" + offer.get("id")))
                .header("ETag", not(nullValue()))
                .body("keySet()", containsInAnyOrder("id", "reference", "version"))
                .body("id", equalTo(offer.get("id").toString()));
        String volunteer = OffersFixtures.read((UUID) offer.get("id"))
                .body("state", equalTo("open"))
                .body("area", equalTo("NW0100001"))
                .body("zone", equalTo("NW01"))
                .body("languages", contains("en"))
                .body("capacity", equalTo(1))
                .body(not(containsString("Lindqvist")))
                .extract()
                .path("volunteerId");
        fixtures.kafka.await(
                "kith.offers.v1",
                event -> event.is("org.kith.offer.opened.v1", offer.get("id"))
                        && !event.value().contains("Lindqvist"));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer)
                .then()
                .statusCode(200)
                .body("person.name", equalTo("Bo Lindqvist"))
                .body("person.phone", equalTo("01632 960777"))
                .body("person.postcode", equalTo("ZN1 0AA"))
                .body("person.mayContact", equalTo(true));
        assertThat(fixtures.db.count(
                        "audit where subject = ?::uuid and action = 'person.read' and person = ?",
                        volunteer,
                        OffersFixtures.COORDINATOR.id()))
                .isEqualTo(1);
        Api.as(fixtures.linkWorker).get("/v1/volunteers/" + volunteer).then().statusCode(403);
        // The same volunteer offers something more.
        Map<String, Object> second = newOffer("diy");
        second.remove("volunteer");
        second.put("volunteerId", volunteer);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(second)
                .post("/v1/offers")
                .then()
                .statusCode(201);
        OffersFixtures.read((UUID) second.get("id")).body("volunteerId", equalTo(volunteer));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(second)
                .post("/v1/offers")
                .then()
                .statusCode(409);
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/suitability")
                .then()
                .body("offers.kind", containsInAnyOrder("meals", "diy"))
                .body("missing", empty());
    }

    @Test
    void everyWrongFieldOfAnOfferIsTold() {
        Map<String, Object> offer = newOffer("babysitting");
        offer.put("postcode", "SW1A 1AA");
        offer.put("volunteerId", UUID.randomUUID());
        offer.put("gender", "N");
        Api.creating(OffersFixtures.COORDINATOR)
                .body(offer)
                .post("/v1/offers")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/postcode", "/volunteer", "/gender"));
        Map<String, Object> nobody = newOffer("meals");
        nobody.remove("volunteer");
        nobody.put("volunteerId", UUID.randomUUID());
        Api.creating(OffersFixtures.COORDINATOR)
                .body(nobody)
                .post("/v1/offers")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-volunteer"));
    }

    @Test
    void wrongChecksAreTold() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        String path = "/v1/volunteers/" + volunteer + "/checks";
        Map<String, Map.Entry<String, Object>> wrong = new LinkedHashMap<>();
        wrong.put("/kind", Map.entry("kind", "gold"));
        wrong.put("/number", Map.entry("number", "12345"));
        wrong.put(
                "/issuedOn",
                Map.entry("issuedOn", OffersFixtures.TODAY.plusDays(1).toString()));
        wrong.put(
                "/seenOn",
                Map.entry("seenOn", OffersFixtures.TODAY.minusDays(31).toString()));
        wrong.put(
                "/expiresOn",
                Map.entry("expiresOn", OffersFixtures.TODAY.plusYears(3).toString()));
        wrong.forEach((pointer, field) -> {
            Map<String, Object> check = goodCheck();
            check.put(field.getKey(), field.getValue());
            Api.creating(OffersFixtures.COORDINATOR)
                    .body(check)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", org.hamcrest.Matchers.hasItem(pointer));
        });
        OffersFixtures.suitability(volunteer).body("checks", hasSize(0));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(goodCheck())
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/volunteers/" + volunteer + "/suitability"))
                .body("keySet()", containsInAnyOrder("id", "reference", "version"));
        OffersFixtures.suitability(volunteer).body("checks", hasSize(1));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(goodCheck())
                .post(path)
                .then()
                .statusCode(409);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(goodCheck())
                .post("/v1/volunteers/" + UUID.randomUUID() + "/checks")
                .then()
                .statusCode(404);
        assertThat(fixtures.db.count("audit where subject = ? and action = 'volunteer.check.record'", volunteer))
                .isEqualTo(1);
    }

    @Test
    void anUnsatisfactoryReferenceDoesNotCount() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of(
                        "relation", "employer", "satisfactory", false, "receivedOn", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/references")
                .then()
                .statusCode(201);
        OffersFixtures.suitability(volunteer)
                .body("references", hasSize(2))
                .body("missing.find { it.code == 'references-missing' }.message", containsString("1 came"));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("course", "juggling", "completedOn", OffersFixtures.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/training")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/course"));
    }

    @Test
    void aNightNeedsTheHomeAssessedEveryYear() {
        UUID offer = fixtures.logOffer("respite");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY.minusDays(9), null)
                .body("missing.code", contains("overnight-assessment-missing"));
        OffersFixtures.check(volunteer, "overnight-assessment", OffersFixtures.TODAY.minusDays(9), null)
                .body("level", equalTo(4))
                .body(
                        "validUntil",
                        equalTo(OffersFixtures.TODAY.minusDays(9).plusYears(1).toString()))
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void kindsShowTheRulesOfTheDay() {
        Api.as(fixtures.linkWorker)
                .get("/v1/kinds?on=2026-08-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body("items.find { it.code == 'homework' }.level", equalTo(2))
                .body("items.find { it.code == 'homework' }.barredList", equalTo(false))
                .body("items.find { it.code == 'homework' }.until", equalTo("2026-08-31"));
        Api.as(fixtures.linkWorker)
                .get("/v1/kinds?on=2026-09-01")
                .then()
                .body("items.find { it.code == 'homework' }.level", equalTo(3))
                .body("items.find { it.code == 'homework' }.barredList", equalTo(true))
                .body("items.find { it.code == 'homework' }.citation", containsString("Crime and Policing Act 2026"))
                .body("items.find { it.code == 'homework' }.occasional.level", equalTo(2))
                .body("items.find { it.code == 'meals' }.level", equalTo(0))
                .body("items.find { it.code == 'respite' }.level", equalTo(4));
        Api.as(fixtures.linkWorker).get("/v1/kinds").then().body("on", equalTo(OffersFixtures.TODAY.toString()));
        for (String wrong : List.of("tomorrow", "2012-09-09", LocalDate.MIN.toString())) {
            Api.as(fixtures.linkWorker).get("/v1/kinds?on=" + wrong).then().statusCode(400);
        }
    }

    @Test
    void organisationsJoinOnceAndEverybodyMayKnow() {
        UUID id = UUID.randomUUID();
        Map<String, Object> organisation = Map.of("id", id, "kind", "charity", "name", "Test Helpers " + id);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(organisation)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .body("id", equalTo(id.toString()));
        fixtures.kafka.await(
                "kith.offers.v1",
                event -> event.is("org.kith.organisation.joined.v1", id)
                        && !event.value().contains("Helpers"));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(organisation)
                .post("/v1/organisations")
                .then()
                .statusCode(409);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("kind", "charity", "name", "test helpers " + id))
                .post("/v1/organisations")
                .then()
                .statusCode(409);
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("kind", "circus", "name", "Circus " + id))
                .post("/v1/organisations")
                .then()
                .statusCode(400);
        Api.as(fixtures.linkWorker)
                .get("/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Test Helpers " + id))
                .body("kind", equalTo("charity"));
        Api.as(fixtures.linkWorker).get("/v1/organisations?limit=200").then().statusCode(200);
    }
}
