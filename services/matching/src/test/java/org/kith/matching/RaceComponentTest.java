package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.WithKith;

/** Many proposals for the same space at once. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RaceComponentTest {
    private static final int HANDS = 24;
    private static final int SPACES = 3;

    private final MatchingFixtures fixtures = new MatchingFixtures();

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void theLastSpacesGoToAsManyAsThereAreAndTheOthersAreToldWhy() throws Exception {
        UUID offer = fixtures.opened(fixtures.offer().capacity(SPACES));
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            UUID need = fixtures.opened(fixtures.need());
            calls.add(() -> fixtures.propose(need, offer));
        }
        List<Response> answers = atOnce(calls);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(SPACES);
        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(refused).hasSize(HANDS - SPACES).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/no-capacity");
            assertThat(answer.jsonPath().getString("detail")).contains("last space");
            assertThat(answer.jsonPath().getList("errors.code")).containsExactly("offer-must-have-space-left");
        });
        assertThat(fixtures.taken(offer)).isEqualTo(SPACES);
    }

    @Test
    void oneNeedGetsOneMatchHoweverManyPropose() throws Exception {
        UUID need = fixtures.opened(fixtures.need());
        List<Callable<Response>> calls = new ArrayList<>();
        List<UUID> offers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID offer = fixtures.opened(fixtures.offer());
            offers.add(offer);
            calls.add(() -> fixtures.propose(need, offer));
        }
        List<Response> answers = atOnce(calls);
        assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(fixtures.db.count("match where need_id = ? and state = 'proposed'", need))
                .isEqualTo(1);
        assertThat(offers.stream().mapToLong(fixtures::taken).sum()).isEqualTo(1);
    }

    @Test
    void aNoAtTheSameTimeGivesTheSpaceBackOnce() throws Exception {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        UUID match = fixtures.proposed(fixtures.opened(fixtures.need()), offer);
        fixtures.proposed(fixtures.opened(fixtures.need()), offer);
        String etag = fixtures.etag(match);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> Api.ifMatch(fixtures.practitioner, etag)
                    .body(Map.of("by", "family", "reason", "changed-mind"))
                    .post("/v1/matches/" + match + "/decline"));
        }
        assertThat(atOnce(calls).stream().map(Response::statusCode).filter(status -> status == 200))
                .hasSize(1);
        assertThat(fixtures.taken(offer)).isEqualTo(1);
    }
}
