package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.testkit.Api;
import org.kith.testkit.WithKith;

/** The plan for the network follows every event, proves itself, and explains what it leaves unmet. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class PlanComponentTest {
    private final MatchingFixtures fixtures = new MatchingFixtures();

    private JsonPath plan() {
        return Api.as(fixtures.coordinator)
                .get("/v1/plan?zone=NW01&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath awaitPlan(Predicate<JsonPath> fits) {
        return await().atMost(MatchingFixtures.PATIENCE).until(this::plan, fits);
    }

    private static String given(JsonPath plan, UUID need) {
        return plan.getString("assignments.find { it.needId == '" + need + "' }.offerId");
    }

    private static Map<String, Object> unmet(JsonPath plan, UUID need) {
        return plan.getMap("unmet.find { it.needId == '" + need + "' }");
    }

    @Test
    void theLastPlaceGoesWhereItIsNeededMostAndFollowsWhatPeopleDecide() {
        UUID offer = fixtures.opened(fixtures.offer());
        UUID urgent = fixtures.opened(fixtures.need().urgency(3));
        UUID patient = fixtures.opened(fixtures.need().urgency(0));
        JsonPath plan = awaitPlan(seen -> offer.toString().equals(given(seen, urgent)) && unmet(seen, patient) != null);
        assertThat(plan.getInt("objectives.fairness")).isZero();
        assertThat(plan.getInt("objectives.loadCost")).isZero();
        assertThat(plan.<Object>get("objectives.asksPerWeek")).isNull();
        assertThat(plan.getInt("objectives.weights.nearness")).isEqualTo(4000);
        assertThat(plan.getLong("proof.gap")).isZero();
        assertThat(plan.getLong("proof.value")).isEqualTo(plan.getLong("proof.dual"));
        assertThat(plan.getInt("proof.needs")).isGreaterThanOrEqualTo(2);
        Map<String, Object> left = unmet(plan, patient);
        assertThat(left.get("reason"))
                .isEqualTo(Map.of(
                        "code", "better-used-elsewhere",
                        "words", "One offer could serve it, and does more for another need."));
        assertThat(left.get("area")).isEqualTo("NW0100003");
        assertThat(plan.getInt("areas.find { it.area == 'NW0100003' }.unmet")).isPositive();
        assertThat(plan.getInt("zones.find { it.zone == 'NW01' }.needs"))
                .isGreaterThan(plan.getInt("zones.find { it.zone == 'NW01' }.served"));
        long price = plan.getLong("assignments.find { it.needId == '" + urgent + "' }.price");
        assertThat(price).isPositive();
        assertThat(plan.getLong("scarce.find { it.offerId == '" + offer + "' }.price"))
                .isEqualTo(price);
        // The price is also a reason in the suggestions, and says what is scarce.
        fixtures.opened(new MatchingFixtures().offer());
        JsonPath suggestions = fixtures.awaitSuggestions(
                patient, seen -> seen.getList("items[0].scarcity").size() == 2);
        assertThat(suggestions.getLong("items[0].price")).isEqualTo(price);
        assertThat(suggestions.getList("items[0].scarcity", String.class))
                .satisfiesExactly(
                        scarce -> assertThat(scarce)
                                .matches("The only one of \\d+ near who speaks "
                                        + Pattern.quote(
                                                Locale.of(fixtures.language).getDisplayLanguage(Locale.ENGLISH))
                                        + "\\."),
                        wanted -> assertThat(wanted).isEqualTo("Others who wait could use this space."));

        // People decide otherwise: the plan follows.
        UUID match = fixtures.proposed(patient, offer);
        plan = awaitPlan(seen -> unmet(seen, urgent) != null && given(seen, patient) == null);
        assertThat(unmet(plan, patient)).isNull();
        assertThat(plan.getString("changes.find { it.needId == '" + urgent + "' }.fromOfferId"))
                .isEqualTo(offer.toString());
        fixtures.act(match, "decline", Map.of("by", "volunteer", "reason", "too-far"))
                .then()
                .statusCode(200);
        plan = awaitPlan(seen -> offer.toString().equals(given(seen, urgent)));
        // A declined pair is not planned together again.
        assertThat(((Map<?, ?>) unmet(plan, patient).get("reason")).get("code")).isEqualTo("nobody-fits");
        // Offers of other tests, in other languages, may be relaxations as well.
        assertThat(ways(plan, patient)).contains("declined-pair").doesNotContain("gender", "times", "check");
    }

    private static List<String> ways(JsonPath plan, UUID need) {
        return plan.getList("unmet.find { it.needId == '" + need + "' }.relaxations.code");
    }

    @Test
    void whatIsLeftUnmetSaysWhatWouldOpenAWay() {
        UUID offer = fixtures.opened(fixtures.offer().gender("M"));
        UUID need = fixtures.opened(fixtures.need().gender("F"));
        JsonPath plan =
                awaitPlan(seen -> unmet(seen, need) != null && ways(seen, need).contains("gender"));
        assertThat(ways(plan, need)).contains("gender").doesNotContain("declined-pair", "times", "check");
        assertThat(((Map<?, ?>) unmet(plan, need).get("reason")).get("words").toString())
                .startsWith("No offer keeps every rule.");
        assertThat(plan.getString(
                        "unmet.find { it.needId == '" + need + "' }.relaxations.find { it.code == 'gender' }.words"))
                .isEqualTo("One offer would fit but for the gender that is asked for.");
        UUID right = fixtures.opened(fixtures.offer());
        awaitPlan(seen -> right.toString().equals(given(seen, need)));
        assertThat(offer).isNotEqualTo(right);
    }

    @Test
    void aNoHoldsForOffersTheVolunteerMakesLater() {
        OfferFixture first = fixtures.offer();
        fixtures.opened(first);
        UUID need = fixtures.opened(fixtures.need());
        UUID match = fixtures.proposed(need, first.id());
        fixtures.act(match, "decline", Map.of("by", "family", "reason", "not-the-right-person"))
                .then()
                .statusCode(200);
        OfferFixture later = fixtures.offer().of(first.volunteer());
        fixtures.opened(later);
        UUID other = fixtures.opened(fixtures.need());
        awaitPlan(seen -> given(seen, other) != null && unmet(seen, need) != null);
        assertThat(fixtures.suggested(need)).isEmpty();
        fixtures.awaitSuggestions(other, found -> found.getList("items").size() == 2);
    }

    @Test
    void aFamilyThatTookItsConsentBackIsNotInThePlan() {
        UUID offer = fixtures.opened(fixtures.offer());
        NeedFixture said = fixtures.need();
        UUID need = fixtures.opened(said);
        awaitPlan(seen -> offer.toString().equals(given(seen, need)));
        assertThat(fixtures.db.count("audit where subject = ? and action = 'plan.read'", said.family()))
                .isPositive();
        Publish.now(new AgreementWithdrawn(
                said.family(),
                List.of("refer", "share", "match", "tell-volunteer", "feedback"),
                List.of(said.referral()),
                List.of(need),
                List.of(fixtures.council.id()),
                "NW01",
                Instant.now()));
        awaitPlan(seen -> given(seen, need) == null && unmet(seen, need) == null);
    }
}
