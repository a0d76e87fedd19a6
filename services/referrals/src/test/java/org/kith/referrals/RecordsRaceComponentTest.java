package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Everything that is decided about the records of the same two children at once: nobody waits for each other, and it is true in the end. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class RecordsRaceComponentTest {
    private static final int PEOPLE = 8;
    private static final int ACTS = 25;

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person colleague = Person.fresh(fixtures.council, "practitioner");
    private final Db db = Db.of("referrals");
    private final String child = "\"Una Quill " + UUID.randomUUID() + "\"";
    private final String brother = "\"Tam Quill " + UUID.randomUUID() + "\"";
    private final Queue<String> concerns = new ConcurrentLinkedQueue<>();
    private final List<String> referrals = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    /** Where another council is: who moves there is parted from the others, and comes together with them again. */
    private void councilThere(UUID council) {
        assertThat(db.execute("update zone_council set council_id = ? where zone = 'NW06'", council))
                .isEqualTo(1);
    }

    @BeforeEach
    void anotherCouncilThere() {
        councilThere(UUID.randomUUID());
    }

    @AfterEach
    void asThePlaceSays() {
        councilThere(Organisation.NORTHWICK_COUNCIL.id());
    }

    private ReferralFixture of(String... children) {
        List<String> all = Stream.of(children)
                .map(name -> "{\"name\": " + name + ", \"dateOfBirth\": \"2018-05-04\"}")
                .toList();
        return fixtures.referral().with("/children", all.toString());
    }

    private Response post(Person by, String path, Object body) {
        return Api.as(by).body(body).post(path);
    }

    private Response refer(ReferralFixture referral) {
        return Api.creating(fixtures.sofia).body(referral.json()).post("/v1/referrals");
    }

    private Response amend(int which, String postcode) {
        String path = "/v1/referrals/" + referrals.get(which);
        Response read = ReferralsFixtures.get(fixtures.priya, path);
        return read.statusCode() != 200
                ? read
                : Api.ifMatch(fixtures.priya, read.header("ETag"))
                        .body("{\"family\": {\"postcode\": \"" + postcode + "\"}}")
                        .post(path + "/amend");
    }

    private Response raise(String family) {
        Response raised =
                post(fixtures.sofia, "/v1/concerns", Map.of("familyId", family, "what", "Afraid " + UUID.randomUUID()));
        if (raised.statusCode() == 201) {
            concerns.add(raised.path("id"));
        }
        return raised;
    }

    private Response concern(String id, String verb) {
        Object body = verb.equals("close") ? Map.of("outcome", "social-care") : "";
        return post(fixtures.dana, "/v1/concerns/" + id + "/" + verb, body);
    }

    private Response act(Random random) {
        int which = random.nextInt(families.size());
        String family = "/v1/families/" + families.get(which);
        String concern = concerns.peek();
        return switch (random.nextInt(14)) {
            case 0 -> refer(of(child, brother).risk(random.nextBoolean() ? "low" : "medium"));
            case 1 -> refer(of(brother).without("/family").with("/familyId", "\"" + families.get(which) + "\""));
            case 2 ->
                refer(of().without("/children")
                        .with("/familyId", "\"" + families.get(which) + "\"")
                        .with("/family/postcode", random.nextBoolean() ? "\"ZN6 0AA\"" : "\"ZN1 0AA\""));
            case 3 -> post(fixtures.sofia, family + "/risk", Map.of("riskBand", "high"));
            case 4 -> post(fixtures.priya, family + "/risk", Map.of("riskBand", "low", "reason", "Met them"));
            case 5 -> post(fixtures.dana, family + "/hold", "");
            case 6 -> post(fixtures.dana, family + "/hold/lift", Map.of("reason", "With an aunt"));
            case 7 ->
                post(
                        fixtures.priya,
                        family + "/restriction",
                        Map.of("reason", "A relative", "personIds", List.of(colleague.id())));
            case 8, 9 -> post(fixtures.priya, family + "/restriction/lift", Map.of("reason", "It is over"));
            case 10 -> amend(which, random.nextBoolean() ? "ZN6 0AA" : "ZN1 0AA");
            case 11 -> raise(families.get(which));
            case 12 -> concern == null ? raise(families.get(which)) : concern(concern, "acknowledge");
            default -> {
                String next = concerns.poll();
                if (next == null) {
                    yield raise(families.get(which));
                }
                Response closed = concern(next, "close");
                if (closed.statusCode() != 200) {
                    // It is another council's as long as its family lives there.
                    concerns.add(next);
                }
                yield closed;
            }
        };
    }

    private List<Map<String, Object>> all() {
        return db.rows(
                "select f.* from family f where f.id in (select c.family_id from child c where '\"' || c.name || '\"' in (?, ?))",
                child,
                brother);
    }

    @Test
    void nobodyWaitsForEachOtherAndWhatHoldsHoldsForAll() throws Exception {
        ReferralsFixtures.get(colleague, "/v1/referrals").then().statusCode(200);
        for (String[] children : List.of(
                new String[] {child}, new String[] {child, brother}, new String[] {brother}, new String[] {child})) {
            String referral = fixtures.sent(of(children));
            fixtures.accept(referral);
            referrals.add(referral);
            families.add(fixtures.familyOf(referral));
        }
        List<String> failed = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> acting = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Random random = new Random(i);
                acting.add(people.submit(() -> {
                    List<String> bad = new ArrayList<>();
                    for (int n = 0; n < ACTS; n++) {
                        Response answer = act(random);
                        if (answer.statusCode() >= 500) {
                            bad.add(answer.statusCode() + " " + answer.asString());
                        }
                    }
                    return bad;
                }));
            }
            for (Future<List<String>> one : acting) {
                failed.addAll(one.get());
            }
        }
        assertThat(failed).isEmpty();

        for (int i = 0; i < referrals.size(); i++) {
            amend(i, "ZN1 0AA").then().statusCode(200);
        }
        // Where another council is, theirs is not to lift.
        families.forEach(family ->
                post(fixtures.priya, "/v1/families/" + family + "/restriction/lift", Map.of("reason", "It is over")));
        asThePlaceSays();
        // One more concern holds every record, and nothing holds one when all are closed and what was held by hand is
        // lifted.
        String last = raise(families.get(1)).path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.count("concern where id = ?::uuid and family_held", last) == 1);
        assertThat(all()).hasSizeGreaterThan(3).allSatisfy(one -> assertThat(one.get("held_since"))
                .as("held with the others")
                .isNotNull());
        concerns.forEach(one -> concern(one, "close").then().statusCode(200));
        families.forEach(
                family -> post(fixtures.dana, "/v1/families/" + family + "/hold/lift", Map.of("reason", "All is well"))
                        .then()
                        .statusCode(200));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(all()).allSatisfy(one -> assertThat(one)
                        .as("not held with nothing that holds it")
                        .containsEntry("held_since", null)));
        // High for one is high for all, and none of their needs is in matching.
        post(fixtures.priya, "/v1/families/" + families.get(1) + "/risk", Map.of("riskBand", "high"))
                .then()
                .statusCode(200);
        assertThat(all()).allSatisfy(one -> assertThat(one).containsEntry("risk_band", "high"));
        for (Map<String, Object> one : all()) {
            assertThat(db.count(
                            "need n join referral r on r.id = n.referral_id where r.family_id = ? and n.opened_at is not null and n.state in ('open', 'suggested')",
                            one.get("id")))
                    .isZero();
        }
    }
}
