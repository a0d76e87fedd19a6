package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** Whoever lists referrals finds those that row-level security shows them, each once and in order, however much there is. */
@QuarkusTest
@WithKith(service = "referrals")
class ReferralListComponentTest {
    private static final int MUCH = 501;

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final ReferralsFixtures others = new ReferralsFixtures();
    private final Db db = Db.of("referrals");

    private static List<String> listed(Person by, String query) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = ReferralsFixtures.get(by, "/v1/referrals?" + query + next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return ids;
    }

    private boolean sees(Person who, String id) {
        return db.countIn(Scope.of(who), "referral where id = ?", UUID.fromString(id)) == 1;
    }

    private static void done(Person by, String path, Object body) {
        Api.as(by).body(body).post(path).then().statusCode(200);
    }

    private static String raised(Person by, String family) {
        return Api.as(by)
                .body(Map.of("familyId", family, "what", "Afraid " + UUID.randomUUID(), "immediateDanger", false))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String led() {
        String id = fixtures.sent(fixtures.referral());
        fixtures.accept(id);
        done(fixtures.sofia, "/v1/families/" + fixtures.familyOf(id) + "/agreement/withdraw", "");
        return id;
    }

    private String concerned() {
        String id = fixtures.sent(fixtures.referral());
        raised(fixtures.sofia, fixtures.familyOf(id));
        return id;
    }

    private String heldByHand() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        String concern = raised(fixtures.sofia, family);
        done(fixtures.dana, "/v1/families/" + family + "/hold", "");
        done(fixtures.dana, "/v1/concerns/" + concern + "/close", Map.of("outcome", "social-care"));
        return id;
    }

    private String restrictionBroken() {
        String id = fixtures.sent(fixtures.referral().risk("high"));
        String restriction = "/v1/families/" + fixtures.familyOf(id) + "/restriction";
        done(
                fixtures.priya,
                restriction,
                Map.of("reason", "A relative works here", "personIds", List.of(fixtures.priya.id())));
        done(fixtures.dana, restriction + "/break", Map.of("reason", "The child rang"));
        return id;
    }

    @Test
    void everybodyFindsWhatTheySee() {
        String plain = fixtures.sent(fixtures.referral());
        String high = fixtures.sent(fixtures.referral().risk("high"));
        String elses = others.sent(others.referral());
        List<String> all = List.of(plain, high, elses, led(), concerned(), heldByHand(), restrictionBroken());
        Person elsewhere = Person.fresh(others.council, "duty");
        for (Person who : List.of(
                fixtures.sofia,
                fixtures.priya,
                Person.fresh(fixtures.council, "practitioner"),
                fixtures.dana,
                Person.fresh(fixtures.council, "duty", "practitioner"),
                fixtures.stranger,
                others.priya,
                elsewhere)) {
            assertThat(listed(who, "limit=200&order=newest").stream().filter(all::contains))
                    .as("%s", who)
                    .containsExactlyElementsOf(all.stream()
                            .filter(id -> sees(who, id))
                            .sorted(Comparator.<String>naturalOrder().reversed())
                            .toList());
        }
        assertThat(all).filteredOn(id -> sees(fixtures.dana, id)).hasSize(4);
        assertThat(all).filteredOn(id -> sees(fixtures.priya, id)).hasSize(6);
        assertThat(listed(elsewhere, "limit=200")).doesNotContainAnyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void pagesFollowOneAnotherWithoutGapsOrRepeats(String order) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(others.sent(others.referral()));
        }
        List<String> expected = order.equals("oldest") ? sent : sent.reversed();
        for (Person who : List.of(others.sofia, others.priya)) {
            assertThat(listed(who, "limit=2&order=" + order)).containsExactlyElementsOf(expected);
        }
    }

    /** An organisation with which much is shared goes through all referrals: it finds the same. */
    @ParameterizedTest
    @CsvSource({"oldest,", "newest,", "oldest,received", "newest,open"})
    void whoIsSharedMuchFindsTheSame(String order, String state) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(others.sent(others.referral()));
        }
        others.accept(sent.get(1));
        others.accept(sent.get(3));
        String query = "limit=2&order=" + order + (state == null ? "" : "&state=" + state);
        List<String> few = listed(others.priya, query);
        assertThat(few).hasSize(state == null ? 4 : 2);
        db.execute(
                "insert into family_access (decision_id, organisation_id, family_id) "
                        + "select gen_random_uuid(), ?, ?::uuid from generate_series(1, ?)",
                others.council.id(),
                others.familyOf(sent.getFirst()),
                MUCH);
        assertThat(listed(others.priya, query)).containsExactlyElementsOf(few);
    }

    @Test
    void whoWorksWithNoFamilyListsNone() {
        ReferralsFixtures.get(Person.fresh(others.council, "coordinator"), "/v1/referrals")
                .then()
                .statusCode(403);
    }
}
