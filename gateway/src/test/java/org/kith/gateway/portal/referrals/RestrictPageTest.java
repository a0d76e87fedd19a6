package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
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
class RestrictPageTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String API = "/v1" + FAMILY + "/restriction";
    private static final String RESTRICT = FAMILY + "/restrict";
    private static final String NAMES = FAMILY + "/restricted-to";
    private static final String MARCUS = "01980000-0000-7000-8000-000000000103";
    private static final String SOMEBODY = "01980000-0000-7000-8000-000000000199";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String RESTRICTED = """
            {"familyId": "01980000-0000-7000-8000-0000000000e1", "restrictedSince": "2026-11-22T09:00:00Z", "sameChildFamilyIds": [],
             "setBy": "%s", "organisationId": "01980000-0000-7000-8000-000000000001", "reason": "A relative works here",
             "personIds": ["%s", "%s"], "broken": []}""".formatted(Person.PRIYA.id(), Person.PRIYA.id(), MARCUS);

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1" + FAMILY, sample("family"));
        answer("referrals", "/v1" + FAMILY + "/risk", sample("risk"));
        answer("referrals", "/v1" + FAMILY + "/audit", sample("audit"));
        answer("referrals", API, sample("restriction"));
    }

    @Test
    void whoWasAddedByNumberIsSaidNotToBeKnownByName() {
        answer("referrals", API, RESTRICTED.replace(MARCUS, SOMEBODY));
        signIn(Person.PRIYA);
        assertThat(page(NAMES))
                .contains("Account ending " + SOMEBODY.substring(30) + ", has not opened this record of the family");
    }

    @Test
    void leadsThereWhoMayAndNobodyElse() throws IOException {
        signIn(Person.SOFIA);
        assertThat(page(FAMILY)).doesNotContain("href=\"" + RESTRICT, "href=\"" + NAMES);
        assertThat(browser.open(RESTRICT).statusCode()).isEqualTo(403);
        assertThat(browser.open(NAMES).statusCode()).isEqualTo(403);
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page(FAMILY)).contains("href=\"" + RESTRICT + "\"").doesNotContain("href=\"" + NAMES);
        assertThat(page(NAMES)).contains("The family is not restricted", "There is nothing to record.");
        answer("referrals", API, RESTRICTED);
        assertThat(page(FAMILY)).contains("href=\"" + NAMES + "\"").doesNotContain("href=\"" + RESTRICT + "\"");
        assertThat(page(RESTRICT)).contains("Only named people see the family already");
        refuse("referrals", "GET", API, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
        assertThat(browser.open(RESTRICT).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhoWorkedWithTheFamilyTheNewestFirst() {
        signIn(Person.PRIYA);
        String page = page(RESTRICT);
        assertThat(page)
                .contains("<title>Who is to see this family? – Kith")
                .contains(
                        "Account ending 000107 of Elm Road Primary School",
                        "Partner. Last signed in on 21 November 2026.")
                .contains("Practitioner. Last signed in on 20 November 2026.", "Nobody else, only me");
        assertThat(page.indexOf("ending 000107")).isLessThan(page.indexOf("ending 000103"));
        assertThat(page)
                .as("not the user, who tried in vain, the administrator, nor what is not proven")
                .doesNotContain("ending 000102", "ending 000105", "ending 000112", "ending 000000");
    }

    @Test
    void restrictsTheFamilyOnceTheUserHasReadWhatThatMeans() {
        signIn(Person.PRIYA);
        Map<String, String> typed =
                form(RESTRICT, "personIds", MARCUS, "others", SOMEBODY + "\r\n\r\n", "reason", "A relative works here");
        onlyNobodyIsUnknown(API, 2);
        HttpResponse<String> asked = browser.post(RESTRICT, typed);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you restrict the family", "Account ending 000103 of Northwick Council")
                .contains(SOMEBODY, "A relative works here", "Other people of your council do not")
                .contains("only you and the people you named find the family", "So can those of the people you named")
                .contains("The duty team can open the family for 24 hours.", "Go back and change")
                .doesNotContain("(optional)");
        assertThat(network.service("referrals").received("POST", API))
                .as("only what the service must refuse, to learn whom it does not know")
                .hasSize(1)
                .allMatch(asking -> asking.body().contains(NOBODY));
        network.service("referrals").answer("POST", API, 200, RESTRICTED);
        assertThat(confirmed(RESTRICT, asked)).endsWith(FAMILY + "?success=restricted");
        assertThat(sent(API))
                .isEqualTo("{\"reason\":\"A relative works here\",\"personIds\":[\"%s\",\"%s\"]}"
                        .formatted(MARCUS, SOMEBODY));
        assertThat(page(FAMILY + "?success=restricted")).contains("Only you and the people you named see this family");
    }

    @Test
    void nothingIsClaimedWhenSomebodyElseWasQuicker() throws IOException {
        signIn(Person.PRIYA);
        onlyNobodyIsUnknown(API, 1);
        HttpResponse<String> asked = browser.post(
                RESTRICT, form(RESTRICT, "personIds", Person.PRIYA.id(), "reason", "A relative works here"));
        assertThat(decent(asked.body()))
                .contains("Nobody else, only me", "From now on only you can find the family, its referrals")
                .contains("You can name other people later, and lift the restriction.")
                .doesNotContain("the people you named find");
        network.service("referrals")
                .answer("POST", API, 200, RESTRICTED.replaceFirst(Person.PRIYA.id(), Person.DANA.id()));
        assertThat(confirmed(RESTRICT, asked)).endsWith(FAMILY);
        answer("referrals", API, sample("restriction"));
        network.service("referrals").answer("POST", API, 200, RESTRICTED);
        assertThat(confirmed(RESTRICT, asked)).endsWith(FAMILY + "?success=restricted-alone");
        answer("referrals", API, RESTRICTED);
        assertThat(page(FAMILY + "?success=restricted-alone")).contains("Only you see this family now.");
        assertThat(browser.post(RESTRICT, Browser.hidden(asked.body())).body())
                .contains("Only named people see the family already");
    }

    @Test
    void saysWhatIsMissingOrDoesNotFit() {
        signIn(Person.PRIYA);
        assertThat(wrong())
                .contains("<a href=\"#personIds\">Select who sees the family besides you</a>")
                .contains("<a href=\"#reason\">Enter why the family is restricted</a>", "<title>Error: ");
        assertThat(wrong("personIds", Person.PRIYA.id(), "others", SOMEBODY))
                .contains("<a href=\"#personIds\">Select people or “Nobody else, only me”, not both</a>");
        assertThat(wrong("others", "marcus", "reason", "x"))
                .contains("<a href=\"#others\">This is not an account number: marcus. Enter", ">marcus</textarea>");
        assertThat(wrong("others", (SOMEBODY + "\n").repeat(21), "reason", "x")).contains("Name 20 people at most");
        refuse("referrals", "POST", API, 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/personIds/1","code":"unknown-person","detail":"x"}]}""");
        Map<String, String> typed =
                form(RESTRICT, "personIds", MARCUS, "others", SOMEBODY, "reason", "x", "confirmed", "yes");
        HttpResponse<String> told = browser.post(RESTRICT, typed);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<a href=\"#others\">Nobody with this account number has signed in to Kith: " + SOMEBODY)
                .containsPattern("value=\"" + MARCUS + "\"[^>]* checked");
    }

    @Test
    void namesOthersOnceTheUserHasReadWhoIsLeftOut() {
        signIn(Person.PRIYA);
        answer("referrals", API, RESTRICTED);
        assertThat(page(NAMES)).containsPattern("value=\"" + MARCUS + "\"[^>]* checked");
        onlyNobodyIsUnknown(API + "/people", 1);
        HttpResponse<String> kept = browser.post(NAMES, form(NAMES, "others", MARCUS));
        assertThat(kept.body())
                .contains("Check before you change who sees the family")
                .doesNotContain("No longer named");
        HttpResponse<String> asked = browser.post(NAMES, form(NAMES, "personIds", Person.SOFIA.id()));
        assertThat(decent(asked.body()))
                .contains("No longer named: Account ending 000103 of Northwick Council. They no longer see the family.")
                .contains(
                        "Newly named: Account ending 000107 of Elm Road Primary School. They see the family from now on")
                .contains("You stay named.", "for 24 hours")
                .doesNotContain("if you are named now")
                .contains(">Save the new list</button>", ">Go back and change</button>");
        network.service("referrals").answer("POST", API + "/people", 200, RESTRICTED);
        assertThat(confirmed(NAMES, asked)).endsWith(FAMILY + "?success=restricted-to");
        assertThat(sent(API + "/people")).isEqualTo("{\"personIds\":[\"%s\"]}".formatted(Person.SOFIA.id()));
    }

    @Test
    void saysWhomNobodyKnowsBeforeItAsksOnceMore() {
        signIn(Person.PRIYA);
        String strange = "01980000-0000-7000-8000-000000000198";
        network.service("referrals").answer("POST", API, http -> {
            List<String> asked = named(
                    network.service("referrals").received("POST", API).getLast().body());
            int first = asked.indexOf(strange) < 0 ? asked.indexOf(NOBODY) : asked.indexOf(strange);
            StubService.send(http, 400, "application/problem+json", unknown(first));
        });
        String told = wrong("personIds", MARCUS, "others", SOMEBODY + ", " + strange, "reason", "x");
        assertThat(told)
                .contains("<a href=\"#others\">Nobody with this account number has signed in to Kith: " + strange + ".")
                .contains(">" + SOMEBODY + "\n" + strange + "</textarea>");
        assertThat(wrong("personIds", strange, "reason", "x"))
                .contains("<a href=\"#personIds\">These accounts have not signed in to Kith for a long time: 000198.");
    }

    @Test
    void nobodyElseIsAChoiceOfItsOwnWhichIsTickedWhereItHolds() {
        signIn(Person.PRIYA);
        answer("referrals", API, RESTRICTED.replace("\"" + MARCUS + "\"", "\"" + Person.PRIYA.id() + "\""));
        assertThat(page(NAMES))
                .containsPattern("value=\"" + Person.PRIYA.id() + "\" checked data-behaviour=\"exclusive\"")
                .containsOnlyOnce(" checked")
                .contains("You are named, and stay so.");
        assertThat(browser.post(NAMES, form(NAMES, "personIds", Person.PRIYA.id(), "others", MARCUS))
                        .body())
                .contains("Select people or “Nobody else, only me”, not both");
    }

    @Test
    void whoBrokeTheRestrictionSaysWhetherTheyAreNamed() {
        signIn(Person.DANA);
        answer("referrals", API, RESTRICTED);
        assertThat(page(NAMES))
                .contains("You opened this family and are not named.", ">You</label>")
                .doesNotContain("Nobody else, only me");
        onlyNobodyIsUnknown(API + "/people", 2);
        Map<String, String> both = form(NAMES, "personIds", Person.DANA.id(), "others", MARCUS);
        assertThat(browser.post(NAMES, both).body())
                .contains("Check before you change who sees the family", "You are named: you go on seeing the family.")
                .doesNotContain("You stay named", "Newly named: You");
    }

    @Test
    void whoOpenedTheFamilyIsNotSaidToLoseItBeforeTheirTimeIsOver() {
        signIn(Person.PRIYA);
        String opened = RESTRICTED.replace("\"broken\": []", """
                "broken": [
                  {"personId": "%s", "at": "2020-11-23T02:00:00Z", "until": "2020-11-24T02:00:00Z", "reason": "Once"},
                  {"personId": "%s", "at": "2999-11-23T02:00:00Z", "until": "2999-11-24T02:00:00Z", "reason": "x"},
                  {"personId": "%s", "at": "2020-11-23T02:00:00Z", "until": "2020-11-24T02:00:00Z", "reason": "Once"}]""".formatted(MARCUS, MARCUS, SOMEBODY));
        answer("referrals", API, opened);
        String goesOn = "Account ending 000103 of Northwick Council opened the family for 24 hours and sees it until "
                + "24 November 2999 at 2:00am, named or not.";
        assertThat(page(NAMES)).as("who is named has no need of it").doesNotContain("named or not");
        onlyNobodyIsUnknown(API + "/people", 1);
        HttpResponse<String> alone = browser.post(NAMES, form(NAMES, "personIds", Person.PRIYA.id()));
        assertThat(decent(alone.body()))
                .contains(goesOn, "You stay named.")
                .doesNotContain("They no longer see the family", "000199");
        network.service("referrals").answer("POST", API + "/people", 200, RESTRICTED);
        assertThat(confirmed(NAMES, alone)).endsWith(FAMILY + "?success=restricted-to-alone");
        assertThat(page(FAMILY + "?success=restricted-to-alone"))
                .contains("Nobody but you is named for this family now.");
        answer("referrals", API, opened.replace(", \"" + MARCUS + "\"]", "]"));
        assertThat(page(NAMES)).contains(goesOn);
        assertThat(page(FAMILY)).contains("from 23 November 2999 at 2:00am until 24 November 2999 at 2:00am: x");
    }

    @Test
    void whoOpenedItAndNamesOthersAloneIsToldUntilWhen() {
        signIn(Person.DANA);
        answer("referrals", API, RESTRICTED.replace("\"broken\": []", """
                "broken": [{"personId": "%s", "at": "2999-11-23T02:00:00Z", "until": "2999-11-24T02:00:00Z", "reason": "x"}],
                "openUntil": "2999-11-24T02:00:00Z\"""".formatted(Person.DANA.id())));
        onlyNobodyIsUnknown(API + "/people", 1);
        assertThat(browser.post(NAMES, form(NAMES, "personIds", MARCUS)).body())
                .contains("You are not named. You opened the family, and see it until 24 November 2999 at 2:00am.");
    }

    @Test
    void aReasonThatIsTooLongIsSaidInAWholeSentence() {
        signIn(Person.PRIYA);
        assertThat(wrong("personIds", MARCUS, "reason", "x".repeat(501)))
                .contains("Your answer to “Why is it restricted?” must be 500 characters or fewer");
    }

    @Test
    void severalNumbersOnALineAreOneEach() {
        signIn(Person.PRIYA);
        onlyNobodyIsUnknown(API, 2);
        HttpResponse<String> asked = browser.post(
                RESTRICT, form(RESTRICT, "others", MARCUS + " " + SOMEBODY, "reason", "A relative works here"));
        assertThat(decent(asked.body())).containsPattern("kith-words\">" + MARCUS + "\n" + SOMEBODY + "</dd>");
    }

    /** The service knows all who are named, and refuses nobody at this place. */
    private void onlyNobodyIsUnknown(String path, int place) {
        refuse("referrals", "POST", path, 400, unknown(place));
    }

    private static String unknown(int place) {
        return """
                {"type":"/problems/validation","errors":[{"pointer":"/personIds/%d","code":"unknown-person","detail":"x"}]}""".formatted(place);
    }

    private static List<String> named(String body) {
        return List.of(body.replaceFirst(".*\"personIds\":\\[\"", "")
                .replaceFirst("\"].*", "")
                .split("\",\""));
    }

    private String wrong(String... typed) {
        HttpResponse<String> told = browser.post(RESTRICT, form(RESTRICT, typed));
        assertThat(told.statusCode()).isEqualTo(400);
        return decent(told.body());
    }

    private String confirmed(String path, HttpResponse<String> asked) {
        Map<String, String> form = Browser.hidden(asked.body());
        form.put("confirmed", "yes");
        return browser.post(path, form).headers().firstValue("Location").orElseThrow();
    }

    private String sent(String path) {
        return network.service("referrals").received("POST", path).getLast().body();
    }
}
