package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Endpoint;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.LeakMatrix;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** While only named people see a family, nobody else sees its needs and matches or works on them; what the system does goes on. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RestrictionComponentTest {
    private static final String[] WORK = {"practitioner", "coordinator"};
    private static final String[] SEE = {"practitioner", "coordinator", "partner", "system"};

    private final MatchingFixtures fixtures = new MatchingFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Person colleague = Person.fresh(fixtures.council, "practitioner");
    private final NeedFixture said = fixtures.need();
    private final UUID restriction = Ids.next();

    private FamilyRestricted restrictedTo(Person... people) {
        return new FamilyRestricted(
                said.family(), restriction, Stream.of(people).map(Person::id).toList(), "NW01", Instant.now());
    }

    private RestrictionLifted lifted() {
        return new RestrictionLifted(said.family(), restriction, "NW01", Instant.now());
    }

    private RestrictionBroken brokenBy(Person person, UUID which, Instant until) {
        return new RestrictionBroken(
                said.family(), which, person.id(), fixtures.council.id(), until, "NW01", Instant.now());
    }

    private void publish(EventPayload... payloads) {
        for (EventPayload payload : payloads) {
            Publish.now(payload);
        }
        taken();
    }

    private void taken() {
        kafka.awaitCaughtUp("kith-matching", Topics.REFERRALS);
        kafka.awaitCaughtUp("kith-matching", Topics.RELATIONSHIPS);
    }

    private static void reads(Person person, String path, int status) {
        Api.as(person).get(path).then().statusCode(status);
    }

    private void sees(Person person, UUID need, UUID match) {
        reads(person, "/v1/needs/" + need, 200);
        reads(person, "/v1/matches/" + match, 200);
        list(person, "/v1/needs", 1);
        list(person, "/v1/matches", 1);
    }

    private void seesNothing(Person person, UUID need, UUID match) {
        reads(person, "/v1/needs/" + need, 404);
        reads(person, "/v1/matches/" + match, 404);
        list(person, "/v1/needs", 0);
        list(person, "/v1/matches", 0);
    }

    private void list(Person person, String path, int size) {
        Api.as(person)
                .get(path + "?referralId=" + said.referral())
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    @Test
    void onlyThePeopleNamedSeeAndDecideUntilItIsLifted() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.proposed(need, offer);
        publish(restrictedTo(fixtures.practitioner));
        for (Person person : List.of(colleague, fixtures.coordinator, fixtures.partner, fixtures.system)) {
            seesNothing(person, need, match);
        }
        assertThat(fixtures.db.count(
                        "audit where subject = ? and person = ? and action = 'match.read' and outcome = 'denied'",
                        said.family(),
                        fixtures.coordinator.id()))
                .isEqualTo(1);
        sees(fixtures.practitioner, need, match);
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        publish(restrictedTo(colleague));
        sees(colleague, need, match);
        seesNothing(fixtures.practitioner, need, match);
        publish(lifted());
        for (Person person : List.of(colleague, fixtures.practitioner, fixtures.coordinator, fixtures.partner)) {
            sees(person, need, match);
        }
    }

    @Test
    void itHoldsForANeedAndAMatchThatBeginLater() {
        publish(restrictedTo(fixtures.practitioner));
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        fixtures.awaitSuggested(need, offer);
        MatchingFixtures.propose(fixtures.coordinator, need, offer).then().statusCode(404);
        UUID match = fixtures.agreed(need, offer);
        seesNothing(fixtures.coordinator, need, match);
    }

    @Test
    void theNewestWordCountsInAnyOrderAndTwice() {
        UUID need = fixtures.opened(said);
        Publish.Message restricted = Publish.message(restrictedTo(fixtures.practitioner));
        Publish.Message lifted = Publish.message(lifted()).again();
        restricted.again();
        lifted.again();
        taken();
        reads(colleague, "/v1/needs/" + need, 200);
    }

    @Test
    void whoBrokeItSeesWhatThatRestrictionHidesForATime() {
        UUID need = fixtures.opened(said);
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        Person late = Person.fresh(fixtures.council, "practitioner");
        publish(
                brokenBy(colleague, restriction, tomorrow),
                brokenBy(late, restriction, Instant.now().minusSeconds(1)),
                brokenBy(fixtures.coordinator, Ids.next(), tomorrow),
                restrictedTo(fixtures.practitioner));
        reads(colleague, "/v1/needs/" + need, 200);
        reads(late, "/v1/needs/" + need, 404);
        reads(fixtures.coordinator, "/v1/needs/" + need, 404);
    }

    @Test
    void thePlanShowsAndCountsItOnlyForThoseWhoSeeIt() {
        Person named = Person.fresh(fixtures.council, "coordinator");
        NeedFixture there = said.area("NW0600003");
        UUID need = fixtures.opened(there);
        UUID offer = fixtures.opened(fixtures.offer());
        UUID served = fixtures.opened(there.sibling().area("NW0100003"));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> isUnmet(plan(named), need) && isGiven(plan(named), served, offer));
        int before = waitingIn(plan(fixtures.coordinator), there.area());
        publish(restrictedTo(named));
        JsonPath hidden = plan(fixtures.coordinator);
        assertThat(hidden.getList("unmet.needId")).doesNotContain(need.toString());
        assertThat(hidden.getList("assignments.needId")).doesNotContain(served.toString());
        assertThat(hidden.getList("changes.needId")).doesNotContain(need.toString(), served.toString());
        assertThat(waitingIn(hidden, there.area())).isEqualTo(before - 1);
        assertThat(isUnmet(plan(named), need)).isTrue();
        assertThat(waitingIn(plan(named), there.area())).isEqualTo(before);
    }

    private static JsonPath plan(Person person) {
        return Api.as(person)
                .get("/v1/plan?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean isUnmet(JsonPath plan, UUID need) {
        return plan.getList("unmet.needId").contains(need.toString());
    }

    private static boolean isGiven(JsonPath plan, UUID need, UUID offer) {
        return offer.toString().equals(plan.getString("assignments.find { it.needId == '" + need + "' }.offerId"));
    }

    private static int waitingIn(JsonPath plan, String area) {
        Integer needs = plan.get("areas.find { it.area == '" + area + "' }?.needs");
        return needs == null ? 0 : needs;
    }

    @Test
    void whatTheSystemDoesGoesOn() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID need = fixtures.opened(said);
        UUID match = fixtures.agreed(need, offer);
        NeedFixture proposed = said.sibling();
        UUID other = fixtures.opened(fixtures.offer());
        UUID second = fixtures.proposed(fixtures.opened(proposed), other);
        publish(restrictedTo());
        publish(
                new RelationshipEnded(
                        Ids.next(),
                        match,
                        need,
                        said.referral(),
                        said.family(),
                        Ids.next(),
                        "volunteer-left",
                        "NW01",
                        Instant.now()),
                new ReferralClosed(said.referral(), 1, said.family(), "NW01", "helped", Instant.now()));
        assertThat(fixtures.db.count("match where id = ? and state = 'ended'", match))
                .isEqualTo(1);
        assertThat(fixtures.db.count("match where id = ? and state = 'declined'", second))
                .isEqualTo(1);
        assertThat(fixtures.taken(other)).isZero();
    }

    @Test
    void theDatabaseItselfHidesWhatHangsOnIt() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        UUID need = fixtures.opened(said);
        UUID declined = fixtures.proposed(need, offer);
        fixtures.act(declined, "decline", Map.of("by", "family", "reason", "other"))
                .then()
                .statusCode(200);
        UUID match = fixtures.proposed(need, fixtures.opened(fixtures.offer()));
        publish(restrictedTo(fixtures.practitioner));
        Scope hidden = Scope.of(fixtures.coordinator);
        assertThat(fixtures.db.countIn(hidden, "open_need where family_id = ?", said.family()))
                .isZero();
        assertThat(fixtures.db.countIn(hidden, "match where family_id = ?", said.family()))
                .isZero();
        assertThat(fixtures.db.countIn(hidden, "spaces_ledger where match_id = ?", match))
                .isZero();
        assertThat(fixtures.db.countIn(hidden, "declined_pair where family_id = ?", said.family()))
                .isZero();
        assertThat(fixtures.db.countIn(hidden, "known_restriction where family_id = ?", said.family()))
                .isZero();
        Scope named = Scope.of(fixtures.practitioner);
        assertThat(fixtures.db.countIn(named, "declined_pair where family_id = ?", said.family()))
                .isEqualTo(1);
        assertThat(fixtures.db.countIn(named, "spaces_ledger where match_id = ?", match))
                .isEqualTo(1);
    }

    /** Whoever is not named, of either organisation of the referral and of any role, is told nothing. */
    @TestFactory
    Stream<DynamicTest> nobodyElseIsToldOfIt() {
        UUID offer = fixtures.opened(fixtures.offer().capacity(2));
        UUID proposed = fixtures.proposed(fixtures.opened(said), offer);
        UUID agreed = fixtures.agreed(fixtures.opened(said.sibling()), offer);
        publish(restrictedTo(Person.fresh(fixtures.council, "practitioner")));
        return Stream.of(
                        restricted(fixtures.council, fixtures.school, offer, proposed, agreed),
                        restricted(fixtures.school, fixtures.council, offer, proposed, agreed))
                .flatMap(LeakMatrix::tests);
    }

    private LeakMatrix restricted(Organisation mine, Organisation theirs, UUID offer, UUID proposed, UUID agreed) {
        LeakMatrix matrix = LeakMatrix.between(mine, theirs)
                .secret(said.family(), said.id(), said.referral(), proposed, agreed)
                .with(Endpoint.get("/v1/needs").allow(SEE))
                .with(Endpoint.get("/v1/matches").allow(SEE))
                .with(Endpoint.get("/v1/plan").allow("coordinator"))
                .with(hidden(Endpoint.get("/v1/needs/{id}"), said.id()).allow(SEE))
                .with(hidden(Endpoint.get("/v1/needs/{id}/suggestions"), said.id())
                        .allow(WORK))
                .with(hidden(Endpoint.get("/v1/needs/{id}/others"), said.id()).allow(WORK))
                .with(hidden(Endpoint.get("/v1/needs/{id}/why/{offerId}"), said.id())
                        .path("offerId", () -> offer)
                        .allow(WORK))
                .with(Endpoint.post("/v1/matches")
                        .body(() -> "{\"needId\": \"%s\", \"offerId\": \"%s\"}".formatted(said.id(), offer))
                        .allow(WORK)
                        .succeeds(404)
                        .others(404))
                .with(hidden(Endpoint.get("/v1/matches/{id}"), proposed).allow(SEE))
                .with(step("decline", proposed, "{\"by\": \"family\", \"reason\": \"other\"}"))
                .with(step("end", agreed, "{\"reason\": \"other\"}"));
        List.of("family-agrees", "volunteer-agrees").forEach(verb -> matrix.with(step(verb, proposed, null)));
        return matrix;
    }

    private static Endpoint step(String verb, UUID match, String body) {
        Endpoint step = hidden(Endpoint.post("/v1/matches/{id}/" + verb), match)
                .header("If-Match", () -> "\"0\"")
                .allow(WORK);
        return body == null ? step : step.body(() -> body);
    }

    private static Endpoint hidden(Endpoint endpoint, UUID id) {
        return endpoint.path("id", () -> id).succeeds(404).others(404);
    }
}
