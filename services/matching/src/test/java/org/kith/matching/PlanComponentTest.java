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
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.testkit.WithKith;

/** The plan for the network follows every event, proves itself, and says what it leaves unmet and why. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class PlanComponentTest {
    private final Scene scene = new Scene();

    private JsonPath plan() {
        return Scene.as(scene.coordinator)
                .get("/v1/plan?zone=NW01&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath awaitPlan(Predicate<JsonPath> fits) {
        return await().atMost(Scene.PATIENCE).until(this::plan, fits);
    }

    private static String given(JsonPath plan, UUID need) {
        return plan.getString("assignments.find { it.needId == '" + need + "' }.offerId");
    }

    private static Map<String, Object> unmet(JsonPath plan, UUID need) {
        return plan.getMap("unmet.find { it.needId == '" + need + "' }");
    }

    @Test
    void theLastPlaceGoesWhereItIsNeededMostAndFollowsWhatPeopleDecide() {
        UUID offer = scene.opened(scene.offer());
        UUID urgent = scene.opened(scene.need().urgency(3));
        UUID patient = scene.opened(scene.need().urgency(0));
        JsonPath plan = awaitPlan(seen -> offer.toString().equals(given(seen, urgent)) && unmet(seen, patient) != null);
        assertThat(plan.getInt("terms.fairness")).isZero();
        assertThat(plan.getInt("terms.busy")).isZero();
        assertThat(plan.<Object>get("terms.asksPerWeek")).isNull();
        assertThat(plan.getInt("terms.weights.nearness")).isEqualTo(4000);
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
        // The price is a reason for who decides now, too, and says what is scarce.
        scene.opened(new Scene().offer());
        JsonPath suggestions = scene.awaitSuggestions(
                patient, seen -> seen.getList("items[0].dear").size() == 2);
        assertThat(suggestions.getLong("items[0].price")).isEqualTo(price);
        assertThat(suggestions.getList("items[0].dear", String.class))
                .satisfiesExactly(
                        scarce -> assertThat(scarce)
                                .matches("The only one of \\d+ near who speaks "
                                        + Pattern.quote(
                                                Locale.of(scene.language).getDisplayLanguage(Locale.ENGLISH))
                                        + "\\."),
                        wanted -> assertThat(wanted).isEqualTo("Others who wait could use this place."));

        // People decide otherwise: the plan follows.
        UUID match = scene.proposed(patient, offer);
        plan = awaitPlan(seen -> unmet(seen, urgent) != null && given(seen, patient) == null);
        assertThat(unmet(plan, patient)).isNull();
        assertThat(plan.getString("changes.find { it.needId == '" + urgent + "' }.fromOfferId"))
                .isEqualTo(offer.toString());
        scene.act(match, "decline", Map.of("by", "volunteer", "reason", "too-far"))
                .then()
                .statusCode(200);
        plan = awaitPlan(seen -> offer.toString().equals(given(seen, urgent)));
        // Who said no to each other is not planned together again.
        assertThat(((Map<?, ?>) unmet(plan, patient).get("reason")).get("code")).isEqualTo("nobody-fits");
        // Offers of other tests, in other languages, may open a way as well.
        assertThat(ways(plan, patient)).contains("said-no").doesNotContain("gender", "times", "check");
    }

    private static List<String> ways(JsonPath plan, UUID need) {
        return plan.getList("unmet.find { it.needId == '" + need + "' }.ways.code");
    }

    @Test
    void whatIsLeftUnmetSaysWhatWouldOpenAWay() {
        UUID offer = scene.opened(scene.offer().gender("M"));
        UUID need = scene.opened(scene.need().gender("F"));
        JsonPath plan =
                awaitPlan(seen -> unmet(seen, need) != null && ways(seen, need).contains("gender"));
        assertThat(ways(plan, need)).contains("gender").doesNotContain("said-no", "times", "check");
        assertThat(((Map<?, ?>) unmet(plan, need).get("reason")).get("words").toString())
                .startsWith("No offer keeps every rule.");
        assertThat(plan.getString("unmet.find { it.needId == '" + need + "' }.ways.find { it.code == 'gender' }.words"))
                .isEqualTo("One offer would fit but for the gender that is asked for.");
        UUID right = scene.opened(scene.offer());
        awaitPlan(seen -> right.toString().equals(given(seen, need)));
        assertThat(offer).isNotEqualTo(right);
    }

    @Test
    void aNoHoldsForOffersTheVolunteerMakesLater() {
        OfferSaid first = scene.offer();
        scene.opened(first);
        UUID need = scene.opened(scene.need());
        UUID match = scene.proposed(need, first.id());
        scene.act(match, "decline", Map.of("by", "family", "reason", "not-the-right-person"))
                .then()
                .statusCode(200);
        OfferSaid later = scene.offer().of(first.volunteer());
        scene.opened(later);
        UUID other = scene.opened(scene.need());
        awaitPlan(seen -> given(seen, other) != null && unmet(seen, need) != null);
        assertThat(scene.suggested(need)).isEmpty();
        scene.awaitSuggestions(other, found -> found.getList("items").size() == 2);
    }

    @Test
    void aFamilyThatTookItsConsentBackIsNotInThePlan() {
        UUID offer = scene.opened(scene.offer());
        NeedSaid said = scene.need();
        UUID need = scene.opened(said);
        awaitPlan(seen -> offer.toString().equals(given(seen, need)));
        assertThat(scene.db.count("audit where subject = ? and action = 'plan.read'", said.family()))
                .isPositive();
        Said.now(new ConsentWithdrawn(
                said.family(),
                List.of(said.referral()),
                List.of(need),
                List.of(scene.council.id()),
                "NW01",
                Instant.now()));
        awaitPlan(seen -> given(seen, need) == null && unmet(seen, need) == null);
    }
}
