package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class FamilyPageTest extends VisitedPages {
    private static final String PAGE = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String API = "/v1" + PAGE;
    private static final String CONCERN = "01980000-0000-7000-8000-0000000000c1";
    private static final String REFERRAL = "/referrals/01980000-0000-7000-8000-0000000000a1";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", API, sample("family"));
        answer("referrals", API + "/risk", sample("risk"));
        answer("referrals", API + "/restriction", sample("restriction"));
    }

    @Test
    void saysHowTheRiskChangedAndWhichReferralsThereAre() {
        signIn(Person.SOFIA);
        String page = page(PAGE + "?referral=" + REFERRAL.substring(11));
        assertThat(page)
                .contains("<title>Family 0000E1 – Kith", "Dana Brook", "Child One", "recorded as: Medium")
                .contains("Low to Medium", "The mother is ill", "Elm Road Primary School", "NW-2025-0044")
                .contains("href=\"" + REFERRAL + "\" class=\"govuk-back-link\"", PAGE + "/risk\"")
                .doesNotContain("/hold\"", "/lift\"");
        assertThat(page.indexOf("Low to Medium"))
                .as("the last change first")
                .isLessThan(page.lastIndexOf("20 November 2026 at 10:00am"));
        browser = new Browser();
        signIn(Person.DANA);
        assertThat(page(PAGE)).contains("href=\"/duty\" class=\"govuk-back-link\"", PAGE + "/hold\"");
        assertThat(page(PAGE + "?concern=01980000-0000-7000-8000-0000000000c1"))
                .contains("href=\"/duty/concerns/01980000-0000-7000-8000-0000000000c1\" class=\"govuk-back-link\"");
    }

    @Test
    void saysWhichRestrictionsWereLiftedAsFarAsTheServiceTells() throws IOException {
        String past = API + "/restrictions";
        answer("referrals", past, sample("restrictions"));
        signIn(Person.DANA);
        assertThat(page(PAGE))
                .contains("Restrictions that were lifted", "An aunt works here", "She has left")
                .contains("1 October 2026", "Account ending 000102, Northwick Council", "The child rang")
                .contains("1 November 2026 at 9:00am, You: She has left")
                .as("the one in force stands elsewhere")
                .doesNotContain("2 November 2026");
        answer(
                "referrals",
                past,
                sample("restrictions")
                        .replaceAll("\"(reason|liftReason)\": \"(An aunt|She)[^\"]*\"", "\"$1\": null")
                        .replaceAll("(?s)\"broken\": \\[.*?]", "\"broken\": null"));
        assertThat(page(PAGE))
                .contains("Restrictions that were lifted", "1 October 2026")
                .doesNotContain("An aunt works here", "She has left", "The child rang");
        refuse("referrals", "GET", past, 503, "{\"type\":\"/problems/unavailable\",\"status\":503}");
        assertThat(page(PAGE)).doesNotContain("Restrictions that were lifted");
    }

    @Test
    void otherRecordsOfAChildThatAreHigherOrRestrictedWithItAreNamed() throws IOException {
        signIn(Person.PRIYA);
        String other = "01980000-0000-7000-8000-0000000000e9";
        answer(
                "referrals",
                API + "/risk",
                sample("risk")
                        .replaceAll("(?s)(.*)\"higherFamilyIds\": \\[]", "$1\"higherFamilyIds\": [\"" + other + "\"]"));
        assertThat(page(PAGE))
                .contains("is at a higher risk. No volunteer is looked for", "href=\"/families/" + other + "\"");
        answer("referrals", API + "/risk", sample("risk"));
        assertThat(page(PAGE)).doesNotContain("is at a higher risk");
        answer(
                "referrals",
                API + "/restriction",
                sample("restriction")
                        .replace("\"restrictedSince\": null", "\"restrictedSince\": \"2026-11-22T09:00:00Z\"")
                        .replaceAll("\"(setBy|organisationId)\": null", "\"$1\": \"" + other + "\"")
                        .replaceAll("\"sameChildFamilyIds\": \\[]", "\"sameChildFamilyIds\": [\"" + other + "\"]"));
        assertThat(page(PAGE)).contains("Another record of a child", "href=\"/families/" + other + "\"");
    }

    @Test
    void whoTakesPartInMatchingIsToldThatNothingNewBeginsAndNotSinceWhen() throws IOException {
        String held = sample("need").replace("\"held\": false", "\"held\": true");
        answer("matching", "/v1/needs", "{\"items\":[" + held + "],\"next\":null}");
        signIn(Person.PRIYA);
        assertThat(page(PAGE))
                .contains("Nothing new begins for this family at present.")
                .doesNotContain("On hold since");
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(page(PAGE)).doesNotContain("Nothing new begins");
    }

    @Test
    void whatNobodyWasAskedIsNoNo() throws IOException {
        answer(
                "referrals",
                API + "/agreement",
                sample("agreement")
                        .replace("\"match\"", "\"tell-volunteer\"")
                        .replace("\"disagreed\"", "\"not-asked\""));
        signIn(Person.SOFIA);
        assertThat(page(PAGE))
                .containsPattern(
                        "Agreement that a volunteer is told about them</dt>\\s*<dd[^>]*>Nobody has been asked");
    }

    @Test
    void whoRaisedTheRiskInAnotherRecordOfAChildIsNotSaid() throws IOException {
        signIn(Person.SOFIA);
        answer(
                "referrals",
                API + "/risk",
                sample("risk")
                        .replace("\"01980000-0000-7000-8000-000000000001\"", "null")
                        .replace("\"01980000-0000-7000-8000-000000000102\"", "null")
                        .replace("\"The mother is ill\"", "null")
                        .replaceAll("(?s)(.*)\"sameChild\": false", "$1\"sameChild\": true"));
        assertThat(page(PAGE))
                .contains("Low to Medium", "Raised because the risk is higher in another record of a child")
                .contains("Not shown to you. Ask the duty team of the council.")
                .doesNotContain("/families/01980000-0000-7000-8000-0000000000e9");
        answer(
                "referrals",
                API + "/risk",
                sample("risk")
                        .replaceAll("(?s)(.*)\"sameChild\": false", "$1\"sameChild\": true")
                        .replaceAll(
                                "(?s)(.*)\"raisedInFamilyId\": null",
                                "$1\"raisedInFamilyId\": \"01980000-0000-7000-8000-0000000000e9\""));
        assertThat(page(PAGE))
                .as("in which record, for who sees that")
                .contains(
                        "another record of a child: <a class=\"govuk-link\" href=\"/families/01980000-0000-7000-8000-0000000000e9\">Family 0000E9</a>");
    }

    @Test
    void aHighRiskIsRecordedAfterItsConsequencesAreSaid() {
        signIn(Person.SOFIA);
        String risk = PAGE + "/risk";
        assertThat(page(risk))
                .as("who cannot lower it is asked for no more than that")
                .contains("recorded as: Medium", "value=\"high\"", "Only a social worker")
                .doesNotContain("value=\"medium\"", "value=\"low\"", "lower than before");
        HttpResponse<String> lower =
                browser.post(risk, form(risk, "riskBand", "low", "reason", "The mother is well again"));
        assertThat(lower.statusCode()).isEqualTo(400);
        assertThat(lower.body()).contains("<a href=\"#riskBand\">Choose a higher risk. Only a social worker");
        HttpResponse<String> asked = browser.post(risk, form(risk, "riskBand", "high"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains(
                        "Check before you record a high risk",
                        "call 999 first",
                        "Risk from now on",
                        "duty team at once")
                .contains("href=\"" + PAGE + "\"");
        assertThat(network.service("referrals").received("POST", API + "/risk")).isEmpty();
        network.service("referrals").answer("POST", API + "/risk", 200, "{}");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        HttpResponse<String> done = browser.post(risk, confirmed);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?success=risk-raised");
        assertThat(network.service("referrals")
                        .received("POST", API + "/risk")
                        .getLast()
                        .body())
                .isEqualTo("{\"riskBand\":\"high\"}");
        assertThat(page(PAGE + "?success=risk-raised"))
                .contains("The risk is raised.", "every referral of the family")
                .doesNotContain("lower");
    }

    private void highRisk() throws IOException {
        answer(
                "referrals",
                API + "/risk",
                sample("risk").replace("\"riskBand\": \"medium\"", "\"riskBand\": \"high\""));
    }

    @Test
    void whoCannotLowerAHighRiskIsNotAskedForIt() throws IOException {
        highRisk();
        signIn(Person.SOFIA);
        assertThat(page(PAGE)).contains("recorded as: High").doesNotContain(PAGE + "/risk\"");
        assertThat(page(PAGE + "/risk"))
                .contains("The risk is already recorded as high", "Go back to the family")
                .doesNotContain("riskBand");
    }

    @Test
    void aSocialWorkerLowersAHighRisk() throws IOException {
        highRisk();
        signIn(Person.PRIYA);
        assertThat(page(PAGE)).contains(PAGE + "/risk\"");
        assertThat(page(PAGE + "/risk")).contains("value=\"low\"", "value=\"medium\"");
    }

    @Test
    void whatIsSaidOfARaisedRiskIsNothingAboutLoweringIt() throws IOException {
        answer("referrals", API + "/risk", sample("risk").replace("\"riskBand\": \"medium\"", "\"riskBand\": \"low\""));
        signIn(Person.SOFIA);
        String risk = PAGE + "/risk";
        assertThat(browser.post(risk, form(risk, "riskBand", "medium")).body())
                .contains("Check before you raise the risk", "A higher risk also applies to every other record")
                .doesNotContain("A lower risk", "If the risk was high");
        assertThat(page(risk)).contains("Why (optional)");
    }

    @Test
    void aLowerRiskNeedsItsReasonBeforeAnythingIsAsked() {
        signIn(Person.PRIYA);
        String risk = PAGE + "/risk";
        HttpResponse<String> told = browser.post(risk, form(risk, "riskBand", "low"));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<a href=\"#reason\">Enter why the risk is lower than before</a>", "<title>Error: ")
                .containsPattern("value=\"low\"[^>]* checked");
        HttpResponse<String> asked =
                browser.post(risk, form(risk, "riskBand", "low", "reason", "The mother is well again"));
        assertThat(asked.body())
                .contains("Check before you lower the risk", "The mother is well again", "keep their own risk")
                .contains(
                        "The lower risk applies",
                        "Only your organisation and the council&#39;s duty team can read why.")
                .doesNotContain("A higher risk also applies");
        refuse("referrals", "POST", API + "/risk", 403, """
                {"type":"/problems/forbidden","status":403,"detail":"Only a social worker lowers the risk."}""");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        HttpResponse<String> refused = browser.post(risk, confirmed);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(decent(refused.body())).contains("Only a social worker lowers the risk.");
        network.service("referrals").answer("POST", API + "/risk", 200, "{}");
        assertThat(browser.post(risk, confirmed)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=risk-lowered");
        refuse("referrals", "POST", API + "/risk", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/riskBand","code":"required","detail":"x"}]}""");
        assertThat(browser.post(risk, form(risk)).body()).contains("Choose how great the risk is");
    }

    /** Somebody may raise it while the page is open. */
    @Test
    void aLowerRiskIsSaidByWhoeverHasReadTheLastChange() throws IOException {
        signIn(Person.PRIYA);
        String risk = PAGE + "/risk";
        HttpResponse<String> asked =
                browser.post(risk, form(risk, "riskBand", "low", "reason", "The mother is well again"));
        answer(
                "referrals",
                API + "/risk",
                sample("risk")
                        .replace("\"riskBand\": \"medium\"", "\"riskBand\": \"high\"")
                        .replace("0000000000f2", "0000000000f3"));
        refuse("referrals", "POST", API + "/risk", 412, """
                {"type":"/problems/stale","status":412,"detail":"Somebody changed the risk since you read it."}""");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        HttpResponse<String> refused = browser.post(risk, confirmed);
        assertThat(network.service("referrals")
                        .received("POST", API + "/risk")
                        .getLast()
                        .body())
                .contains("\"riskBand\":\"low\"", "\"lastChangeId\":\"01980000-0000-7000-8000-0000000000f2\"");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(decent(refused.body()))
                .contains("recorded as: High", "<title>Error: ", "0000000000f3\"")
                .doesNotContain("0000000000f2\"");
    }

    /** As the services read it: what nobody can see is not written. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0", "\u2800", "\u3164", " \u200b\u00a0\r\n\u2800\u3164 "})
    void aReasonThatNobodyCanSeeIsNone(String unseen) throws IOException {
        signIn(Person.PRIYA);
        String risk = PAGE + "/risk";
        HttpResponse<String> told = browser.post(risk, form(risk, "riskBand", "low", "reason", unseen));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains("Enter why the risk is lower than before</a>");
        network.service("referrals").answer("POST", API + "/risk", 200, "{}");
        Map<String, String> higher = form(risk, "riskBand", "high", "reason", unseen, "confirmed", "yes");
        assertThat(browser.post(risk, higher).statusCode()).isEqualTo(303);
        assertThat(network.service("referrals")
                        .received("POST", API + "/risk")
                        .getLast()
                        .body())
                .isEqualTo("{\"riskBand\":\"high\"}");
    }

    @Test
    void theDutyTeamHoldsAFamilyAndLiftsThatWithTheReason() throws IOException {
        signIn(Person.DANA);
        assertThat(page(PAGE + "/lift"))
                .contains("The family is not on hold", "There is nothing to record.", "href=\"" + PAGE + "\"")
                .doesNotContain("<form method=\"post\"");
        assertThat(page(PAGE + "/hold"))
                .contains("Do you want to put this family on hold?", "Help that has begun goes on");
        network.service("referrals").answer("POST", API + "/hold", 200, "{}");
        assertThat(browser.post(PAGE + "/hold", form(PAGE + "/hold", "confirmed", "yes"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=held");
        answer(
                "referrals",
                API,
                sample("family")
                        .replace("\"heldSince\": null", "\"heldSince\": \"2026-11-22T09:00:00Z\"")
                        .replace("\"openConcernIds\": []", "\"openConcernIds\": [\"" + CONCERN + "\"]"));
        assertThat(page(PAGE)).contains("Open concern", "href=\"/duty/concerns/" + CONCERN + "\"");
        assertThat(page(PAGE + "/lift"))
                .contains("These concerns about the family are open: Concern 0000C1.")
                .contains("The family does not agree at present that a neighbour may help.")
                .doesNotContain("are on hold too");
        answer(
                "referrals",
                API,
                sample("family")
                        .replace("\"heldSince\": null", "\"heldSince\": \"2026-11-22T09:00:00Z\"")
                        .replace(
                                "\"heldWithFamilyIds\": []",
                                "\"heldWithFamilyIds\": [\"01980000-0000-7000-8000-0000000000e9\"]"));
        assertThat(page(PAGE + "/lift"))
                .as("what goes with it")
                .contains("that you see are on hold too, and their hold is lifted with this one: Family 0000E9.")
                .doesNotContain("stay on hold");
        String both = sample("family")
                .replace("\"heldSince\": null", "\"heldSince\": \"2026-11-22T09:00:00Z\"")
                .replace(
                        "\"heldWithFamilyIds\": []",
                        "\"heldWithFamilyIds\": [\"01980000-0000-7000-8000-0000000000e8\","
                                + "\"01980000-0000-7000-8000-0000000000e9\"]")
                .replace(
                        "\"staysHeldFamilyIds\": []",
                        "\"staysHeldFamilyIds\": [\"01980000-0000-7000-8000-0000000000e9\"]");
        answer("referrals", API, both);
        assertThat(page(PAGE + "/lift"))
                .contains("lifted with this one: Family 0000E8.")
                .contains("stay on hold, because one of them was put on hold by hand")
                .contains("that you do not see is open: Family 0000E9.");
        answer("referrals", API, both.replace("\"openConcernIds\": []", "\"openConcernIds\": [\"" + CONCERN + "\"]"));
        assertThat(page(PAGE + "/lift"))
                .contains("stay on hold: Family 0000E9. A concern about the family is open (Concern 0000C1)");
        assertThat(page(PAGE))
                .contains("On hold since 22 November 2026 at 9:00am", PAGE + "/lift\"")
                .doesNotContain(PAGE + "/hold\"");
        assertThat(page(PAGE + "/hold")).contains("The family is already on hold");
        refuse("referrals", "POST", API + "/hold/lift", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/reason","code":"required","detail":"x"}]}""");
        String lift = PAGE + "/lift";
        assertThat(browser.post(lift, form(lift)).body())
                .contains("<a href=\"#reason\">Enter why the hold can be lifted</a>", "<title>Error: ");
        network.service("referrals").answer("POST", API + "/hold/lift", 200, "{}");
        assertThat(browser.post(lift, form(lift, "reason", "Talked with the school"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(network.service("referrals")
                        .received("POST", API + "/hold/lift")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"Talked with the school\"}");
        assertThat(browser.post(lift, form(lift, "reason", "Talked with the school"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("what becomes of the others")
                .endsWith("?success=lifted-others-held");
        assertThat(page(PAGE + "?success=lifted-others-held"))
                .contains("The hold of this family is lifted. Other records of its children stay on hold.");
        Map<String, String> again = form(lift, "reason", "Talked with the school");
        network.service("referrals").answer("POST", API + "/hold/lift", http -> {
            refuse("referrals", "GET", API, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
            StubService.send(http, 200, "application/json", "{}");
        });
        assertThat(browser.post(lift, again).headers().firstValue("Location").orElseThrow())
                .as("what it was seen by is over")
                .endsWith("/referrals?success=lifted-unseen");
    }

    /** Two lift it at once: the second has lifted nothing, and the reason of the first stays. */
    @Test
    void whoLiftsAHoldThatIsLiftedAlreadyIsToldSo() throws IOException {
        signIn(Person.DANA);
        answer(
                "referrals",
                API,
                sample("family").replace("\"heldSince\": null", "\"heldSince\": \"2026-11-22T09:00:00Z\""));
        Map<String, String> late = form(PAGE + "/lift", "reason", "Talked with the school");
        answer("referrals", API, sample("family"));
        assertThat(decent(browser.post(PAGE + "/lift", late).body()))
                .contains("The family is not on hold", "There is nothing to record.")
                .doesNotContain("The hold is lifted");
        assertThat(network.service("referrals").received("POST", API + "/hold/lift"))
                .isEmpty();
    }

    @Test
    void whoLiftsAHoldReadsForWhichChildTheFamilyDoesNotAgreeToHelp() throws IOException {
        String second = "01980000-0000-7000-8000-0000000000d2";
        answer(
                "referrals",
                API,
                sample("family")
                        .replace("\"heldSince\": null", "\"heldSince\": \"2026-11-22T09:00:00Z\"")
                        .replaceFirst(
                                "(?s)(\"children\": \\[\\s*)(\\{.*?})",
                                "$1$2, {\"id\": \"" + second
                                        + "\", \"name\": \"Child Two\", \"ageBand\": null, \"dateOfBirth\": null, \"upn\": null, \"nhsNumber\": null}"));
        String agreement = """
                {"children": [
                  {"childId": "01980000-0000-7000-8000-0000000000d1", "purposes": [
                    {"purpose": "match", "inForce": true, "standing": "given"}]},
                  {"childId": "%s", "purposes": [
                    {"purpose": "match", "inForce": false, "standing": "withdrawn"}]}], "history": []}""".formatted(second);
        answer("referrals", API + "/agreement", agreement);
        signIn(Person.DANA);
        assertThat(page(PAGE + "/lift"))
                .contains("The family does not agree at present that a neighbour may help Child Two.");
        answer("referrals", API + "/agreement", agreement.replace("true", "false"));
        assertThat(page(PAGE + "/lift"))
                .contains("The family does not agree at present that a neighbour may help. Lifting");
        answer("referrals", API + "/agreement", agreement.replace("false", "true"));
        assertThat(page(PAGE + "/lift")).doesNotContain("does not agree at present");
    }

    @Test
    void saysThatOnlyNamedPeopleSeeItAndLiftsThatWithTheReason() {
        signIn(Person.PRIYA);
        assertThat(page(PAGE)).doesNotContain("Only named people", "/lift-restriction");
        String notRestricted = page(PAGE + "/lift-restriction");
        assertThat(notRestricted).contains("The family is not restricted", "There is nothing to record.");
        Map<String, String> late = form(PAGE + "/restrict", "reason", "He has left");
        assertThat(browser.post(PAGE + "/lift-restriction", late).body())
                .as("not done a second time")
                .contains("The family is not restricted");
        assertThat(network.service("referrals").received("POST", API + "/restriction/lift"))
                .isEmpty();
        answer("referrals", API + "/restriction", """
                {"familyId": "01980000-0000-7000-8000-0000000000e1", "restrictedSince": "2026-11-22T09:00:00Z", "sameChildFamilyIds": ["01980000-0000-7000-8000-0000000000e9"],
                 "setBy": "01980000-0000-7000-8000-0000000000d1", "organisationId": null, "reason": "A relative works here",
                 "personIds": ["01980000-0000-7000-8000-0000000000d1", "01980000-0000-7000-8000-0000000000d2"],
                 "broken": [{"personId": "01980000-0000-7000-8000-0000000000d3", "at": "2026-11-23T02:00:00Z",
                   "until": "2026-11-24T02:00:00Z", "reason": "The child rang"}]}""");
        assertThat(page(PAGE))
                .contains("Only named people see this family, since 22 November 2026 at 9:00am")
                .contains(
                        "A relative works here",
                        "Account ending 0000D2",
                        "until 24 November 2026 at 2:00am: The child rang");
        String lift = PAGE + "/lift-restriction";
        assertThat(page(PAGE))
                .contains(
                        "href=\"" + lift + "\"",
                        "Account ending 0000D1",
                        "Account ending 0000D3, from 23 November 2026 at 2:00am until")
                .doesNotContain("You opened this family");
        assertThat(browser.post(lift, form(lift)).body())
                .as("said before it is asked once more")
                .contains("<a href=\"#reason\">Enter why the restriction can be lifted</a>", "<title>Error: ")
                .doesNotContain("Check before you lift");
        network.service("referrals").answer("POST", API + "/restriction/lift", 200, "{}");
        HttpResponse<String> asked = browser.post(lift, form(lift, "reason", "He has left"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you lift the restriction", "He has left", "in its audit")
                .contains("it is lifted for them too: Family 0000E9.");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        assertThat(browser.post(lift, confirmed)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=restriction-lifted");
        assertThat(network.service("referrals")
                        .received("POST", API + "/restriction/lift")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"He has left\"}");
    }

    @Test
    void theDutyTeamOpensAFamilyThatOnlyNamedPeopleSee() {
        String open = PAGE + "/break-restriction";
        signIn(Person.PRIYA);
        assertThat(browser.open(open).statusCode()).isEqualTo(403);
        browser = new Browser();
        signIn(Person.DANA);
        String notFound = "{\"type\":\"/problems/not-found\",\"status\":404}";
        refuse("referrals", "GET", API + "/restriction", 404, notFound);
        refuse("referrals", "POST", API + "/restriction/break", 404, notFound);
        assertThat(browser.open(open).statusCode())
                .as("no family, or not theirs")
                .isEqualTo(404);
        refuse("referrals", "POST", API + "/restriction/break", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/reason","code":"required","detail":"x"}]}""");
        assertThat(page(open)).contains("Do you want to open a family that only named people see?", "for 24 hours");
        assertThat(browser.post(open, form(open)).body())
                .contains("<a href=\"#reason\">Enter why you need to see the family</a>");
        network.service("referrals").answer("POST", API + "/restriction/break", 200, "{}");
        assertThat(browser.post(open, form(open, "reason", "The child rang"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=restriction-broken");
    }

    @Test
    void whoOpenedItSeesUntilWhenAndIsNotAskedAgain() {
        String open = PAGE + "/break-restriction";
        signIn(Person.DANA);
        assertThat(page(open)).as("not restricted").contains("You see this family already");
        answer("referrals", API + "/restriction", """
                {"familyId": "01980000-0000-7000-8000-0000000000e1", "restrictedSince": "2026-11-22T09:00:00Z", "sameChildFamilyIds": [],
                 "setBy": "01980000-0000-7000-8000-0000000000d1", "organisationId": null, "reason": "A relative works here",
                 "personIds": ["01980000-0000-7000-8000-0000000000d1"],
                 "broken": [{"personId": "%s", "at": "2999-11-23T02:00:00Z", "until": "2999-11-24T02:00:00Z",
                   "reason": "The child rang"}], "openUntil": "2999-11-24T02:00:00Z"}""".formatted(Person.DANA.id()));
        assertThat(page(PAGE))
                .contains("You opened this family. You see it until 24 November 2999 at 2:00am.")
                .contains("You, from 23 November 2999 at 2:00am until 24 November 2999 at 2:00am: The child rang");
        assertThat(page(open)).contains("You see this family already").doesNotContain("Why do you need");
        assertThat(browser.post(open, form(PAGE + "/risk", "reason", "Again")).body())
                .contains("You see this family already");
        assertThat(network.service("referrals").received("POST", API + "/restriction/break"))
                .isEmpty();
    }

    @Test
    void aFamilyThatTheUserMayNotSeeIsNotThere() {
        signIn(Person.SOFIA);
        refuse("referrals", "GET", API, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(404);
        assertThat(browser.open(PAGE + "/hold").statusCode()).isEqualTo(404);
    }
}
