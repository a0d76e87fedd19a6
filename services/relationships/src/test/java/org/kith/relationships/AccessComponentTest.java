package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.logContact;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.kit.time.Ids;
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

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class AccessComponentTest {
    private static final String[] READERS = {"practitioner", "partner", "coordinator", "volunteer", "system"};

    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();

    private UUID fresh() {
        return fixtures.started();
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesWhatIsNotTheirs() {
        UUID shown = fixtures.started();
        String match = RelationshipsFixtures.etag(fixtures.lead, shown);
        UUID contact = Ids.next();
        logContact(fixtures.volunteer, shown, contact(contact)).statusCode(201);
        return LeakMatrix.between(fixtures.council, Organisation.fresh("council"))
                .caller(fixtures.lead)
                .caller(fixtures.referrer)
                .caller(fixtures.volunteer)
                .caller(Person.freshSystem(fixtures.school))
                .secret(fixtures.family, shown)
                .with(Endpoint.get("/v1/relationships").allow(READERS))
                .with(Endpoint.get("/v1/relationships/{id}")
                        .path("id", () -> shown)
                        .allow(READERS))
                .with(Endpoint.get("/v1/relationships/{id}/contacts")
                        .path("id", () -> shown)
                        .allow("practitioner", "volunteer"))
                .with(Endpoint.get("/v1/relationships/{id}/contacts/{contactId}")
                        .path("id", () -> shown)
                        .path("contactId", () -> contact)
                        .allow("practitioner", "volunteer"))
                .with(Endpoint.post("/v1/relationships/{id}/contacts")
                        .path("id", () -> shown)
                        .header("Idempotency-Key", () -> Ids.next().toString())
                        .body(() -> contact(Ids.next()))
                        .allow("practitioner", "volunteer")
                        .succeeds(201))
                .with(Endpoint.post("/v1/relationships/{id}/handover")
                        .path("id", this::fresh)
                        .header("If-Match", () -> match)
                        .body(() ->
                                "{\"toLeadId\": \"%s\", \"reason\": \"leave\"}".formatted(known(fixtures.colleague)))
                        .allow("practitioner"))
                .with(Endpoint.post("/v1/relationships/{id}/end")
                        .path("id", this::fresh)
                        .header("If-Match", () -> match)
                        .body(() -> "{\"reason\": \"moved\", \"outcome\": \"not-met\"}")
                        .allow("practitioner"))
                .with(Endpoint.post("/v1/relationships/{id}/reviewed")
                        .path("id", this::fresh)
                        .header("If-Match", () -> match)
                        .allow("practitioner"))
                .with(Endpoint.post("/v1/relationships/{id}/link-volunteer")
                        .path("id", this::fresh)
                        .header("If-Match", () -> match)
                        .body(() -> "{\"personId\": \"%s\"}".formatted(known(fixtures.volunteer)))
                        .allow("practitioner"))
                .with(Endpoint.get("/v1/operator/parked").allow("network-admin").sharedByAll())
                .coveredElsewhere("POST", "/v1/operator/parked/{id}/retry", "the kit's broker test")
                .whole()
                .tests();
    }

    private static UUID known(Person person) {
        RelationshipsFixtures.signsIn(person);
        return person.id();
    }

    @TestFactory
    Stream<DynamicTest> badContactsAreRefused() {
        UUID shown = fixtures.started();
        return BadInput.to("POST", "/v1/relationships/{id}/contacts")
                .as(fixtures.lead)
                .path("id", () -> shown)
                .valid(() -> contact(Ids.next()))
                .required("/id", "/at", "/how")
                .enumerated("/how")
                .prose("/note")
                .creates()
                .nothingWritten(() -> RelationshipsFixtures.DB.count("contact where relationship_id = ?", shown))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badHandoversAreRefused() {
        UUID shown = fixtures.started();
        return BadInput.to("POST", "/v1/relationships/{id}/handover")
                .as(fixtures.lead)
                .path("id", () -> shown)
                .valid(() -> "{\"toLeadId\": \"%s\", \"reason\": \"leave\", \"metTogetherOn\": \"2026-11-04\"}"
                        .formatted(known(fixtures.colleague)))
                .required("/toLeadId", "/reason")
                .enumerated("/reason")
                .guardedBy(() -> RelationshipsFixtures.etag(fixtures.lead, shown))
                .nothingWritten(() -> RelationshipsFixtures.DB.count("handover where relationship_id = ?", shown))
                .tests();
    }

    @Test
    void everyDeniedAttemptIsInTheFamilysAudit() {
        UUID shown = fixtures.started();
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Person commissioner = Person.fresh(fixtures.council, "commissioner");
        Person both = Person.fresh(fixtures.council, "commissioner", "practitioner");
        String path = "/v1/relationships/" + shown;
        Api.as(stranger).get(path).then().statusCode(404);
        Api.ifMatch(stranger, "\"0\"")
                .body(Map.of("reason", "other", "outcome", "met"))
                .post(path + "/end")
                .then()
                .statusCode(404);
        Api.as(commissioner).get(path).then().statusCode(403).body("errors.code", hasItem("commissioner"));
        Api.as(commissioner).get(path + "/contacts").then().statusCode(403);
        Api.as(both).get(path).then().statusCode(403);
        Api.ifMatch(fixtures.referrer, "\"0\"")
                .body(Map.of("toLeadId", Ids.next(), "reason", "leave"))
                .post(path + "/handover")
                .then()
                .statusCode(403);
        assertThat(RelationshipsFixtures.DB.rows(
                        "select action, why from audit where subject = ? and outcome = 'denied' order by ordinal",
                        fixtures.family))
                .extracting(row -> row.get("action") + " " + row.get("why"))
                .containsExactly(
                        "relationship.read not-visible",
                        "relationship.end not-visible",
                        "relationship.read commissioner,role",
                        "contact.list commissioner,role",
                        "relationship.read commissioner",
                        "relationship.hand-over role");
        assertThat(RelationshipsFixtures.DB.count("audit where subject = ?", shown))
                .isZero();
        for (Person denied : List.of(stranger, commissioner, both, fixtures.referrer)) {
            assertThat(RelationshipsFixtures.DB.count(
                            "audit where subject = ? and outcome = 'allowed' and person = ?",
                            fixtures.family,
                            denied.id()))
                    .isZero();
        }
        assertThat(RelationshipsFixtures.DB.countIn(Scope.of(both), "relationship where id = ?", shown))
                .isZero();
    }

    @Test
    void anAttemptOnNothingIsInNobodysAudit() {
        UUID nothing = Ids.next();
        Api.as(fixtures.lead).get("/v1/relationships/" + nothing).then().statusCode(404);
        assertThat(RelationshipsFixtures.DB.count("audit where subject = ?", nothing))
                .isZero();
    }

    @Test
    void everyTableHasItsPolicies() {
        RowSecurity.check(RelationshipsFixtures.DB);
    }

    @Test
    void everyTableSaysWhomItIsAboutAndHowLongItIsKept() {
        PersonalData.check(RelationshipsFixtures.DB);
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("relationships");
    }
}
