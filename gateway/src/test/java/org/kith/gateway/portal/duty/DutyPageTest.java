package org.kith.gateway.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class DutyPageTest extends VisitedPages {
    private static final String CONCERN = "01980000-0000-7000-8000-0000000000c1";
    private static final String PAGE = "/duty/concerns/" + CONCERN;
    private static final String API = "/v1/concerns/" + CONCERN;
    private static final String DOOR = "/v1/doors/01980000-0000-7000-8000-0000000000d7";
    private static final String REFERRAL = "/v1/referrals/01980000-0000-7000-8000-0000000000a1";
    private static final String FAMILY = "/v1/families/01980000-0000-7000-8000-0000000000e1";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1/duty", sample("duty"));
        answer("referrals", API, sample("concern"));
        answer("referrals", FAMILY, sample("family"));
        answer("doorsteps", DOOR, sample("door"));
        versioned("referrals", REFERRAL, "\"3\"", sample("referral"));
        signIn(Person.DANA);
    }

    @Test
    void listsWhatWaitsWithTheSoonestDueAndWhoIsInDanger() throws IOException {
        assertThat(page("/duty"))
                .contains("Concern 0000C1 from a knock at a door", "Immediate danger", "Late", "Referral NW-2026-0009")
                .contains("data-label=\"Child to be seen by\"", "data-label=\"Received\"", "?from=duty\"")
                .contains(PAGE, "1:01pm on Sunday 22 November 2026", "Raised");
        assertThat(page("/duty")).doesNotContain("With referral");
        answer(
                "referrals",
                "/v1/duty",
                sample("duty").replaceFirst("\"reference\": null", "\"reference\": \"NW-2026-0044\""));
        assertThat(page("/duty")).contains("With referral NW-2026-0044");
        assertThat(page("/duty")).doesNotContain("Only named people see this family");
        answer(
                "referrals",
                "/v1/duty",
                sample("duty")
                        .replace(
                                "\"restrictedFamilyId\": null",
                                "\"restrictedFamilyId\": \"01980000-0000-7000-8000-0000000000e1\""));
        assertThat(page("/duty"))
                .contains("Only named people see this family", ">Referral of family 0000E1</a>")
                .contains("href=\"/families/01980000-0000-7000-8000-0000000000e1/break-restriction\"", PAGE);
        answer("referrals", "/v1/duty", "{\"items\":[],\"next\":null}");
        assertThat(page("/duty")).contains("No concerns or high-risk referrals are waiting");
    }

    @Test
    void aRiskThatWasLoweredIsNotSaidToBeHighStill() throws IOException {
        String why = "data-label=\"Why\" class=\"govuk-table__cell\">";
        assertThat(page("/duty")).contains(why + "High risk</td>");
        answer("referrals", "/v1/duty", sample("duty").replace("\"riskBand\": \"high\"", "\"riskBand\": \"low\""));
        assertThat(page("/duty"))
                .contains(why + "The risk was high. It is now: Low</td>")
                .doesNotContain("High risk</td>");
        answer("referrals", "/v1/duty", sample("duty").replace("\"riskBand\": \"high\"", "\"riskBand\": null"));
        assertThat(page("/duty")).as("of a family that the user does not see").contains(why + "High risk</td>");
    }

    @Test
    void aConcernWhoseChildWasSeenIsOnAListUntilItIsClosed() throws IOException {
        String seen = "\"seenAt\": \"2026-11-22T15:00:00Z\"";
        answer("referrals", "/v1/duty", sample("duty").replaceFirst("\"seenAt\": null", seen));
        assertThat(page("/duty")).contains("href=\"/duty/to-close\"");
        assertThat(page("/duty/to-close"))
                .contains("<title>Concerns to close", "Concern 0000C1 from a knock at a door", PAGE)
                .contains("22 November 2026 at 3:00pm", "stays on hold until the concern is closed");
        assertThat(network.service("referrals")
                        .received("GET", "/v1/duty")
                        .getLast()
                        .query())
                .contains("toClose=true");
        answer("referrals", "/v1/duty", "{\"items\":[],\"next\":null}");
        assertThat(page("/duty/to-close")).contains("No concern is waiting to be closed.");
        assertThat(decent(page(PAGE + "/seen")))
                .contains("goes on the list of concerns to close", "stays on hold until then");
        network.service("referrals").answer("POST", API + "/seen", 200, "{}");
        assertThat(browser.post(PAGE + "/seen", form(PAGE + "/seen", "confirmed", "yes"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=concern-seen");
        assertThat(page(PAGE)).doesNotContain("the concern is still open");
        answer("referrals", API, sample("concern").replace("\"seenAt\": null", seen));
        assertThat(page(PAGE + "?success=concern-seen"))
                .contains("The concern stays open until it is closed.", "the concern is still open");
        assertThat(decent(browser.post(PAGE + "/close", form(PAGE, "outcome", "early-help"))
                        .body()))
                .contains("the hold of that family and of the other records of its children ends, unless");
    }

    /** Nobody else finds what is held when its last concern is closed. */
    @Test
    void aFamilyThatIsHeldWithNoOpenConcernIsListedWithALinkToLiftIt() {
        String held = """
                {"items": [{"id": "01980000-0000-7000-8000-0000000000f1", "handoverId": null, "type": "hold", "why": "hold", "riskBand": null,
                  "reference": null, "restrictedFamilyId": %s, "source": null, "raisedBySystem": false, "state": "held",
                  "immediateDanger": false, "zone": "eastgate", "placeUncertain": false, "receivedAt": "2026-11-22T09:01:00Z",
                  "acknowledgedAt": null, "seenAt": null, "dueAt": "2026-11-22T09:01:00Z", "overdue": false}], "next": null}""";
        answer("referrals", "/v1/duty", held.formatted("null"));
        assertThat(page("/duty/to-close"))
                .contains("Lift the hold of family 0000F1")
                .contains("href=\"/families/01980000-0000-7000-8000-0000000000f1/lift\"")
                .contains("on hold with no open concern");
        answer("referrals", "/v1/duty", held.formatted("\"01980000-0000-7000-8000-0000000000f1\""));
        assertThat(page("/duty/to-close"))
                .contains("href=\"/families/01980000-0000-7000-8000-0000000000f1/break-restriction\"")
                .contains("Only named people see this family");
    }

    @Test
    void aConcernLeadsBackToTheListThatItWasOpenedFrom() throws IOException {
        String from = "?from=to-close";
        assertThat(page("/duty")).doesNotContain(from);
        assertThat(page("/duty/to-close"))
                .contains("href=\"" + PAGE + from + "\"", "Concerns to close and families on hold</caption>");
        String back = "<a href=\"/duty/to-close\" class=\"govuk-back-link\">Concerns to close and holds to lift</a>";
        assertThat(page(PAGE)).doesNotContain(back);
        assertThat(page(PAGE + from)).contains(back, PAGE + "/seen" + from);
        network.service("referrals").answer("POST", API + "/close", 200, "{}");
        Map<String, String> form = form(PAGE + from, "outcome", "early-help");
        String question = browser.post(PAGE + "/close", form).body();
        assertThat(question).contains("href=\"" + PAGE + from + "\"");
        form.put("confirmed", "yes");
        assertThat(browser.post(PAGE + "/close", form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=concern-closed&from=to-close");
        assertThat(page(PAGE + "?from=elsewhere")).doesNotContain(back, "elsewhere");
    }

    @Test
    void aConcernSaysWhomItIsAboutAndWhere() {
        assertThat(page(PAGE))
                .contains("A child alone in the house", "A child is reported to be in immediate danger")
                .contains("Child One", "Dana Brook", "4 Elm Road, ZN1 1AA", "12, Elm Road, ZN1 0AA")
                .contains(
                        "By a person at a door or on a walk",
                        "Open Door Northwick",
                        "/acknowledge\"",
                        "/seen\"",
                        "/close\"")
                .contains("/referrals/01980000-0000-7000-8000-0000000000a1?from=duty\"");
    }

    @Test
    void aClosedConcernSaysThatAChildWasInDangerAndNotThatOneIs() throws IOException {
        answer(
                "referrals",
                API,
                sample("concern")
                        .replace("\"state\": \"raised\"", "\"state\": \"closed\"")
                        .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-23T09:00:00Z\""));
        assertThat(page(PAGE))
                .contains("A child was reported to be in immediate danger.")
                .doesNotContain("A child is reported", "govuk-warning-text");
    }

    @Test
    void ofAClosedConcernItIsOnlyRecordedThatTheChildWasSeen() throws IOException {
        answer(
                "referrals",
                API,
                sample("concern")
                        .replace("\"state\": \"raised\"", "\"state\": \"closed\"")
                        .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-23T09:00:00Z\""));
        assertThat(page(PAGE)).contains(PAGE + "/seen\"");
        assertThat(page(PAGE + "/seen"))
                .contains("The concern is closed already and stays closed.")
                .doesNotContain("list of concerns to close", "on hold until", "stays open");
        network.service("referrals").answer("POST", API + "/seen", 200, "{}");
        assertThat(browser.post(PAGE + "/seen", form(PAGE + "/seen", "confirmed", "yes"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=concern-seen-closed");
        assertThat(page(PAGE + "?success=concern-seen-closed"))
                .contains("It is recorded that the child has been seen. The concern stays closed.")
                .doesNotContain("stays open");
    }

    /** Nobody rang and nobody may have seen the child: the duty team must ask somebody else. */
    @Test
    void aConcernThatASystemSentIsNotSaidToBeOfAPerson() throws IOException {
        answer("referrals", "/v1/duty", sample("duty").replaceFirst("\"knock\"", "\"direct\""));
        assertThat(page("/duty")).contains("Concern 0000C1 from a person’s app or device");
        answer("referrals", API, sample("concern").replace("\"knock\"", "\"direct\""));
        assertThat(page(PAGE))
                .contains(
                        "By a person, through an app or device", "Ask the network administrator whose account this is")
                .contains("People at Open Door Northwick cannot see the concern, unless they raised it.")
                .doesNotContain("telephone or in person");
        String system = "\"raisedBySystem\": true";
        answer("referrals", "/v1/duty", sample("duty").replaceFirst("\"raisedBySystem\": false", system));
        assertThat(page("/duty")).contains("Concern 0000C1 from an organisation’s computer system");
        answer("referrals", API, sample("concern").replace("\"raisedBySystem\": false", system));
        assertThat(page(PAGE))
                .contains("By a computer system of the organisation. Nobody was signed in to Kith.")
                .contains("Account of the system", "Account ending 000101")
                .contains("Contact Open Door Northwick and ask who reported concern 0000C1 in its system.")
                .doesNotContain("By a person", "whose account this is");
    }

    @Test
    void aConcernSaysWhichReferralItCameWithWhoRaisedItAndHowToReachThem() {
        assertThat(page(PAGE))
                .contains("Concern 0000C1", "Referral NW-2026-0001", "Elm Road Primary School")
                .contains(
                        "Referral NW-2025-0044: Closed", "/referrals/01980000-0000-7000-8000-0000000000a9?from=duty\"")
                .contains("href=\"tel:01632960199\"", "Account ending 000101", "0000D8", "0000DA")
                .contains("and quote concern 0000C1.");
    }

    @Test
    void aConcernWithoutARecordOfTheFamilyTakesItFromTheReferralItCameWith() throws IOException {
        answer("referrals", API, sample("concern").replaceAll("\"(doorId|familyId)\": \"[^\"]*\"", "\"$1\": null"));
        assertThat(page(PAGE))
                .contains("Child One", "Dana Brook", "4 Elm Road, ZN1 1AA")
                .doesNotContain("No child, family or address");
        refuse("referrals", "GET", REFERRAL, 403, "{\"type\":\"/problems/forbidden\",\"status\":403}");
        assertThat(page(PAGE))
                .contains(
                        "names a referral that you do not see",
                        "When you have opened the family, the referral is here.")
                .as("a link to what is not found")
                .doesNotContain("?from=duty\"");
        network.service("referrals").answer("GET", REFERRAL, 500, "{}");
        assertThat(page(PAGE)).contains("The referral is not available at the moment", "?from=duty\"");
    }

    @Test
    void whoSawTheChildAndWhoClosesIsAskedOnceMore() {
        assertThat(page(PAGE + "/seen"))
                .contains(
                        "<title>Has the child been seen?", "Concern 0000C1", "You cannot undo this", "href=\"" + PAGE);
        HttpResponse<String> asked = browser.post(PAGE + "/close", form(PAGE, "outcome", "police"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you close the concern", "Referred to the police")
                .contains("Nobody has recorded that the child has been seen", "name=\"outcome\" value=\"police\"");
        assertThat(network.service("referrals").received("POST", API + "/close"))
                .isEmpty();
        Map<String, String> change = Browser.hidden(asked.body());
        change.put("do", "change");
        assertThat(browser.post(PAGE + "/close", change).body())
                .contains("value=\"police\" checked", "<details class=\"govuk-details\" open>");
    }

    @Test
    void theAddressOfAnActLeadsBackToItsPage() {
        HttpResponse<String> back = browser.peek(PAGE + "/close");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
    }

    @Test
    void aFamilyThatItsRaiserDoesNotSeeIsNotReadBeforeItIsOpenedWithTheReason() throws IOException {
        answer("referrals", API, sample("concern").replace("\"familyClaimed\": false", "\"familyClaimed\": true"));
        assertThat(page(PAGE))
                .contains("It may be the wrong family", PAGE + "/open-family\"")
                .doesNotContain("details cannot be shown", "No child, family or address");
        assertThat(network.service("referrals").received("GET", FAMILY)).isEmpty();
        String ask = PAGE + "/open-family";
        assertThat(page(ask)).contains("You cannot undo this", "Concern 0000C1", "href=\"" + PAGE);
        refuse("referrals", "POST", API + "/open-family", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/reason","code":"required","detail":"x"}]}""");
        HttpResponse<String> told = browser.post(ask, form(ask));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<a href=\"#reason\">Enter why you need to see the family</a>", "<title>Error: ");
        network.service("referrals").answer("POST", API + "/open-family", 200, "{}");
        HttpResponse<String> done = browser.post(ask, form(ask, "reason", "The child is unsafe"));
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?success=family-opened");
        assertThat(network.service("referrals")
                        .received("POST", API + "/open-family")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"The child is unsafe\"}");
    }

    @Test
    void openingARestrictedFamilyForAConcernSaysThatItIsNotSeenByThatAndLeadsOn() throws IOException {
        answer("referrals", API, sample("concern").replace("\"familyClaimed\": false", "\"familyClaimed\": true"));
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        network.service("referrals").answer("POST", API + "/open-family", 200, "{}");
        assertThat(page(PAGE))
                .contains("If only named people see it, the concern then leads to opening it for 24 hours");
        String ask = PAGE + "/open-family";
        assertThat(page(ask))
                .contains("If the family is restricted to named people, this alone does not show it to you");
        HttpResponse<String> done = browser.post(ask, form(ask, "reason", "The child is unsafe"));
        String next = done.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith(PAGE + "?success=family-opened-restricted");
        answer(
                "referrals",
                API,
                sample("concern")
                        .replace("\"familyClaimed\": false", "\"familyClaimed\": true")
                        .replace("\"familyOpenedAt\": null", "\"familyOpenedAt\": \"2026-11-22T09:05:00Z\""));
        assertThat(page(PAGE + "?success=family-opened-restricted"))
                .contains("You do not see it yet: only named people do.")
                .contains("Only named people see the family that this concern names.")
                .doesNotContain("may be restricted")
                .contains("/families/01980000-0000-7000-8000-0000000000e1/break-restriction");
    }

    @Test
    void aConcernLeadsToOpeningAFamilyThatOnlyNamedPeopleSee() {
        assertThat(page(PAGE)).doesNotContain("/break-restriction");
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(page(PAGE))
                .contains("/families/01980000-0000-7000-8000-0000000000e1/break-restriction")
                .contains("names a family that you do not see. It may be restricted to named people.")
                .doesNotContain("No child, family or address was named", "details cannot be shown");
    }

    @Test
    void whatIsHiddenTwiceIsSaidOnce() {
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        refuse("referrals", "GET", REFERRAL, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(page(PAGE))
                .contains("names a family that you do not see. It may be restricted to named people.")
                .doesNotContain("names a referral that you do not see");
    }

    @Test
    void aFamilyThatNeedsNoOpeningIsNotAskedAbout() throws IOException {
        String ask = PAGE + "/open-family";
        Map<String, String> late = form(PAGE, "reason", "Again");
        assertThat(page(ask))
                .contains("Whoever raised this concern works with the family that it names")
                .doesNotContain("does not work with this family", "<form method=\"post\"");
        assertThat(browser.post(ask, late).body()).contains("works with the family that it names");
        String claimed = sample("concern").replace("\"familyClaimed\": false", "\"familyClaimed\": true");
        answer(
                "referrals",
                API,
                claimed.replace("\"familyOpenedAt\": null", "\"familyOpenedAt\": \"2026-11-22T09:05:00Z\""));
        assertThat(page(ask)).contains("is already open to the duty team");
        answer("referrals", API, claimed.replace("\"closedAt\": null", "\"closedAt\": \"2026-11-22T09:05:00Z\""));
        assertThat(page(ask)).contains("The concern is closed");
        answer("referrals", API, claimed.replaceAll("\"(familyId|referralId)\": \"[^\"]*\"", "\"$1\": null"));
        assertThat(page(ask)).contains("This concern names no family");
        assertThat(network.service("referrals").received("POST", API + "/open-family"))
                .isEmpty();
    }

    @Test
    void aConcernSaysItsZoneAndItsAreaApart() {
        assertThat(page(PAGE))
                .containsPattern("Zone</dt>\\s*<dd[^>]*>Harbourside</dd>")
                .containsPattern("Area</dt>\\s*<dd[^>]*>E99000001</dd>");
    }

    @Test
    void aConcernThatNamesAReferralNobodySeesLeadsToItsFamily() throws IOException {
        answer("referrals", API, sample("concern").replaceAll("\"(doorId|familyId)\": \"[^\"]*\"", "\"$1\": null"));
        refuse("referrals", "GET", REFERRAL, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(page(PAGE))
                .contains("names a referral that you do not see", "href=\"" + PAGE + "/open-family\"")
                .doesNotContain("No child, family or address was named");
    }

    @Test
    void whoRaisedItThemselvesIsCalledYou() throws IOException {
        answer("referrals", API, sample("concern").replaceFirst("(\"raisedBy\": \")[^\"]*", "$1" + Person.DANA.id()));
        assertThat(page(PAGE)).contains(">You</dd>").doesNotContain("Account ending");
    }

    @Test
    void aFamilyThatWasOpenedIsShownWithWhy() throws IOException {
        answer(
                "referrals",
                API,
                sample("concern")
                        .replace("\"familyClaimed\": false", "\"familyClaimed\": true")
                        .replace("\"familyOpenedAt\": null", "\"familyOpenedAt\": \"2026-11-22T09:05:00Z\"")
                        .replace("\"familyOpenedWhy\": null", "\"familyOpenedWhy\": \"The child is unsafe\""));
        assertThat(page(PAGE))
                .contains("Child One", "The child is unsafe", "22 November 2026 at 9:05am", "/families/")
                .doesNotContain("It may be the wrong family");
    }

    @Test
    void aConcernShowsItsStatusAndThatItsTimeIsNotCertain() throws IOException {
        assertThat(page(PAGE)).contains(">Raised</strong>").doesNotContain("time not certain");
        answer("referrals", API, sample("concern").replace("Uncertain\": false", "Uncertain\": true"));
        assertThat(page(PAGE)).contains("Raised (time not certain)");
    }

    @Test
    void whatWasHandedOverLeavesTheListWithTheReason() throws IOException {
        String page = "/referrals/01980000-0000-7000-8000-0000000000a1";
        String handover = "01980000-0000-7000-8000-0000000000b9";
        versioned(
                "referrals",
                REFERRAL,
                "\"3\"",
                sample("referral")
                        .replace(
                                "\"duty\": null",
                                "\"duty\": {\"handoverId\": \"" + handover
                                        + "\", \"dueAt\": \"2026-11-23T10:00:00Z\", \"seenAt\": null, \"closedAt\": null}"));
        answer("referrals", REFERRAL + "/clock", sample("clock"));
        answer("referrals", REFERRAL + "/spends", sample("spends"));
        answer("matching", "/v1/needs/01980000-0000-7000-8000-0000000000b1/suggestions", sample("suggestions"));
        answer("matching", "/v1/matches", sample("matches"));
        answer("relationships", "/v1/relationships", sample("relationships"));
        assertThat(page(page)).contains(page + "/duty\"");
        assertThat(page(page + "/duty"))
                .contains("Nobody has recorded that the child has been seen", "You cannot undo this");
        String close = "/v1/duty/handovers/" + handover + "/close";
        network.service("referrals").answer("POST", close, 200, "{}");
        HttpResponse<String> done = browser.post(page + "/duty", form(page + "/duty", "reason", "Twice the same"));
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("?success=handover-closed&from=duty");
        assertThat(network.service("referrals")
                        .received("POST", close)
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"Twice the same\"}");
        versioned("referrals", REFERRAL, "\"3\"", sample("referral"));
        assertThat(browser.peek(page + "/duty").headers().firstValue("Location").orElse(""))
                .endsWith(page + "?from=duty");
        versioned(
                "referrals",
                REFERRAL,
                "\"3\"",
                sample("referral")
                        .replace(
                                "\"duty\": null",
                                "\"duty\": {\"handoverId\": \"" + handover
                                        + "\", \"dueAt\": \"2026-11-23T10:00:00Z\", \"seenAt\": \"2026-11-22T15:00:00Z\", "
                                        + "\"closedAt\": \"2026-11-22T16:00:00Z\"}"));
        assertThat(page(page + "/duty"))
                .contains("This referral has been off the duty list since 22 November 2026 at 3:00pm")
                .doesNotContain("<form method=\"post\"");
        assertThat(browser.post(page + "/duty", form(PAGE, "reason", "Again")).body())
                .contains("has been off the duty list since");
        assertThat(network.service("referrals").received("POST", close)).hasSize(1);
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(browser.open(page + "/duty").statusCode()).isEqualTo(403);
    }

    @Test
    void anAbsentPartIsSaidToBeAbsent() throws IOException {
        network.service("doorsteps").answer("GET", DOOR, 500, "{}");
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\"}");
        refuse("referrals", "GET", REFERRAL, 404, "{\"type\":\"/problems/not-found\"}");
        assertThat(page(PAGE))
                .contains("A child alone in the house", "The address is not available at the moment")
                .contains("names a family that you do not see")
                .doesNotContain("Elm Road", "No child, family or address was named");
        answer(
                "referrals",
                API,
                sample("concern")
                        .replaceAll("\"(doorId|familyId)\": \"[^\"]*\"", "\"$1\": null")
                        .replaceAll("\"referralId\": \"[^\"]*\"", "\"referralId\": null"));
        assertThat(page(PAGE))
                .contains("No child, family or address was named. Ask who raised it.")
                .doesNotContain("not available");
    }

    @Test
    void acknowledgesSeesAndCloses() {
        StubService referrals = network.service("referrals");
        for (String verb : new String[] {"acknowledge", "seen", "close"}) {
            referrals.answer("POST", API + "/" + verb, 200, "{}");
            Map<String, String> form = form(PAGE, "outcome", "early-help", "confirmed", "yes");
            HttpResponse<String> done = browser.post(PAGE + "/" + verb, form);
            assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
            assertThat(referrals.received("POST", API + "/" + verb)).hasSize(1);
        }
        assertThat(referrals.received("POST", API + "/close").getFirst().body())
                .isEqualTo("{\"outcome\":\"early-help\"}");
        assertThat(page(PAGE + "?success=concern-closed")).contains("The concern is closed.");
    }

    @Test
    void aClosureWithoutAnOutcomeIsSaidBesideIt() {
        refuse("referrals", "POST", API + "/close", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/outcome","code":"required","detail":"x"}]}""");
        HttpResponse<String> told = browser.post(PAGE + "/close", Browser.hidden(page(PAGE)));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body())).contains("<a href=\"#outcome\">Choose what came of it</a>", "<title>Error: ");
    }

    @Test
    void whatCannotBeHadIsAPageThatStillSaysWhomToCall() {
        network.service("referrals").answer("GET", "/v1/duty", 500, "{}");
        HttpResponse<String> away = browser.open("/duty");
        assertThat(away.statusCode()).isEqualTo(502);
        assertThat(away.body()).contains("tel:999");
        refuse("referrals", "GET", API, 404, "{\"type\":\"/problems/not-found\"}");
        HttpResponse<String> lost = browser.open(PAGE);
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body())
                .contains("You cannot find a family that is restricted to named people this way")
                .contains("<a class=\"govuk-link\" href=\"/duty\">duty list</a>");
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(browser.open(FAMILY.substring(3)).body())
                .contains("href=\"" + FAMILY.substring(3) + "/break-restriction\"");
        browser = new Browser();
        signIn(Person.SOFIA);
        refuse("referrals", "GET", FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(browser.open(FAMILY.substring(3)).body()).doesNotContain("duty list");
        browser = new Browser();
        signIn(Person.DANA);
        refuse("referrals", "GET", "/v1/duty", 403, "{\"type\":\"/problems/forbidden\",\"status\":403}");
        assertThat(browser.open("/duty").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseHasThePage() {
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(browser.open("/duty").statusCode()).isEqualTo(403);
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(403);
    }
}
