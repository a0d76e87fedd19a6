package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Api;
import org.kith.testkit.BadInput;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.PersonalData;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Who may see and do what, and what bad input gets. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class AccessComponentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] OFFER_READERS = {"coordinator", "link-worker", "partner", "practitioner", "system"};
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final OffersFixtures fixtures = new OffersFixtures();

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> offer() {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("id", UUID.randomUUID());
        offer.put("kind", "meals");
        offer.put("postcode", "ZN1 0AA");
        offer.put("radiusMetres", 2000);
        offer.put("slots", "1".repeat(21));
        offer.put("languages", List.of("en"));
        offer.put("ages", List.of("5-10"));
        offer.put("gender", "X");
        offer.put("capacity", 1);
        offer.put("regular", true);
        offer.put("volunteer", Map.of("name", "Bo Lindqvist", "phone", "01632 960777"));
        return offer;
    }

    private static Map<String, Object> check() {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("kind", "enhanced");
        check.put("number", "%012d".formatted(NUMBER.incrementAndGet()));
        check.put("issuedOn", OffersFixtures.TODAY.minusDays(30).toString());
        check.put("expiresOn", OffersFixtures.TODAY.plusYears(1).toString());
        check.put("seenOn", OffersFixtures.TODAY.toString());
        return check;
    }

    private static Map<String, Object> reference() {
        return Map.of("relation", "neighbour", "satisfactory", true, "receivedOn", OffersFixtures.TODAY.toString());
    }

    private static Map<String, Object> training() {
        return Map.of("course", "safeguarding", "completedOn", OffersFixtures.TODAY.toString());
    }

    private static Map<String, Object> ending() {
        return Map.of("reason", "changed", "on", OffersFixtures.TODAY.toString());
    }

    private static Map<String, Object> standing() {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("standing", "under-review");
        standing.put("reason", "something-reported");
        standing.put("note", "Somebody rang.");
        return standing;
    }

    private UUID paused() {
        UUID offer = fixtures.logOffer("meals");
        OffersFixtures.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(200);
        return offer;
    }

    /** Coordinators work for the whole network; for them no organisation is another. */
    @TestFactory
    Stream<DynamicTest> everyRoleOnEveryEndpoint() {
        Organisation elsewhere = Organisation.fresh("charity");
        UUID meals = fixtures.logOffer("meals");
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        UUID checked = OffersFixtures.volunteerOf(fixtures.open("sport", OffersFixtures.TODAY));
        String check = OffersFixtures.suitability(checked).extract().path("checks[0].id");
        UUID organisation = UUID.randomUUID();
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("id", organisation, "kind", "charity", "name", "Test " + organisation))
                .post("/v1/organisations");
        Supplier<String> anyVersion = () -> "*";
        return LeakMatrix.between(fixtures.charity, elsewhere)
                // Everybody written down here is called so; only a coordinator who reads one volunteer gets a name.
                .secret("Lindqvist", "01632 960777", "bo@example.org")
                .with(Endpoint.get("/v1/kinds").allowAll())
                .with(Endpoint.post("/v1/organisations")
                        .body(() -> json(Map.of("kind", "school", "name", "Test " + UUID.randomUUID())))
                        .allow("coordinator", "network-admin"))
                .with(Endpoint.get("/v1/organisations").allowAll())
                .with(Endpoint.get("/v1/organisations/{id}")
                        .path("id", () -> organisation)
                        .allowAll()
                        .sharedByAll())
                .with(Endpoint.post("/v1/offers").body(() -> json(offer())).allow("coordinator"))
                .with(Endpoint.get("/v1/offers").allow(OFFER_READERS))
                .with(Endpoint.get("/v1/offers/{id}")
                        .path("id", () -> meals)
                        .allow(OFFER_READERS)
                        .others(200, 404))
                .with(Endpoint.post("/v1/offers/{id}/amend")
                        .path("id", () -> meals)
                        .header("If-Match", anyVersion)
                        .body(() -> "{\"capacity\": 3}")
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/offers/{id}/pause")
                        .path("id", () -> meals)
                        .header("If-Match", anyVersion)
                        .body(() -> "{\"reason\": \"volunteer-ill\"}")
                        .allow("coordinator", "link-worker")
                        .succeeds(200, 409)
                        .others(404, 409))
                .with(Endpoint.post("/v1/offers/{id}/resume")
                        .path("id", this::paused)
                        .header("If-Match", anyVersion)
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/offers/{id}/confirm")
                        .path("id", () -> fixtures.logOffer(volunteer, "meals"))
                        .header("If-Match", anyVersion)
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/offers/{id}/withdraw")
                        .path("id", () -> meals)
                        .header("If-Match", anyVersion)
                        .body(() -> "{\"reason\": \"duplicate\"}")
                        .allow("coordinator", "link-worker")
                        .succeeds(200, 409)
                        .others(404, 409))
                .with(Endpoint.post("/v1/people/batch")
                        .body(() -> json(Map.of("people", List.of(PeopleComponentTest.person()))))
                        .allow("link-worker"))
                .with(Endpoint.get("/v1/volunteers").allow("coordinator"))
                .with(Endpoint.get("/v1/volunteers/{id}")
                        .path("id", () -> volunteer)
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.get("/v1/volunteers/{id}/suitability")
                        .path("id", () -> volunteer)
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/volunteers/{id}/checks")
                        .path("id", () -> volunteer)
                        .body(() -> json(check()))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/volunteers/{id}/checks/{checkId}/end")
                        .path("id", () -> checked)
                        .path("checkId", () -> check)
                        .body(() -> json(ending()))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.get("/v1/volunteers/{id}/standing")
                        .path("id", () -> checked)
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/volunteers/{id}/standing")
                        .path("id", () -> checked)
                        .body(() -> json(standing()))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/volunteers/{id}/references")
                        .path("id", () -> volunteer)
                        .body(() -> json(reference()))
                        .allow("coordinator")
                        .sharedByAll())
                .with(Endpoint.post("/v1/volunteers/{id}/training")
                        .path("id", () -> volunteer)
                        .body(() -> json(training()))
                        .allow("coordinator")
                        .sharedByAll())
                .withOperators()
                .whole()
                .tests();
    }

    @Test
    void anotherOrganisationSeesNothing() {
        UUID offer = fixtures.logOffer("meals");
        for (String role : List.of("link-worker", "partner", "practitioner", "system")) {
            Person stranger = Person.fresh(Organisation.fresh("charity"), role);
            Api.as(stranger).get("/v1/offers/" + offer).then().statusCode(404);
            assertThat(Api.as(stranger).get("/v1/offers").asString()).doesNotContain(offer.toString());
        }
    }

    @Test
    void aLinkWorkerSeesInTheDatabaseOnlyWhomTheySentThemselves() {
        Map<String, Object> person = PeopleComponentTest.person();
        Api.as(fixtures.linkWorker)
                .body(Map.of("people", List.of(person)))
                .post("/v1/people/batch")
                .then()
                .statusCode(200);
        String row = "person where id = ?";
        Person colleague = Person.fresh(fixtures.charity, "link-worker");
        Person partner = Person.fresh(fixtures.charity, "partner");
        Person stranger = Person.fresh(Organisation.fresh("charity"), "link-worker");
        assertThat(fixtures.db.countIn(Scope.of(fixtures.linkWorker), row, person.get("id")))
                .isEqualTo(1);
        assertThat(fixtures.db.countIn(Scope.of(OffersFixtures.COORDINATOR), row, person.get("id")))
                .isEqualTo(1);
        for (Person other : List.of(colleague, partner, stranger)) {
            assertThat(fixtures.db.countIn(Scope.of(other), row, person.get("id")))
                    .isZero();
        }
        assertThat(fixtures.db.countIn(Scope.NOBODY, row, person.get("id"))).isZero();
    }

    @Test
    void theDatabaseItselfKeepsThemApart() {
        UUID offer = fixtures.open("sport", OffersFixtures.TODAY);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        Map<String, Object> written = offer();
        Api.creating(OffersFixtures.COORDINATOR)
                .body(written)
                .post("/v1/offers")
                .then()
                .statusCode(201);
        Scope own = Scope.of(fixtures.linkWorker);
        Scope another = Scope.of(Person.fresh(Organisation.fresh("charity"), "link-worker"));
        Scope coordinator = Scope.of(OffersFixtures.COORDINATOR);
        assertThat(fixtures.db.countIn(own, "offer where id = ?", offer)).isEqualTo(1);
        assertThat(fixtures.db.countIn(another, "offer where id = ?", offer)).isZero();
        assertThat(fixtures.db.countIn(Scope.NOBODY, "offer where id = ?", offer))
                .isZero();
        for (String table : List.of("vetting_check", "vetting_reference", "vetting_training")) {
            assertThat(fixtures.db.countIn(coordinator, table + " where volunteer_id = ?", volunteer))
                    .as(table)
                    .isPositive();
            assertThat(fixtures.db.countIn(own, table)).as(table).isZero();
        }
        assertThat(fixtures.db.countIn(coordinator, "person")).isPositive();
        assertThat(fixtures.db.countIn(own, "person")).isZero();
        assertThat(fixtures.db.countIn(own, "volunteer")).isZero();
    }

    @Test
    void everyTableIsClosed() {
        RowSecurity.check(fixtures.db);
    }

    @Test
    void everyTableSaysWhomItIsAbout() {
        PersonalData.check(fixtures.db);
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("offers");
    }

    /** In one query, because it is asked before and after every bad request. */
    private long rows() {
        return ((Number) fixtures.db
                        .rows("select (select count(*) from offer) + (select count(*) from volunteer) + (select"
                                + " count(*) from person) + (select count(*) from organisation) + (select count(*)"
                                + " from vetting_check) + (select count(*) from vetting_reference) + (select"
                                + " count(*) from vetting_training) + (select count(*) from standing_change) as n")
                        .getFirst()
                        .get("n"))
                .longValue();
    }

    @TestFactory
    Stream<DynamicTest> badOffers() {
        return BadInput.to("POST", "/v1/offers")
                .as(OffersFixtures.COORDINATOR)
                .valid(() -> json(offer()))
                .required("/kind", "/postcode", "/volunteer", "/volunteer/name")
                .enumerated("/kind", "/gender")
                .prose("/volunteer/name", "/volunteer/phone")
                .creates()
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badPeople() {
        return BadInput.to("POST", "/v1/people/batch")
                .as(fixtures.linkWorker)
                // What is wrong with one person is told in their result and not of the batch.
                .valid(() -> json(Map.of("people", List.of())))
                .required("/people")
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badOrganisations() {
        return BadInput.to("POST", "/v1/organisations")
                .as(OffersFixtures.COORDINATOR)
                .valid(() ->
                        json(Map.of("id", UUID.randomUUID(), "kind", "school", "name", "Test " + UUID.randomUUID())))
                .required("/kind", "/name")
                .enumerated("/kind")
                .prose("/name")
                .creates()
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badChecks() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        return BadInput.to("POST", "/v1/volunteers/{id}/checks")
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> volunteer)
                .valid(() -> json(check()))
                .required("/kind", "/number", "/issuedOn", "/seenOn")
                .enumerated("/kind")
                .creates()
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badStandings() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        return BadInput.to("POST", "/v1/volunteers/{id}/standing")
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> volunteer)
                .valid(() -> json(standing()))
                .required("/standing", "/reason")
                .enumerated("/standing", "/reason")
                .prose("/note")
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badEndingsOfChecks() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.open("sport", OffersFixtures.TODAY));
        String check = OffersFixtures.suitability(volunteer).extract().path("checks[0].id");
        return BadInput.to("POST", "/v1/volunteers/{id}/checks/{checkId}/end")
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> volunteer)
                .path("checkId", () -> check)
                .valid(() -> json(ending()))
                .required("/reason", "/on")
                .enumerated("/reason")
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badReferences() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        return BadInput.to("POST", "/v1/volunteers/{id}/references")
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> volunteer)
                .valid(() -> json(reference()))
                .another(() -> json(Map.of(
                        "relation", "teacher", "satisfactory", true, "receivedOn", OffersFixtures.TODAY.toString())))
                .required("/relation", "/satisfactory", "/receivedOn")
                .enumerated("/relation")
                .creates()
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badTraining() {
        UUID volunteer = OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
        return BadInput.to("POST", "/v1/volunteers/{id}/training")
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> volunteer)
                .valid(() -> json(training()))
                .another(() -> json(Map.of(
                        "course",
                        "safeguarding",
                        "completedOn",
                        OffersFixtures.TODAY.minusDays(1).toString())))
                .required("/course", "/completedOn")
                .enumerated("/course")
                .creates()
                .nothingWritten(this::rows)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badAmendments() {
        UUID offer = fixtures.logOffer("meals");
        return changes("amend", offer)
                .valid(() -> json(Map.of(
                        "radiusMetres", 3000, "slots", "1".repeat(21), "languages", List.of("en"), "gender", "M")))
                .enumerated("/gender")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badPausesAndWithdrawals() {
        UUID offer = fixtures.logOffer("meals");
        return Stream.of(Map.entry("pause", "volunteer-away"), Map.entry("withdraw", "given"))
                .flatMap(what -> changes(what.getKey(), offer)
                        .valid(() -> json(Map.of("reason", what.getValue())))
                        .required("/reason")
                        .enumerated("/reason")
                        .tests());
    }

    private BadInput changes(String what, UUID offer) {
        return BadInput.to("POST", "/v1/offers/{id}/" + what)
                .as(OffersFixtures.COORDINATOR)
                .path("id", () -> offer)
                .guardedBy(() -> OffersFixtures.etag(offer))
                .nothingWritten(() -> ((Number) fixtures.db
                                .rows("select version as n from offer where id = ?", offer)
                                .getFirst()
                                .get("n"))
                        .longValue());
    }
}
