package org.kith.kit.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.problem.Problem;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.Tokens;
import org.kith.testkit.WithKith;

/** Who has signed in is known by their id, and nobody else is. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class KnownPeopleComponentTest {
    /** {@code kith.http.always-answered} of the tests. */
    private static final String ALWAYS_ANSWERED = "/v1/things/01940000-0000-7000-8000-0000000000aa";

    private final Db db = Db.of("kit");

    @Inject
    KnownPeople people;

    @Inject
    RecordPeople records;

    @Inject
    NewTransaction transaction;

    private static void signsIn(Person person) {
        comesTo("/v1/things/" + UUID.randomUUID(), person);
    }

    private static void comesTo(String path, Person person) {
        given().auth().oauth2(Tokens.of(person)).get(path).then().statusCode(404);
    }

    private <T> T in(Supplier<T> work) {
        return RunAsSystem.call("test", () -> transaction.call(work));
    }

    private Optional<KnownPerson> known(UUID id) {
        return in(() -> people.find(id));
    }

    @Test
    void whoeverSignsInIsKnownFromThenOn() {
        Person worker = Person.fresh(Organisation.fresh("charity"), "partner");
        assertThat(known(worker.id())).isEmpty();

        signsIn(worker);

        KnownPerson known = known(worker.id()).orElseThrow();
        assertThat(known.organisation()).isEqualTo(worker.organisation().id());
        assertThat(known.roles()).isEqualTo(Set.of("partner"));
        assertThat(known.is("partner")).isTrue();
        assertThat(known.actsFor(worker.organisation().id())).isTrue();
        assertThat(in(() -> people.require(worker.id(), "/toLeadId"))).isEqualTo(known);
    }

    @Test
    void anIdThatNobodyHasIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> in(() -> people.require(UUID.randomUUID(), "/toLeadId")))
                .satisfies(problem -> {
                    assertThat(problem.errors().getFirst().pointer()).isEqualTo("/toLeadId");
                    assertThat(problem.errors().getFirst().code()).isEqualTo("unknown-person");
                    assertThat(problem.errors().getFirst().detail())
                            .startsWith("Nobody with this id has signed in yet.");
                });
    }

    @Test
    void aSecondRequestWithinTheHourWritesNothing() {
        Person worker = Person.fresh(Organisation.fresh("charity"), "partner");
        signsIn(worker);
        Instant first = known(worker.id()).orElseThrow().lastSeen();

        signsIn(worker);

        assertThat(known(worker.id()).orElseThrow().lastSeen()).isEqualTo(first);
    }

    @Test
    void anotherOrganisationOrRoleCountsAtOnce() {
        Person worker = Person.fresh(Organisation.fresh("charity"), "partner");
        signsIn(worker);
        Person moved = worker.in(Organisation.fresh("charity")).withRoles("partner", "link-worker");

        signsIn(moved);

        KnownPerson known = known(worker.id()).orElseThrow();
        assertThat(known.organisation()).isEqualTo(moved.organisation().id());
        assertThat(known.roles()).isEqualTo(Set.of("partner", "link-worker"));
    }

    @Test
    void whoComesOnlyForAnAnswerThatMustNotWaitIsNotedLater() {
        Person worker = Person.fresh(Organisation.fresh("charity"), "partner");

        comesTo(ALWAYS_ANSWERED, worker);

        Awaitility.await().until(() -> known(worker.id()).isPresent());
        assertThat(known(worker.id())
                        .orElseThrow()
                        .actsFor(worker.organisation().id()))
                .isTrue();
    }

    @Test
    void aSystemIsNobody() {
        Person system = Person.freshSystem(Organisation.fresh("charity"));
        given().auth().oauth2(Tokens.of(system)).get("/v1/things/" + UUID.randomUUID());

        assertThat(known(system.id())).isEmpty();
    }

    @Test
    void whoHasNotComeForTwoYearsIsForgotten() {
        Person left = Person.fresh(Organisation.fresh("charity"), "partner");
        Person stayed = Person.fresh(Organisation.fresh("charity"), "partner");
        signsIn(left);
        signsIn(stayed);
        db.execute("update known_person set last_seen = now() - interval '25 months' where id = ?", left.id());

        records.sweep();

        assertThat(known(left.id())).isEmpty();
        assertThat(known(stayed.id())).isPresent();
    }

    @Test
    void withoutAScopeNobodyIsSeen() {
        signsIn(Person.fresh(Organisation.fresh("charity"), "partner"));

        assertThat(db.countIn(Scope.NOBODY, "known_person")).isZero();
    }
}
