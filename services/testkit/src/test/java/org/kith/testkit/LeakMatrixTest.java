package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.testkit.NoteService.Fault;

@Tag("component")
class LeakMatrixTest {
    private static final String SECRET = "the Okafor family";

    private final Organisation mine = Organisation.fresh("school");
    private final Organisation theirs = Organisation.fresh("charity");

    @Test
    void aServiceThatKeepsTheRulesPasses() {
        try (NoteService service = new NoteService()) {
            Outcome outcome = Outcome.of(matrix(service).whole().tests());

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.run()).isEqualTo(3 * (3 + 2 * LeakMatrix.ROLES.size()) + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SHOWS_OTHERS",
                "FORBIDS_WHAT_IT_SHOULD_HIDE",
                "TRUSTS_EVERY_TOKEN",
                "LETS_EVERY_ROLE_IN",
                "TELLS_THE_NOTE_WHEN_REFUSING",
                "ANSWERS_WITHOUT_PROBLEM"
            })
    void aServiceThatBreaksOneDoesNot(Fault fault) {
        try (NoteService service = new NoteService(fault)) {
            assertThat(Outcome.of(matrix(service).tests()).failures()).isNotEmpty();
        }
    }

    @Test
    void anEndpointOutsideTheMatrixIsNamed() {
        try (NoteService service = new NoteService()) {
            String id = service.write(mine.id(), SECRET);
            Stream<DynamicTest> tests = LeakMatrix.between(mine, theirs)
                    .with(Endpoint.get("/v1/notes/{id}").path("id", () -> id).allow("partner", "practitioner"))
                    .with(Endpoint.get("/v1/letters").allow("partner", "practitioner"))
                    .coveredElsewhere("GET", "/v1/notes", "has a test of its own")
                    .whole()
                    .tests();

            assertThat(Outcome.of(tests).failures())
                    .filteredOn(failure -> failure.startsWith("every endpoint"))
                    .singleElement()
                    .asString()
                    .contains("Not in the leak matrix: [POST /v1/notes]")
                    .contains("not served: [GET /v1/letters]");
        }
    }

    private LeakMatrix matrix(NoteService service) {
        String id = service.write(mine.id(), SECRET);
        return LeakMatrix.between(mine, theirs)
                .secret(SECRET)
                .with(Endpoint.get("/v1/notes/{id}").path("id", () -> id).allow("partner", "practitioner"))
                .with(Endpoint.get("/v1/notes").allow("partner", "practitioner"))
                .with(Endpoint.post("/v1/notes")
                        .body(() -> "{\"text\":\"hello\",\"kind\":\"meals\",\"places\":2}")
                        .allow("partner", "practitioner")
                        .succeeds(201)
                        .others(201));
    }
}
