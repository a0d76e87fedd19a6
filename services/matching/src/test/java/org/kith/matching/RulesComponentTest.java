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
import org.kith.testkit.Api;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** No suggestion and no proposal breaks a rule, and every refusal says why. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class RulesComponentTest {

    private final MatchingFixtures fixtures = new MatchingFixtures();

    private void refused(UUID need, UUID offer, String rule, String words) {
        assertThat(fixtures.suggested(need)).doesNotContain(offer.toString());
        JsonPath why = fixtures.why(need, offer);
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getList("rules.findAll { !it.holds }.rule")).containsExactly(rule);
        assertThat(why.getString("rules.find { !it.holds }.words")).contains(words);
        fixtures.propose(need, offer)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", contains(rule));
    }

    @Test
    void whoIsNotSuggestedIsToldWhyByTheRuleThatForbidsIt() {
        UUID right = fixtures.opened(fixtures.offer());
        UUID far = fixtures.opened(fixtures.offer().in("NW0600001", 500));
        UUID speaksAnother = fixtures.opened(fixtures.offer().languages("zz"));
        UUID lapsed = fixtures.opened(fixtures.offer().cleared(3, LocalDate.of(2026, 1, 31)));
        UUID basic = fixtures.opened(fixtures.offer().cleared(1, LocalDate.of(2035, 1, 31)));
        UUID sundays = fixtures.opened(fixtures.offer().slots("000000000000000000111"));
        UUID man = fixtures.opened(fixtures.offer().gender("M"));
        UUID coach = fixtures.opened(fixtures.offer().kind("sport"));
        UUID need = fixtures.opened(fixtures.need().gender("F"));
        fixtures.awaitSuggested(need, right);
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
        OfferFixture offer = fixtures.offer()
                .kind("respite")
                .cleared(4, LocalDate.of(2035, 1, 31))
                .capacity(5);
        fixtures.opened(offer);
        for (int children = 0; children < 3; children++) {
            fixtures.proposed(fixtures.opened(fixtures.need().kind("respite")), offer.id());
        }
        UUID fourth = fixtures.opened(fixtures.need().kind("respite"));
        fixtures.awaitSuggested(fourth);
        JsonPath why = fixtures.why(fourth, offer.id());
        assertThat(why.getList("rules.findAll { !it.holds }.rule")).containsExactly("offer-must-have-space-left");
        assertThat(why.getString("rules.find { !it.holds }.words"))
                .isEqualTo("The offer has room for 5; one adult alone looks after 3 children of these ages at most.");
        assertThat(why.getString("rules.find { !it.holds }.basis.citation")).contains("Children Act 1989, Schedule 7");
        fixtures.propose(fourth, offer.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-capacity"))
                .body("errors.detail", hasItem(containsString("at most")));
        assertThat(fixtures.taken(offer.id())).isEqualTo(3);
        // Where somebody responsible is present the ratio is theirs, and the capacity is what was offered.
        OfferFixture supervised = fixtures.offer().capacity(5);
        fixtures.opened(supervised);
        for (int children = 0; children < 4; children++) {
            fixtures.proposed(fixtures.opened(fixtures.need()), supervised.id());
        }
        assertThat(fixtures.taken(supervised.id())).isEqualTo(4);
    }

    @Test
    void whoComesNearestToFittingIsNamedWithWhatIsInTheWay() {
        String kind = "language-practice";
        UUID right = fixtures.opened(fixtures.offer().kind(kind));
        UUID speaksAnother = fixtures.opened(fixtures.offer().kind(kind).languages("zz"));
        UUID manWhoSpeaksAnother =
                fixtures.opened(fixtures.offer().kind(kind).languages("zz").gender("M"));
        UUID need = fixtures.opened(fixtures.need().kind(kind).gender("F"));
        fixtures.awaitSuggested(need, right);
        JsonPath others = fixtures.read("/v1/needs/" + need + "/others?limit=100");
        assertThat(others.getList("items.offerId", String.class))
                .doesNotContain(right.toString())
                .containsSubsequence(speaksAnother.toString(), manWhoSpeaksAnother.toString());
        assertThat(others.getList("items.find { it.offerId == '" + speaksAnother + "' }.broken.rule"))
                .containsExactly("volunteer-must-speak-the-language-the-need-requires");
        assertThat(fixtures.read("/v1/needs/" + need + "/others?limit=1").getList("items"))
                .hasSize(1);
    }

    @Test
    void anOfferNobodyHeardOfOrThatIsNotOpenSaysSo() {
        UUID need = fixtures.opened(fixtures.need());
        UUID unknown = Ids.next();
        refused(need, unknown, "offer-not-open", "does not know this offer");
        assertThat(fixtures.why(need, unknown).<Object>get("score")).isNull();

        OfferFixture offer = fixtures.offer();
        fixtures.opened(offer);
        fixtures.awaitSuggested(need, offer.id());
        Publish.now(new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "holiday", Instant.now()));
        fixtures.awaitSuggested(need);
        refused(need, offer.id(), "offer-not-open", "paused");
        Publish.now(offer.opened());
        fixtures.awaitSuggested(need, offer.id());
        Publish.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        fixtures.awaitSuggested(need);
        refused(need, offer.id(), "offer-not-open", "withdrawn");
    }

    private void awaitState(OfferFixture offer, String state, String missing) {
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count(
                                "known_offer where id = ? and state = ? and missing = ?::text[]",
                                offer.id(),
                                state,
                                missing)
                        == 1);
    }

    @Test
    void anOfferThatWaitsIsNeverSuggestedAndWhyNotNamesWhatIsMissing() {
        OfferFixture waits = fixtures.offer().cleared(0, null);
        UUID right = fixtures.opened(fixtures.offer());
        Publish.now(waits.inChecks("check-missing", "references-missing"));
        awaitState(waits, "in-checks", "{check-missing,references-missing}");
        Publish.now(waits.inChecks("check-expired"));
        awaitState(waits, "in-checks", "{check-expired}");
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, right);
        JsonPath why = fixtures.why(need, waits.id());
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
        fixtures.propose(need, waits.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", hasItem("check-must-count-on-the-day-of-the-match"));
        OfferFixture cleared = waits.cleared(3, LocalDate.of(2035, 1, 31));
        Publish.now(cleared.opened());
        awaitState(waits, "open", "{}");
        fixtures.awaitSuggestions(need, found -> found.getList("items.offerId")
                .contains(waits.id().toString()));
        assertThat(fixtures.why(need, waits.id()).getBoolean("feasible")).isTrue();
    }

    @Test
    void nobodySaysTheLastYesToAnOfferThatWasPausedMeanwhile() {
        OfferFixture offer = fixtures.offer();
        fixtures.opened(offer);
        UUID match = fixtures.proposed(fixtures.opened(fixtures.need()), offer.id());
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        Publish.now(new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "under-review", Instant.now()));
        awaitState(offer, "paused", "{}");
        fixtures.act(match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("offer-not-open"));
    }

    @Test
    void anOfferPausedForItsChecksSaysWhichAndTheRestOfItsChecksDoNotHelp() {
        OfferFixture offer = fixtures.offer();
        fixtures.opened(offer);
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, offer.id());
        Publish.now(
                new OfferPaused(offer.id(), offer.volunteer(), "homework", "NW01", "checks-incomplete", Instant.now()));
        Publish.now(offer.inChecks("references-missing", "training-expired", "something-new"));
        awaitState(offer, "paused", "{references-missing,training-expired,something-new}");
        fixtures.awaitSuggested(need);
        JsonPath why = fixtures.why(need, offer.id());
        assertThat(why.getBoolean("feasible")).isFalse();
        assertThat(why.getString("rules.find { it.rule == 'offer-not-open' }.words"))
                .contains("until its checks are complete again");
        assertThat(why.getString("rules.find { it.rule == 'check-must-count-on-the-day-of-the-match' }.words"))
                .isEqualTo("Fewer good references have come than this asks for. Training this asks for has expired. "
                        + "Missing: something-new.");
        Publish.now(new OfferWithdrawn(offer.id(), offer.volunteer(), "homework", "NW01", "moved", Instant.now()));
        awaitState(offer, "withdrawn", "{references-missing,training-expired,something-new}");
        Publish.now(offer.inChecks("check-missing"));
        KafkaProbe.connect().awaitCaughtUp("kith-matching", Topics.OFFERS);
        assertThat(fixtures.db.count("known_offer where id = ? and state = 'withdrawn'", offer.id()))
                .isEqualTo(1);
    }

    @Test
    void helpEveryWeekStandsOnAnotherLawThanHelpNowAndThen() {
        UUID cleared = fixtures.opened(fixtures.offer());
        UUID enhanced = fixtures.opened(fixtures.offer().cleared(2, LocalDate.of(2035, 1, 31)));
        UUID once = fixtures.opened(fixtures.need());
        NeedFixture weekly = fixtures.need();
        Publish.now(weekly.opened(1, true));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> fixtures.db.count("open_need where id = ? and searched_at is not null", weekly.id()) == 1);
        String rule = "volunteer-must-hold-the-check-the-need-asks-for";
        String citation = "rules.find { it.rule == '" + rule + "' }.basis.citation";
        assertThat(fixtures.why(once, enhanced).getString(citation)).contains("regulation 5C");
        assertThat(fixtures.why(weekly.id(), cleared).getString(citation)).contains("Crime and Policing Act 2026");
        fixtures.awaitSuggested(once, enhanced, cleared);
        // Somebody who is checked for now and then is not suggested for every week.
        fixtures.awaitSuggested(weekly.id(), cleared);
        refused(weekly.id(), enhanced, rule, "barred list");
    }

    /** Whatever level an event names, the law's own is the least. */
    @Test
    void aNeedThatSaysItAsksForNoCheckStillAsksForTheLaws() {
        UUID cleared = fixtures.opened(fixtures.offer());
        UUID basic = fixtures.opened(fixtures.offer().cleared(1, LocalDate.of(2035, 1, 31)));
        NeedFixture need = fixtures.need();
        Publish.message(need.opened(1, true))
                .saying("\"level\":2", "\"level\":0")
                .again();
        fixtures.awaitSuggested(need.id(), cleared);
        assertThat(fixtures.db.count("open_need where id = ? and level = 0", need.id()))
                .isEqualTo(1);
        refused(need.id(), basic, "volunteer-must-hold-the-check-the-need-asks-for", "barred list");
    }

    @Test
    void theRatioCountsTheChildrenOfAllOffersOfTheVolunteerAtTheSameTimes() {
        OfferFixture first = fixtures.offer()
                .kind("respite")
                .cleared(4, LocalDate.of(2035, 1, 31))
                .capacity(3);
        OfferFixture second = fixtures.offer()
                .of(first.volunteer())
                .kind("respite")
                .cleared(4, LocalDate.of(2035, 1, 31))
                .capacity(3);
        OfferFixture sundays = second.copy().slots("000000000000000000111");
        for (OfferFixture offer : new OfferFixture[] {first, second, sundays}) {
            fixtures.opened(offer);
        }
        for (OfferFixture offer : new OfferFixture[] {first, first, second}) {
            fixtures.proposed(fixtures.opened(fixtures.need().kind("respite")), offer.id());
        }
        UUID fourth = fixtures.opened(fixtures.need().kind("respite"));
        fixtures.awaitSuggested(fourth);
        for (OfferFixture offer : new OfferFixture[] {first, second}) {
            fixtures.propose(fourth, offer.id()).then().statusCode(409).body("type", equalTo("/problems/no-capacity"));
        }
        assertThat(fixtures.why(fourth, second.id()).getString("rules.find { !it.holds }.words"))
                .isEqualTo("The offer has room for 3; one adult alone looks after 3 children of these ages at most, "
                        + "and the volunteer helps 2 with other offers at the same times.");
        // On Sundays there is nobody else.
        UUID sunday = fixtures.opened(fixtures.need().kind("respite").slots("000000000000000000100"));
        fixtures.awaitSuggested(sunday, sundays.id());
    }

    @Test
    void helpWithoutContactAsksForNoCheckAndNoAge() {
        OfferFixture pram = fixtures.offer().kind("items").cleared(0, null);
        fixtures.opened(pram);
        UUID need = fixtures.opened(fixtures.need().kind("items"));
        fixtures.awaitSuggested(need, pram.id());
    }

    @Test
    void aCheckThatIsTakenBackClosesEveryOfferOfTheVolunteer() {
        UUID volunteer = Ids.next();
        OfferFixture homework = fixtures.offer().of(volunteer);
        OfferFixture other = fixtures.offer().of(volunteer);
        fixtures.opened(homework);
        fixtures.opened(other);
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, homework.id(), other.id());
        Publish.now(new SuitabilityChanged(volunteer, 0, null, Instant.now()));
        fixtures.awaitSuggested(need);
        refused(need, homework.id());
        // A later report about the offer counts.
        Publish.now(homework.opened());
        fixtures.awaitSuggested(need, homework.id());
    }

    private void refused(UUID need, UUID offer) {
        fixtures.propose(need, offer).then().statusCode(409).body("type", equalTo("/problems/rule-broken"));
    }

    @Test
    void aCheckThatLapsesBetweenProposalAndAgreementStopsTheMatch() {
        OfferFixture offer = fixtures.offer();
        fixtures.opened(offer);
        UUID need = fixtures.opened(fixtures.need());
        UUID match = fixtures.proposed(need, offer.id());
        fixtures.act(match, "family-agrees", Map.of()).then().statusCode(200);
        Publish.now(new SuitabilityChanged(offer.volunteer(), 0, null, Instant.now()));
        await().atMost(MatchingFixtures.PATIENCE)
                .until(() -> !fixtures.why(need, offer.id()).getBoolean("feasible"));
        fixtures.act(match, "volunteer-agrees", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"));
        Api.as(fixtures.practitioner)
                .get("/v1/matches/" + match)
                .then()
                .body("state", equalTo("proposed"))
                .body("volunteerAgreedAt", equalTo(null));
    }

    @Test
    void theBestComeFirstAndTheLimitIsKept() {
        UUID near = fixtures.opened(fixtures.offer());
        UUID oneSlot = fixtures.opened(fixtures.offer().slots("100000000000000000000"));
        UUID farther = fixtures.opened(fixtures.offer().in("NW0600001", 50_000));
        UUID need = fixtures.opened(fixtures.need());
        fixtures.awaitSuggested(need, near, oneSlot, farther);
        JsonPath all = fixtures.suggestions(need);
        assertThat(all.getList("items.rank")).containsExactly(1, 2, 3);
        assertThat(all.getList("items.score", Integer.class)).isSortedAccordingTo((a, b) -> b - a);
        Api.as(fixtures.practitioner)
                .get("/v1/needs/" + need + "/suggestions?limit=1")
                .then()
                .statusCode(200)
                .body("items.offerId", contains(near.toString()));
        Api.as(fixtures.practitioner)
                .get("/v1/needs/" + need + "/suggestions?limit=101")
                .then()
                .statusCode(400);
    }
}
