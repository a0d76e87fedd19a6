package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.kith.relationships.Fixture.as;
import static org.kith.relationships.Fixture.contact;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.kit.time.Ids;
import org.kith.testkit.BadInput;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class AccessComponentTest {
    private static final String[] READERS = {"practitioner", "partner", "coordinator", "volunteer", "system"};

    private final Fixture fixture = new Fixture();

    private UUID fresh() {
        return fixture.started();
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesWhatIsNotTheirs() {
        UUID shown = fixture.started();
        String match = Fixture.etag(fixture.lead, shown);
        return LeakMatrix.between(fixture.council, Organisation.fresh("council"))
                .caller(fixture.lead)
                .caller(fixture.referrer)
                .caller(fixture.volunteer)
                .caller(Person.freshSystem(fixture.school))
                .secret(fixture.family, shown)
                .with(Endpoint.get("/v1/relationships").allow(READERS))
                .with(Endpoint.get("/v1/relationships/{id}")
                        .path("id", () -> shown)
                        .allow(READERS))
                .with(Endpoint.get("/v1/relationships/{id}/contacts")
                        .path("id", () -> shown)
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
                        .body(() -> "{\"toLeadId\": \"%s\", \"reason\": \"leave\"}".formatted(Ids.next()))
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
                        .body(() -> "{\"personId\": \"%s\"}".formatted(Ids.next()))
                        .allow("practitioner"))
                .with(Endpoint.get("/v1/operator/parked").allow("network-admin").sharedByAll())
                .coveredElsewhere("POST", "/v1/operator/parked/{id}/retry", "the kit's broker test")
                .whole()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badContactsAreRefused() {
        UUID shown = fixture.started();
        return BadInput.to("POST", "/v1/relationships/{id}/contacts")
                .as(fixture.lead)
                .path("id", () -> shown)
                .valid(() -> contact(Ids.next()))
                .required("/id", "/at", "/how")
                .enumerated("/how")
                .prose("/note")
                .creates()
                .nothingWritten(() -> Fixture.DB.count("contact where relationship_id = ?", shown))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> badHandoversAreRefused() {
        UUID shown = fixture.started();
        return BadInput.to("POST", "/v1/relationships/{id}/handover")
                .as(fixture.lead)
                .path("id", () -> shown)
                .valid(() -> "{\"toLeadId\": \"%s\", \"reason\": \"leave\", \"metTogetherOn\": \"2026-11-04\"}"
                        .formatted(Ids.next()))
                .required("/toLeadId", "/reason")
                .enumerated("/reason")
                .guardedBy(() -> Fixture.etag(fixture.lead, shown))
                .nothingWritten(() -> Fixture.DB.count("handover where relationship_id = ?", shown))
                .tests();
    }

    @Test
    void everyRefusedTryIsInTheFamilysAudit() {
        UUID shown = fixture.started();
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Person commissioner = Person.fresh(fixture.council, "commissioner");
        Person both = Person.fresh(fixture.council, "commissioner", "practitioner");
        String path = "/v1/relationships/" + shown;
        as(stranger).get(path).then().statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "other", "outcome", "met"))
                .post(path + "/end")
                .then()
                .statusCode(404);
        as(commissioner).get(path).then().statusCode(403).body("errors.code", hasItem("commissioner"));
        as(commissioner).get(path + "/contacts").then().statusCode(403);
        as(both).get(path).then().statusCode(403);
        as(fixture.referrer)
                .header("If-Match", "\"0\"")
                .body(Map.of("toLeadId", Ids.next(), "reason", "leave"))
                .post(path + "/handover")
                .then()
                .statusCode(403);
        assertThat(Fixture.DB.rows(
                        "select action, why from audit where subject = ? and outcome = 'denied' order by ordinal",
                        fixture.family))
                .extracting(row -> row.get("action") + " " + row.get("why"))
                .containsExactly(
                        "relationship.read no-sight",
                        "relationship.end no-sight",
                        "relationship.read commissioner",
                        "contact.list commissioner",
                        "relationship.read commissioner",
                        "relationship.hand-over role");
        assertThat(Fixture.DB.count("audit where subject = ?", shown)).isZero();
        assertThat(Fixture.DB.count("audit where subject = ? and outcome = 'allowed'", fixture.family))
                .isZero();
        assertThat(Fixture.DB.countIn(Scope.of(both), "relationship where id = ?", shown))
                .isZero();
    }

    @Test
    void aTryAtNothingIsNobodysAudit() {
        UUID nothing = Ids.next();
        as(fixture.lead).get("/v1/relationships/" + nothing).then().statusCode(404);
        assertThat(Fixture.DB.count("audit where subject = ?", nothing)).isZero();
    }

    @Test
    void everyTableHasItsPolicies() {
        RowSecurity.check(Fixture.DB);
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("relationships");
    }
}
