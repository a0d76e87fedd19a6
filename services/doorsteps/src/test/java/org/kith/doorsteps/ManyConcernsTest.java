package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Db;
import org.kith.testkit.Gate;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Many concerns in a batch, and the same ones in two batches at the same moment. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class ManyConcernsTest {
    private static final String WORDS = "Nobody has fed them since Friday.";
    private static final String HELD = "insert into concern (id, walk_id, organisation_id, raised_by, what, at, "
            + "received_at, version) values (?, ?, ?, ?, ?, now(), now(), 0)";

    private final Db db = Db.of("doorsteps");
    private Walking walking;

    @BeforeEach
    void aPatchWithADoor() {
        walking = new Walking(1);
    }

    /** So many would crowd the lists that other tests read. */
    @AfterEach
    void goAway() {
        db.execute("delete from concern where organisation_id = ?", walking.charity.id());
    }

    private static List<UUID> inOrder(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).sorted().toList();
    }

    private Gate holding(UUID concern) {
        Person colleague = Person.fresh(walking.charity, "link-worker");
        return Gate.holding(db, HELD, concern, walking.walk, walking.charity.id(), colleague.id(), WORDS);
    }

    private List<Object> knocks(List<UUID> concerns) {
        List<Object> knocks = new ArrayList<>();
        concerns.forEach(
                id -> knocks.add(walking.concern(walking.knock(0, "conversation", walking.started), id, WORDS)));
        return knocks;
    }

    /** On a thread of its own: the common pool may have one only, and two batches are under way. */
    private CompletableFuture<ValidatableResponse> sent(UUID walk, List<UUID> concerns) {
        List<Object> knocks = knocks(concerns);
        return CompletableFuture.supplyAsync(
                () -> walking.send(walking.linkWorker, walk, knocks, null),
                task -> Thread.ofPlatform().start(task));
    }

    @Test
    void whatIsStoredOfALongBatchStaysStoredWhateverBecomesOfTheRest() throws Exception {
        List<UUID> ids = inOrder(201);
        List<UUID> mixed = new ArrayList<>(ids);
        Collections.reverse(mixed);
        try (Gate gate = holding(ids.getLast())) {
            CompletableFuture<ValidatableResponse> answer = sent(walking.walk, mixed);
            gate.awaitStanding(1);
            assertThat(db.count("concern where raised_by = ?", walking.linkWorker.id()))
                    .isEqualTo(200);
            gate.open();
            answer.get(60, TimeUnit.SECONDS).statusCode(200).body("results.concern", everyItem(equalTo("received")));
        }
        assertThat(db.count("concern where raised_by = ?", walking.linkWorker.id()))
                .isEqualTo(201);
    }

    /** A batch that waits for its first concern holds none of those after it, so no ring can come about. */
    @Test
    void concernsAreTakenInOneOrderHoweverTheyAreSent() throws Exception {
        List<UUID> ids = inOrder(2);
        try (Gate gate = holding(ids.getFirst())) {
            CompletableFuture<ValidatableResponse> reversed =
                    sent(walking.walk, List.of(ids.getLast(), ids.getFirst()));
            gate.awaitStanding(1);
            sent(UUID.randomUUID(), List.of(ids.getLast()))
                    .get(20, TimeUnit.SECONDS)
                    .statusCode(200)
                    .body("results[0].concern", equalTo("received"));
            gate.open();
            reversed.get(60, TimeUnit.SECONDS)
                    .statusCode(200)
                    .body("results[0].concern", equalTo("duplicate"))
                    .body("results[1].concern", equalTo("received"));
        }
    }
}
