package org.kith.gateway.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
class NeedPageTest extends VisitedPages {
    private static final String NEED = "01980000-0000-7000-8000-0000000000b1";
    private static final String BEST = "01980000-0000-7000-8000-0000000000f0";
    private static final String OTHER = "01980000-0000-7000-8000-0000000000f7";
    private static final String PATH = "/needs/" + NEED;

    @BeforeEach
    void fresh() throws IOException {
        network.service("matching").answer("GET", "/v1/needs/" + NEED, 200, sample("need"));
        network.service("matching").answer("GET", "/v1/needs/" + NEED + "/suggestions", 200, sample("suggestions"));
        network.service("matching").answer("GET", "/v1/needs/" + NEED + "/why/" + OTHER, 200, sample("why"));
        answer("matching", "/v1/needs/" + NEED + "/others", sample("others"));
        network.service("matching").answer("GET", "/v1/matches", 200, "{\"items\":[],\"next\":null}");
        network.service("matching").answer("GET", "/v1/plan", 200, sample("plan"));
        network.service("offers").answer("GET", "/v1/offers", 200, sample("offers"));
        answer("offers", "/v1/organisations", sample("organisations"));
        refuse("offers", "GET", "/v1/offers/01980000-0000-7000-8000-0000000000f1", 404, "{}");
        answer("offers", "/v1/offers/01980000-0000-7000-8000-0000000000f2", """
                {"id":"01980000-0000-7000-8000-0000000000f2","kind":"school-run","state":"open","zone":"NW03",
                 "radiusMetres":900,"languages":[],"ages":[],"gender":"M","spacesLeft":3}""");
    }

    private void nothingFound() {
        network.service("matching")
                .answer(
                        "GET",
                        "/v1/needs/" + NEED + "/suggestions",
                        200,
                        "{\"needId\":\"" + NEED + "\",\"items\":[],\"nothingFound\":true}");
    }

    /** Matching knows no more than it was told: a risk or a no of which it has not heard is not in what it suggests. */
    @Test
    void saysWhenMatchingLastHeardOfAnythingAndThatSuggestionsMayBeOutOfDate() throws IOException {
        signIn(Person.PRIYA);
        String heard = "\"heardAt\": \"2026-11-22T05:58:00Z\"";
        String path = "/v1/needs/" + NEED + "/suggestions";
        assertThat(page(PATH))
                .contains("Matching has heard of no change in Kith since 22 November 2026 at 5:58am.")
                .contains("these suggestions are out of date. Before you propose one, check the referral")
                .doesNotContain("Updated");
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        answer("matching", path, sample("suggestions").replace(heard, "\"heardAt\": \"" + now + "\""));
        assertThat(page(PATH))
                .contains("Matching last heard of a change in Kith on ")
                .doesNotContain("out of date");
        answer("matching", path, sample("suggestions").replace(heard, "\"heardAt\": null"));
        assertThat(page(PATH)).doesNotContain("Matching last heard", "out of date");
    }

    @Test
    void ofAFamilyThatDoesNotAgreeToHelpNoOfferIsProposedWhateverMatchingHasHeard() throws IOException {
        String family = "01980000-0000-7000-8000-0000000000e1";
        answer(
                "matching",
                "/v1/needs/" + NEED,
                sample("need").replaceFirst("\"familyId\": [^,]*", "\"familyId\": \"" + family + "\""));
        String agreement = "/v1/families/" + family + "/agreement";
        String standing = "{\"children\":[{\"childId\":\"" + family
                + "\",\"purposes\":[{\"purpose\":\"match\",\"inForce\":false,\"standing\":\"%s\"}]}],\"history\":[]}";
        signIn(Person.PRIYA);
        answer("referrals", agreement, standing.formatted("given"));
        Map<String, String> before = form(PATH, "offerId", BEST);
        assertThat(page(PATH)).contains("/propose\"");
        for (String no : List.of("withdrawn", "refused", "disagreed", "not-asked")) {
            answer("referrals", agreement, standing.formatted(no));
            assertThat(page(PATH))
                    .as(no)
                    .contains("The family does not agree to help from a neighbour at present.")
                    .doesNotContain("/propose\"");
            HttpResponse<String> told = browser.post(PATH + "/propose", before);
            assertThat(told.statusCode()).as("from a page that was open before").isEqualTo(400);
            assertThat(told.body()).contains("There is a problem", "No offer can be proposed for it.");
        }
        before.put("confirmed", "yes");
        browser.post(PATH + "/propose", before);
        assertThat(network.service("matching").received("POST", "/v1/matches")).isEmpty();
        // Of other children it may be agreed: matching knows of which.
        answer("referrals", agreement, standing.formatted("given").replace("\"children\":[", """
                "children":[{"childId":"01980000-0000-7000-8000-0000000000d2",
                  "purposes":[{"purpose":"match","inForce":false,"standing":"refused"}]},"""));
        assertThat(page(PATH)).contains("/propose\"");
    }

    @Test
    void showsWhatIsNeededAndWhoCouldHelpWithReasons() {
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "Walking children to school", "A need in Old Town", "This week", "5 to 10", "Somali", "A woman")
                .contains("Enhanced with the children&#39;s barred list", "Monday to Friday morning")
                .contains(
                        "1. Offer 0000F0<",
                        "Old Town; goes up to 3 km; speaks English, Somali; 1 space left; A woman; for ages 5 to 10",
                        "free Monday to Friday morning; through Open Door Northwick",
                        "checks valid until 1 March 2027; offered on 2 October 2026")
                .contains("goes up to 900 m; 3 spaces left; A man")
                .contains(
                        "Less than 500 metres away",
                        "4 times suit both",
                        "Both free at 6 times a week",
                        "Holds a higher check than is needed")
                .contains(
                        "In short supply: other families need this space too.",
                        "Only 2 near here speak Somali.",
                        "nobody else needs this space")
                .contains("action=\"" + PATH + "/propose\"", "/referrals/01980000-0000-7000-8000-0000000000a1\"")
                .contains(
                        "<option value=\"" + OTHER + "\">Offer 0000F7 (Paused)",
                        ": The volunteer needs a rest.</option>")
                .doesNotContain(" points", "every pair starts with this");
    }

    @Test
    void whatIsShownIsNumberedWithoutGaps() throws IOException {
        answer(
                "matching",
                "/v1/matches",
                sample("matches").replace("0000000000b2", "0000000000b1").replace("0000000000f9", "0000000000f0"));
        signIn(Person.PRIYA);
        assertThat(page(PATH)).contains("1. Offer 0000F1<", "2. Offer 0000F2<").doesNotContain("3. Offer");
    }

    @Test
    void aDistanceIsSaidAsPeopleSayIt() throws IOException {
        signIn(Person.PRIYA);
        for (Map.Entry<String, String> said : Map.of(
                        "0 m away", "Less than 500 metres away",
                        "640 m away", "500 metres to 1 kilometre away",
                        "1.9 km away", "1 to 2 kilometres away",
                        "4.1 km away", "More than 4 kilometres away")
                .entrySet()) {
            answer(
                    "matching",
                    "/v1/needs/" + NEED + "/suggestions",
                    sample("suggestions").replace("320 m away", said.getKey()));
            assertThat(page(PATH)).contains("<li>" + said.getValue() + "</li>");
        }
    }

    @Test
    void proposesNobodyWhileAMatchStands() throws IOException {
        network.service("matching").answer("GET", "/v1/matches", 200, sample("matches"));
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "/matches/01980000-0000-7000-8000-0000000002a1\"",
                        "The need has a match already.",
                        "1. Offer 0000F0<")
                .doesNotContain("/propose\"");
        answer("matching", "/v1/matches", sample("matches").replace("0000000000f9", "0000000000f0"));
        assertThat(page(PATH))
                .as("the offer that is proposed could not help as well")
                .doesNotContain(". Offer 0000F0<");
        network.service("matching")
                .answer("GET", "/v1/matches", 200, sample("matches").replace("\"proposed\"", "\"declined\""));
        assertThat(page(PATH)).contains("Declined", "/propose\"");
    }

    @Test
    void aCoordinatorComesFromThePlanAndSeesNoFamily() {
        signIn(Person.CAROL);
        assertThat(page(PATH)).contains("href=\"/plan\"").doesNotContain("/referrals/", "e1\"");
    }

    @Test
    void nobodyElseHasThePage() {
        for (Person other : new Person[] {Person.COLIN, Person.SOFIA, Person.LENA, Person.DANA, Person.VIV}) {
            browser = new Browser();
            signIn(other);
            assertThat(browser.open(PATH).statusCode()).as(other.name()).isEqualTo(403);
        }
        assertThat(network.service("matching").received("GET", "/v1/needs/" + NEED))
                .isEmpty();
    }

    @Test
    void proposesOnceAndGoesToTheMatch() {
        network.service("matching")
                .answer("POST", "/v1/matches", 201, "{\"id\":\"01980000-0000-7000-8000-0000000002a1\"}");
        signIn(Person.PRIYA);
        Map<String, String> form = Browser.hidden(page(PATH));
        HttpResponse<String> asked = browser.post(PATH + "/propose", form);
        assertThat(decent(asked.body()))
                .contains(
                        "Do you want to propose this offer?", "Offer 0000F0", "holds a space", "href=\"" + PATH + "\"");
        assertThat(network.service("matching").received("POST", "/v1/matches")).isEmpty();
        form = Browser.hidden(asked.body());
        form.put("confirmed", "yes");
        HttpResponse<String> done = browser.post(PATH + "/propose", form);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .endsWith("/matches/01980000-0000-7000-8000-0000000002a1?success=proposed");
        StubService.Received received =
                network.service("matching").received("POST", "/v1/matches").getFirst();
        assertThat(received.headers()).containsEntry("idempotency-key", form.get("idempotencyKey"));
        assertThat(received.body()).isEqualTo("{\"needId\":\"" + NEED + "\",\"offerId\":\"" + BEST + "\"}");
    }

    @Test
    void saysEveryReasonWhyAProposalWasNotTaken() {
        refuse("matching", "POST", "/v1/matches", 409, """
                {"type":"/problems/rule-broken","detail":"The pair breaks 2 rules.","errors":[
                  {"pointer":"","code":"a","detail":"Nobody may have said no."},
                  {"pointer":"","code":"b","detail":"The check has lapsed."}]}""");
        signIn(Person.PRIYA);
        HttpResponse<String> refused = browser.post(PATH + "/propose", form(PATH, "confirmed", "yes"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(decent(refused.body()))
                .contains("There is a problem", "Nobody may have said no.", "The check has lapsed.", "<title>Error: ");
        refuse(
                "matching",
                "POST",
                "/v1/matches",
                409,
                "{\"type\":\"/problems/no-capacity\",\"detail\":\"The last place is taken.\"}");
        assertThat(browser.post(PATH + "/propose", form(PATH, "confirmed", "yes"))
                        .body())
                .contains("The last place is taken.");
    }

    @Test
    void aFormWithoutItsTokenProposesNothing() {
        signIn(Person.PRIYA);
        Map<String, String> form = new HashMap<>(Browser.hidden(page(PATH)));
        form.remove("formToken");
        assertThat(browser.post(PATH + "/propose", form).statusCode()).isEqualTo(403);
        assertThat(network.service("matching").received("POST", "/v1/matches")).isEmpty();
    }

    @Test
    void showsEachRuleWithItsReasonAndLaw() throws IOException {
        signIn(Person.PRIYA);
        answer(
                "matching",
                "/v1/needs/" + NEED + "/why/" + OTHER,
                sample("why").replace("The offer is open.", "The check counts until 2029-09-30."));
        assertThat(page(PATH + "/why?offer=" + OTHER)).contains("The check counts until 30 September 2029.");
        answer("matching", "/v1/needs/" + NEED + "/why/" + OTHER, sample("why"));
        String why = page(PATH + "/why?offer=" + OTHER);
        assertThat(why)
                .contains("Why offer 0000F7 is not suggested", "2 rules are not met")
                .contains(
                        "Offer must be open",
                        "Family must live inside the offer&#39;s radius",
                        "4.1 km from the volunteer")
                .contains("Safeguarding Vulnerable Groups Act 2006, Schedule 4, since 10 September 2012")
                .contains("If every rule was met, it would score 1,200 points");
        assertThat(why.indexOf("barred list is needed")).isLessThan(why.indexOf("The offer is open."));
    }

    @Test
    void asksForAnOfferThatIsNone() {
        signIn(Person.PRIYA);
        HttpResponse<String> again = browser.open(PATH + "/why?offer=");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("<a href=\"#offer\">Choose an offer</a>");
    }

    @Test
    void anOfferIsChosenAndItsIdIsNeverTyped() {
        String others = "/v1/needs/" + NEED + "/others";
        answer("matching", others, "{\"needId\":\"" + NEED + "\",\"items\":[]}");
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("<select class=\"govuk-select\" id=\"offer\"", "<option value=\"" + BEST + "\">")
                .doesNotContain("whole id", "name=\"offer\" type=\"text\"");
        nothingFound();
        answer("matching", others, "{\"needId\":\"" + NEED + "\",\"items\":[]}");
        assertThat(page(PATH))
                .contains("Nobody offers this kind of help at", "A coordinator can see in the plan what would help.")
                .doesNotContain("name=\"offer\"", "Check below", "nothing to check", "id=\"why\"");
    }

    @Test
    void whereNothingWasFoundACoordinatorSeesWhatWouldOpenAWay() {
        nothingFound();
        signIn(Person.CAROL);
        assertThat(page(PATH))
                .contains("No offer can serve this need at the moment.", "30 offers would fit but for the language")
                .contains("What would help", "2 offers would fit but for the times that suit the family.")
                .doesNotContain("/propose\"");
        assertThat(network.service("matching")
                        .received("GET", "/v1/plan")
                        .getFirst()
                        .query())
                .contains("zone=NW02");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page(PATH)).contains("A coordinator can see in the plan what would help");
    }

    @Test
    void saysThatOnlyNamedPeopleSeeTheNeed() {
        String restriction = "/v1/families/01980000-0000-7000-8000-0000000000e1/restriction";
        answer("referrals", restriction, """
                {"familyId": "01980000-0000-7000-8000-0000000000e1", "restrictedSince": "2026-11-22T09:00:00Z", "sameChildFamilyIds": [],
                 "setBy": "01980000-0000-7000-8000-0000000000d1", "organisationId": null, "reason": "x",
                 "personIds": ["01980000-0000-7000-8000-0000000000d1"], "broken": [], "openUntil": null}""");
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("Only named people see this family and this need. Nobody else can propose an offer for it")
                .contains("a coordinator who is to propose must be one of them");
        assertThat(browser.post(PATH + "/propose", form(PATH, "offerId", NEED)).body())
                .contains("A coordinator who is to ask the volunteer must be one of them");
        refuse("referrals", "GET", restriction, 503, "{\"type\":\"/problems/unavailable\",\"status\":503}");
        assertThat(page(PATH)).contains("1. Offer 0000F0<").doesNotContain("Only named people");
    }

    @Test
    void ofAHeldFamilyNothingIsProposed() throws IOException {
        answer("matching", "/v1/needs/" + NEED, sample("need").replace("\"held\": false", "\"held\": true"));
        signIn(Person.CAROL);
        assertThat(page(PATH))
                .contains(
                        "Nothing new begins for this family at present. No offer can be proposed for it",
                        "1. Offer 0000F0<")
                .doesNotContain("/propose\"", "You decide whom to propose");
    }

    @Test
    void saysThatNobodyHasAskedWhetherAVolunteerMayBeTold() {
        String family = "/families/01980000-0000-7000-8000-0000000000e1/agreement";
        answer("referrals", "/v1" + family, """
                {"children": [{"childId": "01980000-0000-7000-8000-0000000000d1", "purposes": [
                  {"purpose": "tell-volunteer", "inForce": false, "standing": "not-asked"}]}], "history": []}""");
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "Nobody has asked the family whether a volunteer may be told",
                        "href=\"" + family + "/record\"");
        browser = new Browser();
        signIn(Person.CAROL);
        assertThat(page(PATH)).as("does not work with families").doesNotContain("Nobody has asked");
    }

    @Test
    void whereNoOfferIsLookedForNothingIsSaidOfOffersToCheck() throws IOException {
        answer("matching", "/v1/needs/" + NEED + "/others", "{\"needId\":\"" + NEED + "\",\"items\":[]}");
        answer(
                "matching",
                "/v1/needs/" + NEED + "/suggestions",
                "{\"needId\":\"" + NEED + "\",\"items\":[],\"nothingFound\":false}");
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("No offer is being looked for at present.")
                .doesNotContain("Nobody offers", "Check why an offer");
        answer("matching", "/v1/needs/" + NEED, sample("need").replace("\"suggested\"", "\"met\""));
        assertThat(page(PATH)).contains("No offer is being looked for: the need is over.");
    }

    @Test
    void anOfferThatDoesNotFitSaysThatThereAreSome() {
        nothingFound();
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .as("what was found before is gone")
                .contains(">Open</strong>")
                .doesNotContain("Offers found");
        assertThat(page(PATH))
                .contains("No offer can serve this need at the moment.", "Check why an offer fits or does not")
                .doesNotContain("Nobody offers this kind");
    }

    @Test
    void goesWithoutTheOffersWhenTheyAreAway() {
        network.service("offers").answer("GET", "/v1/offers", 500, "{}");
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "1. Offer 0000F0<",
                        "A box with few details is an offer",
                        "\">Offer 0000F7: The volunteer needs a rest.</option>");
    }
}
