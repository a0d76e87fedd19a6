package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.kit.time.Ids;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** No suggestion breaks a rule, no proposal does, and every refusal says why. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RulesComponentTest {

    private final Scene scene = new Scene();

    private void refused(UUID need, UUID offer, String rule, String words) {
        assertThat(scene.suggested(need)).doesNotContain(offer.toString());
        JsonPath why = scene.why(need, offer);
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule")).containsExactly(rule);
        assertThat(why.getString("rules.find { !it.holds }.words")).contains(words);
        scene.propose(need, offer)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", contains(rule));
    }

    @Test
    void whoIsNotSuggestedIsToldWhyByTheRuleThatForbidsIt() {
        UUID right = scene.opened(scene.offer());
        UUID far = scene.opened(scene.offer().in("NW0600001", 500));
        UUID speaksAnother = scene.opened(scene.offer().languages("zz"));
        UUID lapsed = scene.opened(scene.offer().cleared(3, LocalDate.of(2026, 1, 31)));
        UUID basic = scene.opened(scene.offer().cleared(1, LocalDate.of(2035, 1, 31)));
        UUID sundays = scene.opened(scene.offer().slots("000000000000000000111"));
        UUID man = scene.opened(scene.offer().gender("M"));
        UUID coach = scene.opened(scene.offer().kind("sport"));
        UUID need = scene.opened(scene.need().gender("F"));
        scene.awaitSuggested(need, right);
        refused(need, far, "family-must-live-inside-the-offers-radius", "");
        refused(need, speaksAnother, "volunteer-must-speak-the-language-the-need-requires", "");
        refused(need, lapsed, "check-must-count-on-the-day-of-the-match", "lapsed after 2026-01-31");
        refused(need, basic, "volunteer-must-hold-the-check-the-need-asks-for", "holds a basic check");
        refused(need, sundays, "offer-and-need-must-share-a-slot", "");
        refused(need, man, "volunteer-must-have-the-gender-the-need-asks-for", "");
        refused(need, coach, "offer-must-be-of-the-kind-the-need-asks-for", "");
    }

    @Test
    void whoIsAloneWithChildrenTakesNoMoreThanTheRatioWhateverWasPromised() {
        OfferSaid offer = scene.offer()
                .kind("respite")
                .cleared(4, LocalDate.of(2035, 1, 31))
                .capacity(5);
        scene.opened(offer);
        for (int children = 0; children < 3; children++) {
            scene.proposed(scene.opened(scene.need().kind("respite")), offer.id());
        }
        UUID fourth = scene.opened(scene.need().kind("respite"));
        scene.awaitSuggested(fourth);
        JsonPath why = scene.why(fourth, offer.id());
        assertThat(why.getList("rules.findAll { !it.holds }.rule")).containsExactly("offer-must-have-capacity-left");
        assertThat(why.getString("rules.find { !it.holds }.words"))
                .isEqualTo("The offer has room for 5; one adult alone looks after 3 children of these ages at most.");
        assertThat(why.getString("rules.find { !it.holds }.basis.citation")).contains("Children Act 1989, Schedule 7");
        scene.propose(fourth, offer.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-capacity"))
                .body("errors.detail", hasItem(containsString("at most")));
        assertThat(scene.taken(offer.id())).isEqualTo(3);
        // Where somebody responsible is present the ratio is theirs, and the capacity is what was promised.
        OfferSaid supervised = scene.offer().capacity(5);
        scene.opened(supervised);
        for (int children = 0; children < 4; children++) {
            scene.proposed(scene.opened(scene.need()), supervised.id());
        }
        assertThat(scene.taken(supervised.id())).isEqualTo(4);
    }

    @Test
    void whoComesNearestToFittingIsNamedWithWhatIsInTheWay() {
        String kind = "language-practice";
        UUID right = scene.opened(scene.offer().kind(kind));
        UUID speaksAnother = scene.opened(scene.offer().kind(kind).languages("zz"));
        UUID manWhoSpeaksAnother =
                scene.opened(scene.offer().kind(kind).languages("zz").gender("M"));
        UUID need = scene.opened(scene.need().kind(kind).gender("F"));
        scene.awaitSuggested(need, right);
        JsonPath others = scene.read("/v1/needs/" + need + "/others?limit=100");
        assertThat(others.getList("items.offerId", String.class))
                .doesNotContain(right.toString())
                .containsSubsequence(speaksAnother.toString(), manWhoSpeaksAnother.toString());
        assertThat(others.getList("items.find { it.offerId == '" + speaksAnother + "' }.broken.rule"))
                .containsExactly("volunteer-must-speak-the-language-the-need-requires");
        assertThat(scene.read("/v1/needs/" + need + "/others?limit=1").getList("items"))
                .hasSize(1);
    }

    @Test
    void anOfferNobodyHeardOfOrThatIsNotOpenSaysSo() {
        UUID need = scene.opened(scene.need());
        UUID unknown = Ids.next();
        refused(need, unknown, "offer-not-open", "has not heard of this offer");
        assertThat(scene.why(need, unknown).<Object>get("score")).isNull();

        OfferSaid offer = scene.offer();
        scene.opened(offer);
        scene.awaitSuggested(need, offer.id());
        Said.now(new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "holiday", Instant.now()));
        scene.awaitSuggested(need);
        refused(need, offer.id(), "offer-not-open", "paused");
        Said.now(offer.opened());
        scene.awaitSuggested(need, offer.id());
        Said.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        scene.awaitSuggested(need);
        refused(need, offer.id(), "offer-not-open", "withdrawn");
    }

    private void awaitState(OfferSaid offer, String state, String missing) {
        await().atMost(Scene.PATIENCE)
                .until(() -> scene.db.count(
                                "offer where id = ? and state = ? and missing = ?::text[]", offer.id(), state, missing)
                        == 1);
    }

    @Test
    void anOfferThatWaitsIsNeverSuggestedAndWhyNotNamesWhatIsMissing() {
        OfferSaid waits = scene.offer().cleared(0, null);
        UUID right = scene.opened(scene.offer());
        Said.now(waits.inChecks("check-missing", "references-missing"));
        awaitState(waits, "in-checks", "{check-missing,references-missing}");
        Said.now(waits.inChecks("check-expired"));
        awaitState(waits, "in-checks", "{check-expired}");
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, right);
        JsonPath why = scene.why(need, waits.id());
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule"))
                .containsExactlyInAnyOrder(
                        "offer-not-open",
                        "check-must-count-on-the-day-of-the-match",
                        "volunteer-must-hold-the-check-the-need-asks-for");
        assertThat(why.getString("rules.find { it.rule == 'offer-not-open' }.words"))
                .isEqualTo("The offer waits for its checks.");
        assertThat(why.getString("rules.find { it.rule == 'check-must-count-on-the-day-of-the-match' }.words"))
                .isEqualTo("The check that was seen has expired.");
        scene.propose(need, waits.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", hasItem("check-must-count-on-the-day-of-the-match"));
        OfferSaid cleared = waits.cleared(3, LocalDate.of(2035, 1, 31));
        Said.now(cleared.opened());
        awaitState(waits, "open", "{}");
        scene.awaitSuggestions(need, found -> found.getList("items.offerId")
                .contains(waits.id().toString()));
        assertThat(scene.why(need, waits.id()).getBoolean("feasible")).isTrue();
    }

    @Test
    void nobodySaysTheLastYesToAnOfferThatWasPausedMeanwhile() {
        OfferSaid offer = scene.offer();
        scene.opened(offer);
        UUID match = scene.proposed(scene.opened(scene.need()), offer.id());
        scene.act(match, "family-agrees", Map.of()).then().statusCode(200);
        Said.now(new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "under-review", Instant.now()));
        awaitState(offer, "paused", "{}");
        scene.act(match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("offer-not-open"));
    }

    @Test
    void anOfferPausedForItsChecksSaysWhichAndTheRestOfItsChecksDoNotHelp() {
        OfferSaid offer = scene.offer();
        scene.opened(offer);
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, offer.id());
        Said.now(
                new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "checks-incomplete", Instant.now()));
        Said.now(offer.inChecks("references-missing", "training-expired", "something-new"));
        awaitState(offer, "paused", "{references-missing,training-expired,something-new}");
        scene.awaitSuggested(need);
        JsonPath why = scene.why(need, offer.id());
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getString("rules.find { it.rule == 'offer-not-open' }.words"))
                .contains("until its checks are complete again");
        assertThat(why.getString("rules.find { it.rule == 'check-must-count-on-the-day-of-the-match' }.words"))
                .isEqualTo("Fewer good references have come than this asks for. Training this asks for has expired. "
                        + "Missing: something-new.");
        Said.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        awaitState(offer, "withdrawn", "{references-missing,training-expired,something-new}");
        Said.now(offer.inChecks("check-missing"));
        KafkaProbe.connect().awaitCaughtUp("kith-matching", Topics.OFFERS);
        assertThat(scene.db.count("offer where id = ? and state = 'withdrawn'", offer.id()))
                .isEqualTo(1);
    }

    @Test
    void theCheckStandsOnTheLawOfTheDay() {
        UUID cleared = scene.opened(scene.offer());
        UUID enhanced = scene.opened(scene.offer().cleared(2, LocalDate.of(2035, 1, 31)));
        UUID need = scene.opened(scene.need());
        String citation = "rules.find { it.rule == 'volunteer-must-hold-the-check-the-need-asks-for' }.basis.citation";
        assertThat(scene.why(need, cleared).getString(citation)).contains("Crime and Policing Act 2026");
        assertThat(scene.why(need, enhanced).getString(citation)).contains("regulation 5C");
    }

    @Test
    void helpWithoutContactAsksForNoCheckAndNoAge() {
        OfferSaid pram = scene.offer().kind("items").cleared(0, null);
        scene.opened(pram);
        UUID need = scene.opened(scene.need().kind("items"));
        scene.awaitSuggested(need, pram.id());
    }

    @Test
    void aCheckThatIsTakenBackClosesEveryOfferOfTheVolunteer() {
        UUID volunteer = Ids.next();
        OfferSaid homework = scene.offer().of(volunteer);
        OfferSaid other = scene.offer().of(volunteer);
        scene.opened(homework);
        scene.opened(other);
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, homework.id(), other.id());
        Said.now(new SuitabilityChanged(volunteer, 0, null, Instant.now()));
        scene.awaitSuggested(need);
        refused(need, homework.id());
        // An offer that opens later speaks for itself.
        Said.now(homework.opened());
        scene.awaitSuggested(need, homework.id());
    }

    private void refused(UUID need, UUID offer) {
        scene.propose(need, offer).then().statusCode(409).body("type", equalTo("/problems/rule-broken"));
    }

    @Test
    void aCheckThatLapsesBetweenProposalAndAgreementStopsTheMatch() {
        OfferSaid offer = scene.offer();
        scene.opened(offer);
        UUID need = scene.opened(scene.need());
        UUID match = scene.proposed(need, offer.id());
        scene.act(match, "family-agrees", Map.of()).then().statusCode(200);
        Said.now(new SuitabilityChanged(offer.volunteer(), 0, null, Instant.now()));
        await().atMost(Scene.PATIENCE).until(() -> !scene.why(need, offer.id()).getBoolean("feasible"));
        scene.act(match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"));
        Scene.as(scene.practitioner)
                .get("/v1/matches/" + match)
                .then()
                .body("state", equalTo("proposed"))
                .body("volunteerAgreedAt", equalTo(null));
    }

    @Test
    void theBestComeFirstAndTheLimitIsKept() {
        UUID near = scene.opened(scene.offer());
        UUID oneSlot = scene.opened(scene.offer().slots("100000000000000000000"));
        UUID farther = scene.opened(scene.offer().in("NW0600001", 50_000));
        UUID need = scene.opened(scene.need());
        scene.awaitSuggested(need, near, oneSlot, farther);
        JsonPath all = scene.suggestions(need);
        assertThat(all.getList("items.rank")).containsExactly(1, 2, 3);
        assertThat(all.getList("items.score", Integer.class)).isSortedAccordingTo((a, b) -> b - a);
        Scene.as(scene.practitioner)
                .get("/v1/needs/" + need + "/suggestions?limit=1")
                .then()
                .statusCode(200)
                .body("items.offerId", contains(near.toString()));
        Scene.as(scene.practitioner)
                .get("/v1/needs/" + need + "/suggestions?limit=101")
                .then()
                .statusCode(400);
    }
}
