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
import org.kith.testkit.WithKith;

/** Many hands reach for the same place. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RaceComponentTest {
    private static final int HANDS = 24;
    private static final int PLACES = 3;

    private final Scene scene = new Scene();

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
    void theLastPlacesGoToAsManyAsThereAreAndTheOthersAreToldWhy() throws Exception {
        UUID offer = scene.opened(scene.offer().capacity(PLACES));
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            UUID need = scene.opened(scene.need());
            calls.add(() -> scene.propose(need, offer));
        }
        List<Response> answers = atOnce(calls);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(PLACES);
        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(refused).hasSize(HANDS - PLACES).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/no-capacity");
            assertThat(answer.jsonPath().getString("detail")).contains("last place");
            assertThat(answer.jsonPath().getList("errors.code")).containsExactly("offer-must-have-capacity-left");
        });
        assertThat(scene.taken(offer)).isEqualTo(PLACES);
    }

    @Test
    void oneNeedGetsOneMatchHoweverManyPropose() throws Exception {
        UUID need = scene.opened(scene.need());
        List<Callable<Response>> calls = new ArrayList<>();
        List<UUID> offers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID offer = scene.opened(scene.offer());
            offers.add(offer);
            calls.add(() -> scene.propose(need, offer));
        }
        List<Response> answers = atOnce(calls);
        assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(scene.db.count("match where need_id = ? and state = 'proposed'", need))
                .isEqualTo(1);
        assertThat(offers.stream().mapToLong(scene::taken).sum()).isEqualTo(1);
    }

    @Test
    void aNoAtTheSameTimeGivesThePlaceBackOnce() throws Exception {
        UUID offer = scene.opened(scene.offer().capacity(2));
        UUID match = scene.proposed(scene.opened(scene.need()), offer);
        scene.proposed(scene.opened(scene.need()), offer);
        String etag = scene.etag(match);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> Scene.as(scene.practitioner)
                    .header("If-Match", etag)
                    .body(Map.of("by", "family", "reason", "changed-mind"))
                    .post("/v1/matches/" + match + "/decline"));
        }
        assertThat(atOnce(calls).stream().map(Response::statusCode).filter(status -> status == 200))
                .hasSize(1);
        assertThat(scene.taken(offer)).isEqualTo(1);
    }
}
