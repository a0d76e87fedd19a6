package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.kith.referrals.ConcernFixtures.concern;
import static org.kith.referrals.ConcernFixtures.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Everything that the ordinary work of the service has is held: its connections, its threads and its room for requests. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
@TestProfile(ConcernsUnderLoadComponentTest.Small.class)
class ConcernsUnderLoadComponentTest {
    private static final int CONNECTIONS = 4;
    private static final int THREADS = 12;
    private static final int IN_FLIGHT = 20;
    private static final int TOO_MANY = 5;
    private static final int AT_ONCE = 2;

    /** Far below the minute for which the ordinary requests wait, and far above what a busy machine takes. */
    private static final Duration UNHINDERED = Duration.ofSeconds(25);

    private final Db db = Db.of("referrals");
    private final Person sofia = Person.fresh(Organisation.fresh("school"), "partner");
    private final Person lena = Person.fresh(Organisation.fresh("charity"), "link-worker");

    /**
     * As in production, with fewer of everything, and nobody gives up waiting. With a profile, Quarkus takes a name that is
     * put together from another setting for one that was changed, so it is given whole.
     */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.application.name", "kith-referrals",
                    "quarkus.datasource.jdbc.max-size", "" + CONNECTIONS,
                    "quarkus.datasource.jdbc.acquisition-timeout", "60S",
                    "quarkus.thread-pool.max-threads", "" + THREADS,
                    "kith.http.most-in-flight", "" + IN_FLIGHT,
                    "kith.referrals.concerns.most-at-once", "" + AT_ONCE);
        }
    }

    private static long answered(List<? extends Future<?>> requests) {
        return requests.stream().filter(Future::isDone).count();
    }

    /** Connections of the service that wait for a lock. */
    private long blocked() {
        return db.count("pg_stat_activity where application_name = 'kith-referrals' and wait_event_type = 'Lock'");
    }

    private static void inTime(Runnable request) {
        long began = System.nanoTime();
        request.run();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(UNHINDERED);
    }

    @Test
    void concernsAreStoredWhileNothingElseIs() throws Exception {
        // A service that has just begun compiles its classes with the first request.
        send(Person.fresh(lena.organisation(), "link-worker"), concern(UUID.randomUUID(), "First"));
        try (BlockingTransaction transaction =
                        BlockingTransaction.locking(db, "lock table notice in access exclusive mode");
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> ordinary = new ArrayList<>();
            for (int i = 0; i < IN_FLIGHT + TOO_MANY; i++) {
                ordinary.add(callers.submit(
                        () -> ReferralsFixtures.get(sofia, "/v1/notices").statusCode()));
            }
            // Every connection is held, every thread waits for one, and what is more than there is room for is turned
            // away.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> answered(ordinary) == TOO_MANY && blocked() >= CONNECTIONS);

            inTime(() -> send(lena, concern(UUID.randomUUID(), "One"), concern(UUID.randomUUID(), "Two"))
                    .statusCode(200)
                    .body("results.status", equalTo(List.of(201, 201))));
            inTime(() -> Api.as(sofia)
                    .body("{\"what\": \"Three\", \"immediateDanger\": true}")
                    .post("/v1/concerns")
                    .then()
                    .statusCode(201));
            assertThat(answered(ordinary)).isEqualTo(TOO_MANY);
            assertThat(db.count("concern where raised_by in (?, ?)", lena.id(), sofia.id()))
                    .isEqualTo(3);
            transaction.rollback();
            Map<Integer, Long> answers = new TreeMap<>();
            for (Future<Integer> answer : ordinary) {
                answers.merge(answer.get(), 1L, Long::sum);
            }
            assertThat(answers).isEqualTo(Map.of(200, (long) IN_FLIGHT, 503, (long) TOO_MANY));
        }
    }

    @Test
    void whatCannotBeStoredIsAnsweredInTimeAndOneMoreThanThereIsRoomForAtOnce() throws Exception {
        try (BlockingTransaction transaction =
                        BlockingTransaction.locking(db, "lock table concern in access exclusive mode");
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            List<Future<ValidatableResponse>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE + 1; i++) {
                sent.add(callers.submit(
                        () -> send(lena, concern(UUID.randomUUID(), "One"), concern(UUID.randomUUID(), "Two"))));
            }
            int turnedAway = 0;
            for (Future<ValidatableResponse> answer : sent) {
                ValidatableResponse response = answer.get();
                if (response.extract().statusCode() == 503) {
                    turnedAway++;
                } else {
                    response.statusCode(200)
                            .body("results.status", equalTo(List.of(503, 503)))
                            .body("results.result", equalTo(List.of("not-stored", "not-stored")))
                            .body("results.storedAs", equalTo(Arrays.asList(null, null)));
                }
            }
            assertThat(turnedAway).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(UNHINDERED);
            transaction.rollback();
            send(lena, concern(UUID.randomUUID(), "One")).body("results.status", equalTo(List.of(201)));
        }
    }
}
