package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class VettingTest {
    private final Desk desk = new Desk();

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
        check.put("issuedOn", Desk.TODAY.minusDays(30).toString());
        check.put("seenOn", Desk.TODAY.toString());
        return check;
    }

    @Test
    void anOfferMayBeWrittenDownAndWhoItIsIsToldToCoordinatorsOnly() {
        Map<String, Object> offer = newOffer("meals");
        String volunteer = Desk.creating()
                .body(offer)
                .post("/v1/offers")
                .then()
                .statusCode(201)
                .header("ETag", not(nullValue()))
                .body("id", equalTo(offer.get("id").toString()))
                .body("state", equalTo("open"))
                .body("area", equalTo("NW0100001"))
                .body("zone", equalTo("NW01"))
                .body("languages", contains("en"))
                .body("capacity", equalTo(1))
                .body(not(containsString("Lindqvist")))
                .extract()
                .path("volunteerId");
        desk.kafka.await(
                "kith.offers.v1",
                heard -> heard.is("org.kith.offer.opened.v1", offer.get("id"))
                        && !heard.value().contains("Lindqvist"));
        Desk.as(Desk.COORDINATOR)
                .get("/v1/volunteers/" + volunteer)
                .then()
                .statusCode(200)
                .body("details.name", equalTo("Bo Lindqvist"))
                .body("details.phone", equalTo("01632 960777"))
                .body("details.postcode", equalTo("ZN1 0AA"))
                .body("heardOfferId", nullValue());
        assertThat(desk.db.count(
                        "audit where subject = ?::uuid and action = 'volunteer.details.read' and person = ?",
                        volunteer,
                        Desk.COORDINATOR.id()))
                .isEqualTo(1);
        Desk.as(desk.linkWorker).get("/v1/volunteers/" + volunteer).then().statusCode(403);
        // The same volunteer offers something more.
        Map<String, Object> second = newOffer("diy");
        second.remove("volunteer");
        second.put("volunteerId", volunteer);
        Desk.creating().body(second).post("/v1/offers").then().statusCode(201).body("volunteerId", equalTo(volunteer));
        Desk.creating().body(second).post("/v1/offers").then().statusCode(409);
        Desk.as(Desk.COORDINATOR)
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
        Desk.creating()
                .body(offer)
                .post("/v1/offers")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kind", "/postcode", "/volunteer", "/gender"));
        Map<String, Object> nobody = newOffer("meals");
        nobody.remove("volunteer");
        nobody.put("volunteerId", UUID.randomUUID());
        Desk.creating()
                .body(nobody)
                .post("/v1/offers")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-volunteer"));
    }

    @Test
    void aHeardVolunteersDetailsStayWithDoorsteps() {
        UUID offer = desk.hear("meals");
        Desk.as(Desk.COORDINATOR)
                .get("/v1/volunteers/" + Desk.volunteerOf(offer))
                .then()
                .statusCode(200)
                .body("heardOfferId", equalTo(offer.toString()))
                .body("organisationId", equalTo(desk.charity.id().toString()))
                .body("details", nullValue());
    }

    @Test
    void wrongChecksAreTold() {
        UUID volunteer = Desk.volunteerOf(desk.hear("sport"));
        String path = "/v1/volunteers/" + volunteer + "/checks";
        Map<String, Map.Entry<String, Object>> wrong = new LinkedHashMap<>();
        wrong.put("/kind", Map.entry("kind", "gold"));
        wrong.put("/number", Map.entry("number", "12345"));
        wrong.put("/issuedOn", Map.entry("issuedOn", Desk.TODAY.plusDays(1).toString()));
        wrong.put("/seenOn", Map.entry("seenOn", Desk.TODAY.minusDays(31).toString()));
        wrong.put("/expiresOn", Map.entry("expiresOn", Desk.TODAY.plusYears(3).toString()));
        wrong.forEach((pointer, field) -> {
            Map<String, Object> check = goodCheck();
            check.put(field.getKey(), field.getValue());
            Desk.creating()
                    .body(check)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", org.hamcrest.Matchers.hasItem(pointer));
        });
        assertThat(desk.db.count("vetting_check where volunteer_id = ?", volunteer))
                .isZero();
        Desk.creating().body(goodCheck()).post(path).then().statusCode(201).body("checks", hasSize(1));
        Desk.creating().body(goodCheck()).post(path).then().statusCode(409);
        Desk.creating()
                .body(goodCheck())
                .post("/v1/volunteers/" + UUID.randomUUID() + "/checks")
                .then()
                .statusCode(404);
        assertThat(desk.db.count("audit where subject = ? and action = 'volunteer.check.record'", volunteer))
                .isEqualTo(1);
    }

    @Test
    void anUnsatisfactoryReferenceDoesNotCount() {
        UUID volunteer = Desk.volunteerOf(desk.hear("sport"));
        Desk.reference(volunteer, Desk.TODAY).statusCode(201);
        Desk.creating()
                .body(Map.of("relation", "employer", "satisfactory", false, "receivedOn", Desk.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/references")
                .then()
                .statusCode(201)
                .body("references", hasSize(2))
                .body("missing.find { it.code == 'references-missing' }.message", containsString("1 came"));
        Desk.creating()
                .body(Map.of("course", "juggling", "completedOn", Desk.TODAY.toString()))
                .post("/v1/volunteers/" + volunteer + "/training")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/course"));
    }

    @Test
    void aNightNeedsTheHomeAssessedEveryYear() {
        UUID offer = desk.hear("respite");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.complete(volunteer, Desk.TODAY);
        Desk.check(volunteer, "enhanced-barred", Desk.TODAY.minusDays(9), null)
                .body("missing.code", contains("overnight-assessment-missing"));
        Desk.check(volunteer, "overnight-assessment", Desk.TODAY.minusDays(9), null)
                .statusCode(201)
                .body("level", equalTo(4))
                .body("validUntil", equalTo(Desk.TODAY.minusDays(9).plusYears(1).toString()))
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void kindsShowTheRulesOfTheDay() {
        Desk.as(desk.linkWorker)
                .get("/v1/kinds?on=2026-08-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body("items.find { it.code == 'homework' }.level", equalTo(2))
                .body("items.find { it.code == 'homework' }.barredList", equalTo(false))
                .body("items.find { it.code == 'homework' }.until", equalTo("2026-08-31"));
        Desk.as(desk.linkWorker)
                .get("/v1/kinds?on=2026-09-01")
                .then()
                .body("items.find { it.code == 'homework' }.level", equalTo(3))
                .body("items.find { it.code == 'homework' }.barredList", equalTo(true))
                .body("items.find { it.code == 'homework' }.citation", containsString("Crime and Policing Act 2026"))
                .body("items.find { it.code == 'homework' }.occasional.level", equalTo(2))
                .body("items.find { it.code == 'meals' }.level", equalTo(0))
                .body("items.find { it.code == 'respite' }.level", equalTo(4));
        Desk.as(desk.linkWorker).get("/v1/kinds").then().body("on", equalTo(Desk.TODAY.toString()));
        for (String wrong : List.of("tomorrow", "2012-09-09", LocalDate.MIN.toString())) {
            Desk.as(desk.linkWorker).get("/v1/kinds?on=" + wrong).then().statusCode(400);
        }
    }

    @Test
    void organisationsJoinOnceAndEverybodyMayKnow() {
        UUID id = UUID.randomUUID();
        Map<String, Object> organisation = Map.of("id", id, "kind", "charity", "name", "Test Helpers " + id);
        Desk.creating()
                .body(organisation)
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .body("name", equalTo("Test Helpers " + id));
        desk.kafka.await(
                "kith.offers.v1",
                heard -> heard.is("org.kith.organisation.joined.v1", id)
                        && !heard.value().contains("Helpers"));
        Desk.creating().body(organisation).post("/v1/organisations").then().statusCode(409);
        Desk.creating()
                .body(Map.of("kind", "charity", "name", "test helpers " + id))
                .post("/v1/organisations")
                .then()
                .statusCode(409);
        Desk.creating()
                .body(Map.of("kind", "circus", "name", "Circus " + id))
                .post("/v1/organisations")
                .then()
                .statusCode(400);
        Desk.as(desk.linkWorker)
                .get("/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("charity"));
        Desk.as(desk.linkWorker).get("/v1/organisations?limit=200").then().statusCode(200);
    }
}
