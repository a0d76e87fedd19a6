package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class ReferralPageTest extends VisitedPages {
    private static final String R1 = "01980000-0000-7000-8000-0000000000a1";
    private static final String NEED = "01980000-0000-7000-8000-0000000000b1";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1/referrals", sample("referrals"));
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", sample("referral"));
        answer("referrals", "/v1/referrals/" + R1 + "/clock", sample("clock"));
        answer("referrals", "/v1/referrals/" + R1 + "/spends", sample("spends"));
        answer("matching", "/v1/needs/" + NEED + "/suggestions", sample("suggestions"));
        answer("matching", "/v1/matches", sample("matches"));
        answer("relationships", "/v1/relationships", "{\"items\":[],\"next\":null}");
    }

    @Test
    void theListShowsReferralsAndAsksForAState() {
        signIn(Person.SOFIA);
        assertThat(page("/referrals?state=open"))
                .contains("NW-2026-0001", "Walking children to school", "cursor=older", "Refer a family", "Late");
        assertThat(network.service("referrals")
                        .received("GET", "/v1/referrals")
                        .getLast()
                        .query())
                .contains("state=open", "order=newest");
    }

    @Test
    void theListNamesEachKindOfHelpOnceAndWhatIsOverLast() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page("/referrals")).contains(">Walking children to school, Help with homework</td>");
        String sample = sample("referrals");
        answer(
                "referrals",
                "/v1/referrals",
                sample.replaceFirst("\"state\": \"open\"(\\s*\\},)", "\"state\": \"not-met\"$1"));
        assertThat(page("/referrals")).contains(">Help with homework, Walking children to school</td>");
        answer("referrals", "/v1/referrals", sample.replace("\"homework\"", "\"school-run\""));
        assertThat(page("/referrals")).contains(">Walking children to school</td>");
    }

    @Test
    void whoSeesARestrictedFamilyIsToldSo() throws IOException {
        String restricted = "\"restricted\": true";
        String page = "/referrals/" + R1;
        signIn(Person.PRIYA);
        assertThat(page("/referrals")).doesNotContain(">Restricted</strong>");
        assertThat(page(page))
                .contains("Agreement that a volunteer is told about them")
                .doesNotContain(">Restricted</strong>");
        answer("referrals", "/v1/referrals", sample("referrals").replace("\"restricted\": false", restricted));
        versioned("referrals", "/v1" + page, "\"3\"", sample("referral").replace("\"restricted\": false", restricted));
        assertThat(page("/referrals")).contains(">Restricted</strong>");
        for (String done : List.of("acknowledged", "decided", "closed", "reopened")) {
            assertThat(page(page + "?success=" + done))
                    .contains("Only the people named for the family can see")
                    .doesNotContain("The referrer can see");
        }
        assertThat(page(page + "?success=spent")).contains("Payment recorded.");
        assertThat(page(page))
                .contains(">Restricted</strong>", "Only named people see this family.", "/restricted-to\"");
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(page(page))
                .contains(">Restricted</strong>", "#who-sees-it\"")
                .doesNotContain("/restricted-to");
    }

    /** Its duty team has what is handed over, whoever received the referral. */
    @Test
    void aHomeInAnotherCouncilsAreaIsSaid() throws IOException {
        signIn(Person.SOFIA);
        String page = "/referrals/" + R1;
        String high = sample("referral").replace("\"riskBand\": \"low\"", "\"riskBand\": \"high\"");
        versioned("referrals", "/v1" + page, "\"3\"", high.replace("\"eastgate\"", "\"NW01\""));
        assertThat(page(page))
                .contains("the duty team has this referral")
                .doesNotContain("Council where the family lives");
        versioned(
                "referrals",
                "/v1" + page,
                "\"3\"",
                high.replace("\"eastgate\"", "\"NW01\"")
                        .replace(
                                "\"receiverId\": \"01980000-0000-7000-8000-000000000001\"",
                                "\"receiverId\": \"01980000-0000-7000-8000-000000000004\""));
        String elsewhere = page(page);
        assertThat(fact(elsewhere, "To")).isEqualTo("Open Door Northwick");
        assertThat(fact(elsewhere, "Council where the family lives")).isEqualTo("Northwick Council");
        assertThat(elsewhere).contains("the duty team of Northwick Council has this referral");
    }

    /** A hold says that somebody is worried: who referred the family is not told, and their page goes without. */
    @Test
    void whoReferredTheFamilyReadsNothingOfAHold() throws IOException {
        String held = sample("relationships").replace("\"visitsHeld\": false", "\"visitsHeld\": true");
        answer("relationships", "/v1/relationships", held);
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).contains("No visits near the children at present");
        answer(
                "relationships",
                "/v1/relationships",
                held.replace("\"visitsHeld\": true", "\"visitsHeld\": null")
                        .replaceAll("\"reviewDue\": \"[^\"]*\"", "\"reviewDue\": null")
                        .replaceAll("\"reviewReasons\": \\[[^]]*]", "\"reviewReasons\": []"));
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(page("/referrals/" + R1))
                .contains("3 contacts")
                .doesNotContain("No visits near the children")
                .doesNotContain("Review due");
    }

    @Test
    void whatAwaitsADecisionIsListedByWhenItIsDueWithWhoSentIt() {
        signIn(Person.PRIYA);
        String list = page("/referrals?state=received");
        assertThat(network.service("referrals")
                        .received("GET", "/v1/referrals")
                        .getLast()
                        .query())
                .contains("state=received", "order=oldest");
        assertThat(list)
                .contains("<title>Referrals: Received – Kith", "Elm Road Primary School", "kith-reference")
                .contains("data-label=\"Decision due\"", "data-label=\"Risk\"", "data-label=\"From\"")
                .contains("order=oldest&amp;cursor=older&amp;number=2\"");
        assertThat(page("/referrals?state=received&order=oldest&cursor=older&number=2"))
                .contains("<title>Referrals: Received (page 2)", ">Page 2<", "number=3\"", "Back to page 1");
        assertThat(list).contains("Due soonest first");
        assertThat(page("/referrals?order=oldest"))
                .contains("<option value=\"oldest\" selected>Oldest first</option>")
                .doesNotContain("Due soonest first");
    }

    @Test
    void aReferralTellsItsStoryAndOffersWhatCanBeDone() {
        signIn(Person.PRIYA);
        String page = page("/referrals/" + R1);
        assertThat(page)
                .contains("Elm Road Primary School", "Northwick Council", "Dana Brook", "Child One")
                .contains("3 offers could help.", "/needs/01980000-0000-7000-8000-0000000000b1")
                .contains(
                        "Waiting to be read",
                        "2 hours 5 minutes",
                        "Proposed since",
                        "/matches/01980000-0000-7000-8000-0000000002a1")
                .contains("/acknowledge\"", "/decide\"", "/spends\"", "value=\"&quot;3&quot;\"")
                .contains("the mother", "19 November 2026", "href=\"tel:01632960199\"")
                .doesNotContain("/close\"");
        assertThat(page.indexOf("Dana Brook"))
                .as("who it is about is read before it is decided")
                .isLessThan(page.indexOf("/decide\""));
    }

    @Test
    void thatNobodyWasAskedThatTheySaidNoAndThatTheyWithdrewItAreThreeThings() throws IOException {
        String agreement = "/families/01980000-0000-7000-8000-0000000000e1/agreement";
        answer("referrals", "/v1" + agreement, """
                {"children": [
                  {"childId": "01980000-0000-7000-8000-0000000000d1", "purposes": [
                    {"purpose": "refer", "inForce": false, "standing": "withdrawn"},
                    {"purpose": "share", "inForce": false, "standing": "refused"},
                    {"purpose": "match", "inForce": true, "standing": "given"},
                    {"purpose": "tell-volunteer", "inForce": false, "standing": "not-asked"}]},
                  {"childId": "01980000-0000-7000-8000-0000000000d2", "purposes": [
                    {"purpose": "refer", "inForce": true, "standing": "given"},
                    {"purpose": "share", "inForce": false, "standing": "refused"},
                    {"purpose": "match", "inForce": true, "standing": "given"},
                    {"purpose": "tell-volunteer", "inForce": false, "standing": "not-asked"}]}], "history": []}""");
        signIn(Person.PRIYA);
        String page = page("/referrals/" + R1);
        assertThat(fact(page, "Agreement to be referred")).isEqualTo("Not the same for all children");
        assertThat(fact(page, "Agreement that what they told is shared")).isEqualTo("No");
        assertThat(fact(page, "Agreement that a neighbour may help")).isEqualTo("Yes");
        assertThat(fact(page, "Agreement that a volunteer is told about them")).isEqualTo("Nobody has been asked");
        assertThat(page)
                .contains(
                        "Nobody has asked the family whether a volunteer may be told",
                        "href=\"" + agreement + "/record\"");
        refuse("referrals", "GET", "/v1" + agreement, 503, "{\"status\":503}");
        assertThat(fact(page("/referrals/" + R1), "Agreement that a volunteer is told about them"))
                .isEqualTo("Not agreed at present");
    }

    @Test
    void aNeedThatWaitsBecauseNobodyAskedLeadsToRecordingTheAnswer() throws IOException {
        refuse("matching", "GET", "/v1/needs/" + NEED + "/suggestions", 404, "{\"type\":\"/problems/not-found\"}");
        String agreement = "/families/01980000-0000-7000-8000-0000000000e1/agreement";
        String asked = """
                {"children": [{"childId": "01980000-0000-7000-8000-0000000000d1", "purposes": [
                  {"purpose": "match", "inForce": false, "standing": "not-asked"}]}], "history": []}""";
        answer("referrals", "/v1" + agreement, asked);
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral").replace("\"share\", \"match\"]", "\"share\"]"));
        for (Person reader : List.of(Person.PRIYA, Person.SOFIA, Person.DANA)) {
            browser = new Browser();
            signIn(reader);
            assertThat(page("/referrals/" + R1))
                    .contains("Nobody has asked the family yet whether a neighbour may help.")
                    .contains("href=\"" + agreement + "/record\">Record what the family says about help")
                    .doesNotContain("has not agreed to help from a neighbour");
        }
        answer("referrals", "/v1" + agreement, asked.replace("not-asked", "refused"));
        assertThat(page("/referrals/" + R1))
                .contains("The family has not agreed to help from a neighbour.")
                .doesNotContain("Nobody has asked the family yet", "Record what the family says about help");
    }

    private static String fact(String page, String name) {
        Matcher line = Pattern.compile(Pattern.quote(name) + "</dt>\\s*<dd[^>]*>([^<]*)")
                .matcher(page);
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }

    @Test
    void whomItWasSharedWithLaterIsToldByWhomAndWhatTheyAreNotShown() throws IOException {
        answer(
                "referrals",
                "/v1/families/01980000-0000-7000-8000-0000000000e1/sharing-decisions",
                sample("sharing")
                        .replaceFirst("000000000004", "000000000002")
                        .replaceFirst(
                                "\"withOrganisationId\": \"[^\"]*\"",
                                "\"withOrganisationId\": \"01980000-0000-7000-8000-000000000004\""));
        signIn(Person.LENA);
        String page = page("/referrals/" + R1);
        assertThat(fact(page, "Shared with you by")).isEqualTo("Elm Road Primary School on 20 November 2026");
        assertThat(fact(page, "Not shared with you"))
                .contains("House and street")
                .doesNotContain("Telephone number");
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(page("/referrals/" + R1)).doesNotContain("Shared with you by");
    }

    @Test
    void atHighRiskNothingIsLookedForWhateverTheNeedSays() throws IOException {
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral").replace("\"riskBand\": \"low\"", "\"riskBand\": \"high\""));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).contains("No offer is looked for while the risk is high.");
    }

    @Test
    void ofAHeldFamilyNothingNewBeginsAndNothingIsProposed() throws IOException {
        String held = sample("need").replace("\"held\": false", "\"held\": true");
        answer("matching", "/v1/needs", "{\"items\":[" + held + "],\"next\":null}");
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("Nothing new begins for this family at present.")
                .doesNotContain("/needs/01980000-0000-7000-8000-0000000000b1");
    }

    @Test
    void aReferralSaysWhyWhatFollowedEndedOrIsToBeReviewed() throws IOException {
        answer("relationships", "/v1/relationships", sample("relationships"));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains(
                        "Ended on 9 November 2026. Began on 2 November 2026, 1 contact. The risk to the child is high")
                .contains(
                        "Active. Began on 3 November 2026, 3 contacts. To be reviewed by 22 November 2026: A check or course of the volunteer");
        answer("relationships", "/v1/relationships", sample("relationships").replace("[\"checks-expired\"]", "[]"));
        assertThat(page("/referrals/" + R1))
                .as("the page of a match promises it")
                .contains("Began on 3 November 2026, 3 contacts. To be reviewed by 22 November 2026<")
                .doesNotContain("To be reviewed by 20 November");
    }

    @Test
    void aClosedReferralSaysThatItWasClosedAndAsksForNoReview() throws IOException {
        answer("relationships", "/v1/relationships", sample("relationships"));
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral")
                        .replace("\"received\"", "\"closed\"")
                        .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-21T09:00:00Z\""));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("The referral was closed on 21 November 2026; help goes on until it is ended")
                .doesNotContain("To be reviewed by");
    }

    @Test
    void aVolunteerUnderReviewIsWarnedOfWhateverElseIsToBeReviewed() throws IOException {
        String review = sample("relationships")
                .replace("0000000000b2", "0000000000b1")
                .replace("[\"checks-expired\"]", "[\"under-review\", \"referral-closed\"]");
        String warning = "The volunteer is under review. Do not introduce the volunteer and the family to each other";
        answer("relationships", "/v1/relationships", review);
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).contains(warning);
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral")
                        .replace("\"received\"", "\"closed\"")
                        .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-21T09:00:00Z\""));
        assertThat(page("/referrals/" + R1))
                .contains(warning, "help goes on until it is ended. The volunteer is under review");
        answer(
                "relationships",
                "/v1/relationships",
                review.replace("\"endedAt\": null", "\"endedAt\": \"2026-11-09T09:00:00Z\""));
        assertThat(page("/referrals/" + R1))
                .as("of help that is over nothing is left to review")
                .doesNotContain("under review");
    }

    @Test
    void aNeedWithAMatchLeadsToNoProposal() throws IOException {
        answer("matching", "/v1/matches", sample("matches").replace("0000000000b2", "0000000000b1"));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("/matches/01980000-0000-7000-8000-0000000002a1")
                .doesNotContain("offers could help", "/needs/01980000-0000-7000-8000-0000000000b1");
        answer(
                "matching",
                "/v1/matches",
                sample("matches").replace("0000000000b2", "0000000000b1").replace("\"proposed\"", "\"declined\""));
        assertThat(page("/referrals/" + R1)).contains("/needs/01980000-0000-7000-8000-0000000000b1");
    }

    @Test
    void aReferralGoesWithoutPartsThatAreAway() {
        network.service("matching").answer("GET", "/v1/matches", 500, "{}");
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("Some information is not available at the moment", "<li>Matches</li>");
    }

    @Test
    void decidesWithTheVersionThatWasSeen() {
        network.service("referrals").answer("POST", "/v1/referrals/" + R1 + "/decide", 200, "{}");
        signIn(Person.PRIYA);
        Map<String, String> form = form("/referrals/" + R1);
        form.put("decision", "accept");
        form.put("metFamily", "yes");
        form.put("unread", "");
        HttpResponse<String> done = browser.post("/referrals/" + R1 + "/decide", form);
        assertThat(done.statusCode()).isEqualTo(303);
        StubService.Received received = network.service("referrals")
                .received("POST", "/v1/referrals/" + R1 + "/decide")
                .getFirst();
        assertThat(received.headers()).containsEntry("if-match", "\"3\"");
        assertThat(received.body()).isEqualTo("{\"decision\":\"accept\",\"metFamily\":true}");
        assertThat(page("/referrals/" + R1 + "?success=decided"))
                .contains("Your decision is recorded. The referrer can see");
    }

    @Test
    void saysWhyADecisionWasNotTaken() {
        refuse(
                "referrals",
                "POST",
                "/v1/referrals/" + R1 + "/decide",
                412,
                "{\"type\":\"/problems/stale\",\"detail\":\"x\"}");
        signIn(Person.PRIYA);
        Map<String, String> form = form("/referrals/" + R1, "decision", "accept", "metFamily", "yes", "unread", "");
        HttpResponse<String> stale = browser.post("/referrals/" + R1 + "/decide", form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Someone changed this while you had the page open", "Error: Referral");
    }

    @Test
    void whoDecidesHasReadIt() {
        network.service("referrals").answer("POST", "/v1/referrals/" + R1 + "/acknowledge", http -> {
            http.getResponseHeaders().set("ETag", "\"4\"");
            StubService.send(http, 200, "application/json", "{}");
        });
        network.service("referrals").answer("POST", "/v1/referrals/" + R1 + "/decide", 200, "{}");
        signIn(Person.PRIYA);
        Map<String, String> form = form("/referrals/" + R1, "decision", "accept", "metFamily", "no");
        assertThat(browser.post("/referrals/" + R1 + "/decide", form).statusCode())
                .isEqualTo(303);
        assertThat(network.service("referrals")
                        .received("POST", "/v1/referrals/" + R1 + "/acknowledge")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"3\"");
        assertThat(network.service("referrals")
                        .received("POST", "/v1/referrals/" + R1 + "/decide")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"4\"");
    }

    /** Paper has no forms, so it has no heading over one. */
    @Test
    void whatIsOverAFormAloneIsNotPrinted() {
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("<h2 class=\"govuk-!-display-none-print govuk-heading-l\">Decide");
    }

    @Test
    void allThatADecisionLacksIsSaidAtOnceAndNothingIsSent() {
        signIn(Person.PRIYA);
        String decide = "/referrals/" + R1 + "/decide";
        HttpResponse<String> told = browser.post(decide, form("/referrals/" + R1, "decision", "decline"));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .containsSubsequence(
                        "<a href=\"#reason\">Enter why you do not accept the referral</a>",
                        "Say whether you have met the family</a>");
        assertThat(browser.post(decide, form("/referrals/" + R1)).body())
                .containsSubsequence("Choose your decision</a>", "Say whether you have met the family</a>");
        assertThat(network.service("referrals").received("POST", "/v1/referrals/" + R1 + "/acknowledge"))
                .isEmpty();
        assertThat(network.service("referrals").received("POST", "/v1" + decide))
                .isEmpty();
    }

    @Test
    void whatIsDecidedIsNotDueAnyLonger() {
        signIn(Person.PRIYA);
        assertThat(page("/referrals"))
                .contains("10:00am on Monday 23 November 2026", ">Decided<")
                .doesNotContain("19 November 2026</td>", "3:30pm on");
    }

    @Test
    void whoCameFromTheDutyListGoesBackThereAfterAnErrorAndAfterTheAct() {
        signIn(Person.DANA);
        String page = "/referrals/" + R1;
        HttpResponse<String> told = browser.post(page + "/spends", form(page + "?from=duty", "pounds", "much"));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains("<a href=\"/duty\" class=\"govuk-back-link\">");
        network.service("referrals").answer("POST", "/v1" + page + "/child-seen", 200, "{}");
        String ask = page + "/child-seen?from=duty";
        assertThat(page(ask)).contains("href=\"" + page + "?from=duty\" class=\"govuk-back-link\"");
        assertThat(browser.post(page + "/child-seen", form(ask))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?success=child-seen&from=duty");
        assertThat(browser.post(page + "/child-seen", form(page + "/child-seen?from=//elsewhere"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?success=child-seen");
    }

    @Test
    void whoMaySeeNoNamesIsAskedAboutTheChildOfTheReferral() throws IOException {
        String nameless = sample("referral").replace("\"name\": \"Child One\"", "\"name\": null");
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", nameless);
        signIn(Person.PRIYA);
        String ask = "/referrals/" + R1 + "/child-seen";
        assertThat(page(ask)).contains(">Has the child of referral NW-2026-0001 been seen?</h1>");
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                nameless.replace("\"childSeenAt\": null", "\"childSeenAt\": \"2026-11-20T14:00:00Z\""));
        assertThat(page(ask))
                .contains("It is already recorded that the child was seen", "There is nothing to record.")
                .doesNotContain("<form method=\"post\"");
        assertThat(page("/referrals/" + R1 + "/reopen")).contains("The referral is not closed");
    }

    @Test
    void aFamilyThatDidNotAgreeToANeighboursHelpIsTheReasonWhyNothingIsSuggested() throws IOException {
        refuse("matching", "GET", "/v1/needs/" + NEED + "/suggestions", 404, "{\"type\":\"/problems/not-found\"}");
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral").replace("\"share\", \"match\"]", "\"share\"]"));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("The family has not agreed to help from a neighbour.")
                .doesNotContain("not available at the moment");
    }

    @Test
    void whyNothingIsSuggestedFollowsTheReferralAndIsNoGuessForThoseWhoDoNotReadSuggestions() throws IOException {
        refuse("matching", "GET", "/v1/needs/" + NEED + "/suggestions", 404, "{\"type\":\"/problems/not-found\"}");
        String once = "Offers are looked for once the referral is accepted.";
        String never = "The referral was not accepted, so no offer is looked for.";
        String notYet = "No offer has been looked for yet.";
        for (Person reader : List.of(Person.PRIYA, Person.SOFIA)) {
            browser = new Browser();
            signIn(reader);
            for (String undecided : List.of("received", "acknowledged")) {
                assertThat(pageInState(undecided)).contains(once).doesNotContain(never, notYet);
            }
            assertThat(pageInState("decided")).contains(never).doesNotContain(once, notYet, ">Offers found</strong>");
        }
        assertThat(pageInState("open"))
                .as("the school does not read what was found")
                .doesNotContain(once, never, notYet, "not available at the moment");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(pageInState("open")).contains(notYet).doesNotContain(once, never);
    }

    @Test
    void theStatusOfANeedFollowsWhatIsFoundNow() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).contains("Offers found", "3 offers could help.");
        answer(
                "matching",
                "/v1/needs/" + NEED + "/suggestions",
                "{\"needId\":\"" + NEED + "\",\"items\":[],\"nothingFound\":true,\"asOf\":\"2026-11-22T09:00:00Z\"}");
        assertThat(page("/referrals/" + R1))
                .contains("No offer can serve this need at the moment.")
                .doesNotContain("Offers found");
    }

    private String pageInState(String state) throws IOException {
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral").replace("\"received\"", "\"" + state + "\""));
        return page("/referrals/" + R1);
    }

    @Test
    void aNeedNamesItsChildAndFollowsTheAgreementForThatChildAlone() throws IOException {
        String second = "01980000-0000-7000-8000-0000000000d2";
        String two = sample("referral")
                .replace("\"received\"", "\"open\"")
                .replace("\"matched\"", "\"open\"")
                .replaceFirst(
                        "(?s)(\"children\": \\[\\s*)(\\{.*?})",
                        "$1$2, {\"id\": \"" + second
                                + "\", \"name\": \"Child Two\", \"ageBand\": null, \"dateOfBirth\": null, \"upn\": null, \"nhsNumber\": null}")
                .replaceFirst("(?s)(b1\",\\s*\"childId\": \")[^\"]*", "$1" + second);
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", two);
        refuse("matching", "GET", "/v1/needs/" + NEED + "/suggestions", 404, "{\"type\":\"/problems/not-found\"}");
        answer("referrals", "/v1/families/01980000-0000-7000-8000-0000000000e1/agreement", """
                {"children": [
                  {"childId": "01980000-0000-7000-8000-0000000000d1", "purposes": [
                    {"purpose": "match", "inForce": true, "standing": "given"}]},
                  {"childId": "%s", "purposes": [
                    {"purpose": "match", "inForce": false, "standing": "withdrawn"}]}], "history": []}""".formatted(second));
        signIn(Person.PRIYA);
        String page = page("/referrals/" + R1);
        String first = page.substring(page.indexOf("need-" + NEED), page.indexOf("need-" + NEED.replace("b1", "b2")));
        String other = page.substring(page.indexOf("need-" + NEED.replace("b1", "b2")));
        assertThat(first).contains("The family has not agreed that a neighbour helps this child.");
        assertThat(fact(first, "Child")).isEqualTo("Child Two");
        assertThat(other).doesNotContain("has not agreed");
        assertThat(fact(other, "Child")).isEqualTo("Child One");
        versioned(
                "referrals", "/v1/referrals/" + R1, "\"3\"", two.replaceAll("\"name\": \"[^\"]*\"", "\"name\": null"));
        assertThat(page("/referrals/" + R1)).as("who may not see names").doesNotContain(">Child</dt>");
    }

    @Test
    void aNeedThatWaitsForAnotherRecordOfTheChildSaysSoAsFarAsTheReaderMayKnow() throws IOException {
        String family = "/v1/families/01980000-0000-7000-8000-0000000000e1";
        String waiting = sample("referral")
                .replace("\"received\"", "\"open\"")
                .replaceAll("\"openedAt\": \"[^\"]*\"", "\"openedAt\": null");
        refuse("matching", "GET", "/v1/needs/" + NEED + "/suggestions", 404, "{\"type\":\"/problems/not-found\"}");
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", waiting);
        answer("referrals", family + "/agreement", agreedToMatch());
        answer("referrals", family + "/risk", sample("risk"));
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("No offer is looked for at present.", "Ask the duty team of the council")
                .doesNotContain("another record", "Another record", "high risk");
        String other = "01980000-0000-7000-8000-0000000000e9";
        answer(
                "referrals",
                family + "/risk",
                sample("risk")
                        .replaceAll("(?s)(.*)\"higherFamilyIds\": \\[]", "$1\"higherFamilyIds\": [\"" + other + "\"]"));
        assertThat(page("/referrals/" + R1))
                .contains("Another record of a child of this family is at a higher risk.", "/families/" + other + "\"")
                .doesNotContain("Ask the duty team of the council if");
        answer("referrals", family + "/agreement", agreedToMatch().replace("true", "false"));
        assertThat(page("/referrals/" + R1))
                .as("the family's own no is another reason")
                .doesNotContain("is at a higher risk", "No offer is looked for at present.");
        answer("referrals", family + "/agreement", agreedToMatch());
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", waiting.replace("\"open\"", "\"decided\""));
        assertThat(page("/referrals/" + R1)).doesNotContain("No offer is looked for at present.");
    }

    private static String agreedToMatch() throws IOException {
        return sample("agreement")
                .replace(
                        "\"match\", \"inForce\": false, \"standing\": \"disagreed\"",
                        "\"match\", \"inForce\": true, \"standing\": \"given\"");
    }

    @Test
    void aReopenedReferralSaysHowItWasClosedBefore() throws IOException {
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral")
                        .replace(
                                "\"earlierEpisodes\": []",
                                "\"earlierEpisodes\": [{\"episode\": 1, \"closure\": \"no-capacity\", "
                                        + "\"closedAt\": \"2026-11-21T09:00:00Z\"}]")
                        .replace("\"episode\": 1,\n \"earlier", "\"episode\": 2,\n \"earlier"));
        signIn(Person.PRIYA);
        assertThat(fact(page("/referrals/" + R1), "Closed before"))
                .isEqualTo("21 November 2026 at 9:00am: Nobody could help");
    }

    @Test
    void theDutyTeamRecordsThatTheChildOfAHighRiskReferralHasBeenSeen() throws IOException {
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral")
                        .replace("\"riskBand\": \"low\"", "\"riskBand\": \"high\"")
                        .replace("\"duty\": null", "\"duty\": {\"dueAt\": \"2026-11-20T14:00:00Z\"}"));
        network.service("referrals").answer("POST", "/v1/referrals/" + R1 + "/child-seen", 200, "{}");
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("High risk: the duty team")
                .doesNotContain("/child-seen\"");
        browser = new Browser();
        signIn(Person.DANA);
        assertThat(page("/referrals/" + R1 + "?from=duty"))
                .contains("<a href=\"/duty\" class=\"govuk-back-link\">Duty<");
        String asked = page("/referrals/" + R1 + "/child-seen");
        assertThat(asked)
                .contains(
                        ">Has Child One been seen?</h1>",
                        "today’s date",
                        "your account and your organisation, for the whole referral")
                .doesNotContainPattern("<title>[^<]*Child One");
        Map<String, String> form = form("/referrals/" + R1 + "/child-seen");
        assertThat(browser.post("/referrals/" + R1 + "/child-seen", form).statusCode())
                .isEqualTo(303);
        assertThat(network.service("referrals").received("POST", "/v1/referrals/" + R1 + "/child-seen"))
                .hasSize(1);
    }

    @Test
    void theDutyTeamIsNotAskedToStepUpWhatItHas() throws IOException {
        signIn(Person.DANA);
        assertThat(page("/referrals/" + R1)).contains("value=\"accept\"", "value=\"step-up\"");
        String onDuty = sample("referral").replace("\"duty\": null", "\"duty\": {\"dueAt\": \"2026-11-20T14:00:00Z\"}");
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", onDuty);
        assertThat(page("/referrals/" + R1))
                .contains("value=\"accept\"", "value=\"signpost\"", "value=\"decline\"")
                .doesNotContain("value=\"step-up\"");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).as("who is not the duty team").contains("value=\"step-up\"");
    }

    @Test
    void aRiskThatWasLoweredIsNotSaidToBeHighStill() throws IOException {
        String duty = sample("referral")
                .replace(
                        "\"duty\": null", "\"duty\": {\"reason\": \"high-risk\", \"dueAt\": \"2026-11-20T14:00:00Z\"}");
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", duty);
        signIn(Person.DANA);
        assertThat(fact(page("/referrals/" + R1), "Why the duty team has it"))
                .isEqualTo("The risk was high. It is now: Low");
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                duty.replace("\"riskBand\": \"low\"", "\"riskBand\": \"high\""));
        assertThat(fact(page("/referrals/" + R1), "Why the duty team has it")).isEqualTo("High risk");
    }

    @Test
    void theDateOfAYesThatDoesNotCountIsLeftOut() throws IOException {
        signIn(Person.PRIYA);
        assertThat(fact(page("/referrals/" + R1), "Date they agreed")).isEqualTo("19 November 2026");
        versioned(
                "referrals",
                "/v1/referrals/" + R1,
                "\"3\"",
                sample("referral").replace("\"inForce\": [\"refer\", \"share\", \"match\"]", "\"inForce\": []"));
        assertThat(page("/referrals/" + R1)).contains("Who had agreed").doesNotContain("Date they agreed");
    }
}
