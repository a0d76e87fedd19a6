package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Who sees and does what: every endpoint as every role, of the need's organisations and of others. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class LeakComponentTest {
    private static final String[] WORK = {"practitioner", "coordinator"};
    private static final String[] SEE = {"practitioner", "coordinator", "partner", "system"};

    private final Scene scene = new Scene();
    private final Map<String, UUID> current = new HashMap<>();

    /** The match that a step is tried on: a new one when somebody's try has moved the last one on. */
    private UUID match(String verb, String state, BiFunction<UUID, UUID, UUID> make) {
        UUID now = current.get(verb);
        if (now == null
                || scene.db.count("match where id = ? and state = ? and version = ?", now, state, first(state)) == 0) {
            now = make.apply(scene.opened(scene.need()), scene.opened(scene.offer()));
            current.put(verb, now);
        }
        return now;
    }

    private static long first(String state) {
        return state.equals("agreed") ? 2 : 0;
    }

    private Endpoint step(String verb, String state, BiFunction<UUID, UUID, UUID> make, String body) {
        Endpoint endpoint = Endpoint.post("/v1/matches/{id}/" + verb)
                .path("id", () -> match(verb, state, make))
                .header("If-Match", () -> scene.etag(match(verb, state, make)))
                .allow(WORK);
        return body == null ? endpoint : endpoint.body(() -> body);
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesWhatIsNotTheirs() {
        NeedSaid said = scene.need();
        UUID offer = scene.opened(scene.offer().capacity(50));
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        LeakMatrix matrix = LeakMatrix.between(scene.council, Organisation.fresh("council"))
                .caller(scene.partner)
                .caller(scene.system)
                .secret(said.family(), need, said.referral(), match)
                .with(Endpoint.get("/v1/needs").allow(SEE))
                .with(Endpoint.get("/v1/needs/{id}").path("id", () -> need).allow(SEE))
                .with(Endpoint.get("/v1/needs/{id}/suggestions")
                        .path("id", () -> need)
                        .allow(WORK))
                .with(Endpoint.get("/v1/needs/{id}/others")
                        .path("id", () -> need)
                        .allow(WORK))
                .with(Endpoint.get("/v1/needs/{id}/why/{offerId}")
                        .path("id", () -> need)
                        .path("offerId", () -> offer)
                        .allow(WORK))
                .with(Endpoint.post("/v1/matches")
                        .body(() -> "{\"needId\": \"%s\", \"offerId\": \"%s\"}"
                                .formatted(scene.opened(scene.need()), offer))
                        .allow(WORK)
                        .others(404))
                .with(Endpoint.get("/v1/plan").allow("coordinator"))
                .with(Endpoint.get("/v1/matches").allow(SEE))
                .with(Endpoint.get("/v1/matches/{id}").path("id", () -> match).allow(SEE))
                .with(step("family-agrees", "proposed", scene::proposed, null))
                .with(step("volunteer-agrees", "proposed", scene::proposed, null))
                .with(step("decline", "proposed", scene::proposed, "{\"by\": \"family\", \"reason\": \"other\"}"))
                .with(step("end", "agreed", scene::agreed, "{\"reason\": \"other\"}"))
                .coveredElsewhere("GET", "/v1/operator/parked", "the kit's own tests")
                .coveredElsewhere("POST", "/v1/operator/parked/{id}/retry", "the kit's own tests")
                .whole();
        // A coordinator runs matching for the whole network, whichever organisation employs them: see the next test.
        return matrix.tests().filter(test -> !test.getDisplayName().contains("coordinator of another organisation"));
    }

    @Test
    void aCoordinatorRunsMatchingForTheWholeNetwork() {
        Person other = Person.fresh(Organisation.fresh("charity"), "coordinator");
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(scene.need());
        Scene.as(other).get("/v1/needs/" + need + "/suggestions").then().statusCode(200);
        Scene.as(other).get("/v1/needs/" + need + "/why/" + offer).then().statusCode(200);
        String match = Scene.propose(other, need, offer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Scene.as(other).get("/v1/matches/" + match).then().statusCode(200).body("offerId", equalTo(offer.toString()));
    }

    @Test
    void whoReferredSeesWhereItStandsAndNothingElse() {
        UUID offer = scene.opened(scene.offer());
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        Person schoolPractitioner = Person.fresh(scene.school, "practitioner");
        for (Person sender : List.of(scene.partner, scene.system, schoolPractitioner)) {
            Map<String, Object> seen = Scene.as(sender)
                    .get("/v1/needs/" + need)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            seen.values().removeIf(Objects::isNull);
            assertThat(seen.keySet()).containsExactlyInAnyOrder("id", "referralId", "state", "since");
            seen = Scene.as(sender)
                    .get("/v1/matches/" + match)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            seen.values().removeIf(Objects::isNull);
            assertThat(seen.keySet()).containsExactlyInAnyOrder("id", "needId", "referralId", "state", "since");
            Scene.as(sender)
                    .get("/v1/needs?referralId=" + said.referral())
                    .then()
                    .body("items.id", hasItem(need.toString()))
                    .body("items[0].familyId", nullValue());
        }
        // Who works for the sender works with families, but not on this one.
        Scene.as(schoolPractitioner)
                .get("/v1/needs/" + need + "/suggestions")
                .then()
                .statusCode(403);
        Scene.propose(schoolPractitioner, need, offer).then().statusCode(403);
        Scene.as(schoolPractitioner)
                .header("If-Match", "\"0\"")
                .post("/v1/matches/" + match + "/family-agrees")
                .then()
                .statusCode(403)
                .body("errors.code", hasItem("not-the-receiver"));
    }

    @Test
    void everyReadAndEveryTryIsInTheFamilysAudit() {
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        scene.suggestions(need);
        Scene.as(stranger).get("/v1/needs/" + need).then().statusCode(404);
        assertThat(scene.db.rows(
                        "select person, action, outcome from audit where subject = ? order by ordinal", said.family()))
                .containsExactly(
                        Map.of("person", scene.practitioner.id(), "action", "suggestions.read", "outcome", "allowed"),
                        Map.of("person", stranger.id(), "action", "need.read", "outcome", "denied"));
    }

    @Test
    void aRoleThatHasNoPartInMatchingIsRefusedAndTheTryIsInTheFamilysAudit() {
        NeedSaid said = scene.need();
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        Person commissioner = Person.fresh(scene.council, "commissioner");
        Person both = Person.fresh(scene.council, "commissioner", "coordinator");
        for (Person person : List.of(commissioner, both)) {
            Scene.as(person)
                    .get("/v1/needs/" + need)
                    .then()
                    .statusCode(403)
                    .body("errors.code", hasItem("commissioner"));
            Scene.as(person).get("/v1/matches/" + match).then().statusCode(403);
        }
        Scene.as(commissioner).get("/v1/needs/" + need + "/suggestions").then().statusCode(403);
        Scene.as(commissioner).get("/v1/needs/" + need + "/why/" + offer).then().statusCode(403);
        Scene.propose(commissioner, need, offer).then().statusCode(403);
        Scene.as(scene.partner)
                .header("If-Match", "\"0\"")
                .post("/v1/matches/" + match + "/family-agrees")
                .then()
                .statusCode(403)
                .body("errors.code", hasItem("role"));
        assertThat(scene.db.rows(
                        "select action, why from audit where subject = ? and outcome = 'denied' order by ordinal",
                        said.family()))
                .extracting(row -> row.get("action") + " " + row.get("why"))
                .containsExactly(
                        "need.read commissioner",
                        "match.read commissioner",
                        "need.read commissioner",
                        "match.read commissioner",
                        "suggestions.read commissioner",
                        "why.read commissioner",
                        "match.propose commissioner",
                        "match.family-agrees role");
        UUID nothing = UUID.randomUUID();
        Scene.as(commissioner).get("/v1/needs/" + nothing).then().statusCode(403);
        assertThat(scene.db.count("audit where subject = ?", nothing)).isZero();
        assertThat(scene.db.countIn(Scope.of(both), "need where id = ?", need)).isZero();
        assertThat(scene.db.countIn(Scope.of(both), "match where id = ?", match))
                .isZero();
    }

    @Test
    void listsHoldOnlyWhatTheCallerMaySee() {
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Scene.as(stranger).get("/v1/needs").then().statusCode(200).body("items", empty());
        Scene.as(scene.practitioner)
                .get("/v1/needs?state=open&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(need.toString()))
                .body("next", nullValue());
        Scene.as(scene.practitioner).get("/v1/needs?state=met").then().body("items.id", not(hasItem(need.toString())));
    }

    @Test
    void theDatabaseItselfIsClosed() {
        NeedSaid said = scene.need();
        UUID offer = scene.opened(scene.offer());
        UUID need = scene.opened(said);
        UUID match = scene.proposed(need, offer);
        RowSecurity.check(scene.db);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Person strangePartner = Person.fresh(Organisation.fresh("school"), "partner");
        Person linkWorker = Person.fresh(scene.council, "link-worker");
        Person commissioner = Person.fresh(scene.council, "commissioner");
        for (Person person : List.of(stranger, strangePartner, linkWorker, commissioner)) {
            Scope scope = Scope.of(person);
            assertThat(scene.db.countIn(scope, "need where id = ?", need)).isZero();
            assertThat(scene.db.countIn(scope, "match where id = ?", match)).isZero();
            assertThat(scene.db.countIn(scope, "capacity_ledger where match_id = ?", match))
                    .isZero();
        }
        Scope work = Scope.of(scene.practitioner);
        assertThat(scene.db.countIn(work, "need where id = ?", need)).isEqualTo(1);
        assertThat(scene.db.countIn(work, "capacity_ledger where match_id = ?", match))
                .isEqualTo(1);
        assertThat(scene.db.countIn(Scope.of(scene.partner), "need where id = ?", need))
                .isEqualTo(1);
    }
}
