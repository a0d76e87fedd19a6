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
import org.kith.testkit.Api;
import org.kith.testkit.Endpoint;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.PersonalData;
import org.kith.testkit.RowSecurity;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Who sees and does what: every endpoint as every role, of the need's organisations and of others. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class AccessComponentTest {
    private static final String[] WORK = {"practitioner", "coordinator"};
    private static final String[] SEE = {"practitioner", "coordinator", "partner", "system"};

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final Map<String, UUID> current = new HashMap<>();

    /** The match that a step is tried on: a new one when an allowed attempt has changed the last one. */
    private UUID match(String verb, String state, BiFunction<UUID, UUID, UUID> make) {
        UUID now = current.get(verb);
        if (now == null
                || fixtures.db.count("match where id = ? and state = ? and version = ?", now, state, first(state))
                        == 0) {
            now = make.apply(fixtures.opened(fixtures.need()), fixtures.opened(fixtures.offer()));
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
                .header("If-Match", () -> fixtures.etag(match(verb, state, make)))
                .allow(WORK);
        return body == null ? endpoint : endpoint.body(() -> body);
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesWhatIsNotTheirs() {
        NeedFixture said = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer().capacity(50));
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        LeakMatrix matrix = LeakMatrix.between(fixtures.council, Organisation.fresh("council"))
                .caller(fixtures.partner)
                .caller(fixtures.system)
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
                                .formatted(fixtures.opened(fixtures.need()), offer))
                        .allow(WORK)
                        .others(404))
                .with(Endpoint.get("/v1/plan").allow("coordinator"))
                .with(Endpoint.get("/v1/matches").allow(SEE))
                .with(Endpoint.get("/v1/matches/{id}").path("id", () -> match).allow(SEE))
                .with(step("family-agrees", "proposed", fixtures::proposed, null))
                .with(step("volunteer-agrees", "proposed", fixtures::proposed, null))
                .with(step("decline", "proposed", fixtures::proposed, "{\"by\": \"family\", \"reason\": \"other\"}"))
                .with(step("end", "agreed", fixtures::agreed, "{\"reason\": \"other\"}"))
                .coveredElsewhere("GET", "/v1/operator/parked", "the kit's own tests")
                .coveredElsewhere("POST", "/v1/operator/parked/{id}/retry", "the kit's own tests")
                .whole();
        // A coordinator runs matching for the whole network, whichever organisation employs them: see the next test.
        return matrix.tests().filter(test -> !test.getDisplayName().contains("coordinator of another organisation"));
    }

    @Test
    void aCoordinatorRunsMatchingForTheWholeNetwork() {
        Person other = Person.fresh(Organisation.fresh("charity"), "coordinator");
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(fixtures.need());
        Api.as(other).get("/v1/needs/" + need + "/suggestions").then().statusCode(200);
        Api.as(other).get("/v1/needs/" + need + "/why/" + offer).then().statusCode(200);
        String match = MatchingFixtures.propose(other, need, offer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(other).get("/v1/matches/" + match).then().statusCode(200).body("offerId", equalTo(offer.toString()));
    }

    @Test
    void whoReferredSeesWhereItStandsAndNothingElse() {
        UUID offer = fixtures.opened(fixtures.offer());
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        Person schoolPractitioner = Person.fresh(fixtures.school, "practitioner");
        for (Person sender : List.of(fixtures.partner, fixtures.system, schoolPractitioner)) {
            Map<String, Object> seen = Api.as(sender)
                    .get("/v1/needs/" + need)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            seen.values().removeIf(Objects::isNull);
            assertThat(seen.keySet()).containsExactlyInAnyOrder("id", "referralId", "state", "since");
            seen = Api.as(sender)
                    .get("/v1/matches/" + match)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            seen.values().removeIf(Objects::isNull);
            assertThat(seen.keySet()).containsExactlyInAnyOrder("id", "needId", "referralId", "state", "since");
            Api.as(sender)
                    .get("/v1/needs?referralId=" + said.referral())
                    .then()
                    .body("items.id", hasItem(need.toString()))
                    .body("items[0].familyId", nullValue());
        }
        // A practitioner of the sender works with families, but not on this one.
        Api.as(schoolPractitioner)
                .get("/v1/needs/" + need + "/suggestions")
                .then()
                .statusCode(403);
        MatchingFixtures.propose(schoolPractitioner, need, offer).then().statusCode(403);
        Api.ifMatch(schoolPractitioner, "\"0\"")
                .post("/v1/matches/" + match + "/family-agrees")
                .then()
                .statusCode(403)
                .body("errors.code", hasItem("not-the-receiver"));
    }

    @Test
    void everyReadAndEveryTryIsInTheFamilysAudit() {
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        fixtures.suggestions(need);
        Api.as(stranger).get("/v1/needs/" + need).then().statusCode(404);
        assertThat(fixtures.db.rows(
                        "select person, action, outcome from audit where subject = ? order by ordinal", said.family()))
                .containsExactly(
                        Map.of(
                                "person",
                                fixtures.practitioner.id(),
                                "action",
                                "suggestions.read",
                                "outcome",
                                "allowed"),
                        Map.of("person", stranger.id(), "action", "need.read", "outcome", "denied"));
    }

    @Test
    void aRoleThatHasNoPartInMatchingIsRefusedAndTheTryIsInTheFamilysAudit() {
        NeedFixture said = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        Person commissioner = Person.fresh(fixtures.council, "commissioner");
        Person both = Person.fresh(fixtures.council, "commissioner", "coordinator");
        for (Person person : List.of(commissioner, both)) {
            Api.as(person).get("/v1/needs/" + need).then().statusCode(403).body("errors.code", hasItem("commissioner"));
            Api.as(person).get("/v1/matches/" + match).then().statusCode(403);
        }
        Api.as(commissioner).get("/v1/needs/" + need + "/suggestions").then().statusCode(403);
        Api.as(commissioner).get("/v1/needs/" + need + "/why/" + offer).then().statusCode(403);
        MatchingFixtures.propose(commissioner, need, offer).then().statusCode(403);
        Api.ifMatch(fixtures.partner, "\"0\"")
                .post("/v1/matches/" + match + "/family-agrees")
                .then()
                .statusCode(403)
                .body("errors.code", hasItem("role"));
        assertThat(fixtures.db.rows(
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
        Api.as(commissioner).get("/v1/needs/" + nothing).then().statusCode(403);
        assertThat(fixtures.db.count("audit where subject = ?", nothing)).isZero();
        assertThat(fixtures.db.countIn(Scope.of(both), "open_need where id = ?", need))
                .isZero();
        assertThat(fixtures.db.countIn(Scope.of(both), "match where id = ?", match))
                .isZero();
    }

    @Test
    void listsHoldOnlyWhatTheCallerMaySee() {
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Api.as(stranger).get("/v1/needs").then().statusCode(200).body("items", empty());
        Api.as(fixtures.practitioner)
                .get("/v1/needs?state=open&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(need.toString()))
                .body("next", nullValue());
        Api.as(fixtures.practitioner).get("/v1/needs?state=met").then().body("items.id", not(hasItem(need.toString())));
    }

    @Test
    void theDatabaseItselfIsClosed() {
        NeedFixture said = fixtures.need();
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        RowSecurity.check(fixtures.db);
        PersonalData.check(fixtures.db);
        Person stranger = Person.fresh(Organisation.fresh("council"), "practitioner");
        Person strangePartner = Person.fresh(Organisation.fresh("school"), "partner");
        Person linkWorker = Person.fresh(fixtures.council, "link-worker");
        Person commissioner = Person.fresh(fixtures.council, "commissioner");
        for (Person person : List.of(stranger, strangePartner, linkWorker, commissioner)) {
            Scope scope = Scope.of(person);
            assertThat(fixtures.db.countIn(scope, "open_need where id = ?", need))
                    .isZero();
            assertThat(fixtures.db.countIn(scope, "match where id = ?", match)).isZero();
            assertThat(fixtures.db.countIn(scope, "spaces_ledger where match_id = ?", match))
                    .isZero();
        }
        Scope work = Scope.of(fixtures.practitioner);
        assertThat(fixtures.db.countIn(work, "open_need where id = ?", need)).isEqualTo(1);
        assertThat(fixtures.db.countIn(work, "spaces_ledger where match_id = ?", match))
                .isEqualTo(1);
        assertThat(fixtures.db.countIn(Scope.of(fixtures.partner), "open_need where id = ?", need))
                .isEqualTo(1);
    }
}
