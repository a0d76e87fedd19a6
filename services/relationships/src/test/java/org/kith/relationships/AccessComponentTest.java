package org.kith.relationships;

import static org.kith.relationships.Fixture.contact;

import io.quarkus.test.junit.QuarkusTest;
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
    void everyTableHasItsPolicies() {
        RowSecurity.check(Fixture.DB);
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("relationships");
    }
}
