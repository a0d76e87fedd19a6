package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.kith.testkit.OpenApiDrift;
import org.kith.testkit.WithKith;

/** The API as documented, and its answers to bad input. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class ApiComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiDrift.check("matching");
    }

    private static double metric(String name) {
        String all = Api.anybody()
                .auth()
                .oauth2("a-token-of-the-tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return all.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void theEngineSaysHowLargeAndHowFreshItIs() {
        fixtures.opened(fixtures.offer());
        await().atMost(MatchingFixtures.PATIENCE)
                .untilAsserted(() -> assertThat(metric("kith_matching_visible_seconds_count"))
                        .isPositive());
        assertThat(metric("kith_matching_index_offers")).isPositive();
        assertThat(metric("kith_matching_index_memory_bytes")).isGreaterThan(100);
        assertThat(metric("kith_matching_index_age_seconds")).isBetween(0.0, 60.0);
    }

    private long written() {
        Map<String, Object> sums = fixtures.db
                .rows("select (select count(*) from match) + (select coalesce(sum(version), 0) from match) "
                        + "+ (select count(*) from spaces_ledger) + (select count(*) from declined_pair) as n")
                .getFirst();
        return ((Number) sums.get("n")).longValue();
    }

    private static String pair(UUID need, UUID offer) {
        return "{\"needId\": \"%s\", \"offerId\": \"%s\"}".formatted(need, offer);
    }

    @TestFactory
    Stream<DynamicTest> aProposalIsHeldToItsForm() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(fixtures.need());
        return BadInput.to("POST", "/v1/matches")
                .as(fixtures.practitioner)
                .valid(() -> pair(need, offer))
                .another(() -> pair(need, Ids.next()))
                .creates()
                .required("/needId", "/offerId")
                .nothingWritten(this::written)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAMatchIsHeldToItsForm() {
        UUID proposed = fixtures.proposed(fixtures.opened(fixtures.need()), fixtures.opened(fixtures.offer()));
        UUID agreed = fixtures.agreed(fixtures.opened(fixtures.need()), fixtures.opened(fixtures.offer()));
        Stream<BadInput> steps = Stream.of(
                step("family-agrees", proposed),
                step("volunteer-agrees", proposed),
                step("decline", proposed)
                        .valid(() -> "{\"by\": \"family\", \"reason\": \"changed-mind\"}")
                        .required("/by", "/reason")
                        .enumerated("/by", "/reason"),
                step("end", agreed)
                        .valid(() -> "{\"reason\": \"moved\"}")
                        .required("/reason")
                        .enumerated("/reason"));
        return steps.flatMap(BadInput::tests);
    }

    private BadInput step(String verb, UUID match) {
        return BadInput.to("POST", "/v1/matches/{id}/" + verb)
                .as(fixtures.practitioner)
                .path("id", () -> match)
                .guardedBy(() -> fixtures.etag(match))
                .nothingWritten(this::written);
    }

    @TestFactory
    Stream<DynamicTest> aQuestionIsHeldToItsForm() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(fixtures.need());
        UUID match = fixtures.proposed(need, offer);
        Stream<BadInput> questions = Stream.of(
                BadInput.to("GET", "/v1/needs/{id}").path("id", () -> need),
                BadInput.to("GET", "/v1/needs/{id}/suggestions").path("id", () -> need),
                BadInput.to("GET", "/v1/needs/{id}/others").path("id", () -> need),
                BadInput.to("GET", "/v1/needs/{id}/why/" + offer).path("id", () -> need),
                BadInput.to("GET", "/v1/matches/{id}").path("id", () -> match));
        return questions.flatMap(question ->
                question.as(fixtures.practitioner).nothingWritten(this::written).tests());
    }

    @TestFactory
    Stream<DynamicTest> aListIsHeldToItsForm() {
        return Stream.of("/v1/needs", "/v1/matches")
                .flatMap(path ->
                        List.of("limit=0", "limit=201", "limit=ten", "cursor=%21", "state=happy", "referralId=7")
                                .stream()
                                .map(query -> DynamicTest.dynamicTest(path + "?" + query, () -> {
                                    int status = Api.as(fixtures.practitioner)
                                            .urlEncodingEnabled(false)
                                            .get(path + "?" + query)
                                            .statusCode();
                                    assertThat(status).isBetween(400, 404);
                                })));
    }
}
