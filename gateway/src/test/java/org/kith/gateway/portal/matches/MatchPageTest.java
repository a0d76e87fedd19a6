package org.kith.gateway.portal.matches;

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
class MatchPageTest extends VisitedPages {
    private static final String MATCH = "01980000-0000-7000-8000-0000000002a1";
    private static final String FAMILY = "01980000-0000-7000-8000-0000000000e1";
    private static final String PATH = "/matches/" + MATCH;
    private static final String API = "/v1" + PATH;

    @BeforeEach
    void fresh() throws IOException {
        versioned("matching", API, "\"4\"", sample("match"));
        answer("matching", "/v1/matches", sample("matches"));
    }

    private StubService.Received done(String verb, Map<String, String> fields) {
        network.service("matching").answer("POST", API + "/" + verb, 200, "{}");
        Map<String, String> form = form(PATH);
        form.put("confirmed", "yes");
        form.putAll(fields);
        HttpResponse<String> answer = browser.post(PATH + "/" + verb, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PATH + "?success=" + verb);
        StubService.Received received =
                network.service("matching").received("POST", API + "/" + verb).getFirst();
        assertThat(received.headers()).containsEntry("if-match", "\"4\"");
        return received;
    }

    @Test
    void showsWhoHasSaidYesAndWhomItWaitsFor() {
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "Walking children to school: offer 0000F0",
                        "Waiting for the volunteer.",
                        "21 November 2026 at midday")
                .contains("/volunteer-agrees\"", "/decline\"", "I did")
                .doesNotContain("/family-agrees\"", "/end\"", "value=\"coordinator\"");
    }

    @Test
    void listsMatchesOfAState() {
        signIn(Person.CAROL);
        assertThat(page("/matches?state=proposed")).contains(PATH, "the volunteer", "Proposed");
        assertThat(network.service("matching")
                        .received("GET", "/v1/matches")
                        .getFirst()
                        .query())
                .contains("state=proposed");
    }

    @Test
    void recordsAYesWithTheVersionThatWasSeen() {
        signIn(Person.PRIYA);
        done("volunteer-agrees", Map.of());
        assertThat(page(PATH + "?success=volunteer-agrees")).contains("yes is recorded");
    }

    @Test
    void whoHasSaidYesIsNotToBeAskedAgain() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("The family has said yes. Ask the volunteer")
                .doesNotContain("Ask each of them");
        String neither = sample("match").replaceAll("\"familyAgreedAt\": \"[^\"]*\"", "\"familyAgreedAt\": null");
        versioned("matching", API, "\"4\"", neither);
        assertThat(page(PATH)).contains("Ask each of them");
        versioned(
                "matching",
                API,
                "\"4\"",
                neither.replace("\"volunteerAgreedAt\": null", "\"volunteerAgreedAt\": \"2026-11-21T12:00:00Z\""));
        assertThat(page(PATH))
                .contains("The volunteer has said yes. Ask the family")
                .doesNotContain("Ask each of them");
    }

    @Test
    void recordsANoWithItsReason() {
        signIn(Person.CAROL);
        assertThat(done("decline", Map.of("by", "volunteer", "reason", "no-time"))
                        .body())
                .isEqualTo("{\"by\":\"volunteer\",\"reason\":\"no-time\"}");
    }

    @Test
    void endsAnAgreedMatch() throws IOException {
        versioned("matching", API, "\"4\"", sample("match").replace("\"proposed\"", "\"agreed\""));
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains(
                        "/end\"",
                        "What happens next",
                        "Introduce the volunteer",
                        "/referrals/01980000-0000-7000-8000-0000000000a1\"")
                .contains("A coordinator of the organisation that looks after the volunteer can say who")
                .doesNotContain("/decline\"", "-agrees\"");
        assertThat(done("end", Map.of("reason", "need-met")).body()).isEqualTo("{\"reason\":\"need-met\"}");
    }

    private void over(String reason) throws IOException {
        versioned(
                "matching",
                API,
                "\"4\"",
                sample("match")
                        .replace("\"proposed\"", "\"ended\"")
                        .replace("\"reason\": null", "\"reason\": \"" + reason + "\"")
                        .replace("\"relationshipId\": null", "\"relationshipId\": \"" + MATCH + "\""));
    }

    @Test
    void whatEndedSaysHowAndLeadsToTheNeedOnlyWhileThatWaits() throws IOException {
        String need = "/v1/needs/01980000-0000-7000-8000-0000000000b1";
        over("need-met");
        answer("matching", need, sample("need").replaceAll("\"state\": \"[^\"]*\"", "\"state\": \"met\""));
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("This match is over: The need is met.", "It began, and has ended")
                .doesNotContain("It has begun", "for what else could help");
        over("no-time");
        answer("matching", need, sample("need").replaceAll("\"state\": \"[^\"]*\"", "\"state\": \"open\""));
        assertThat(page(PATH)).contains("This match is over: Has no time.", "for what else could help");
        refuse("matching", "GET", need, 503, "{\"type\":\"/problems/unavailable\",\"status\":503}");
        assertThat(page(PATH)).contains("This match is over").doesNotContain("for what else could help");
    }

    @Test
    void theSecondYesSaysThatTheRelationshipBegins() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page(PATH + "/volunteer-agrees"))
                .contains("The family has said yes already.", "the relationship begins");
        versioned(
                "matching",
                API,
                "\"4\"",
                sample("match").replaceAll("\"familyAgreedAt\": \"[^\"]*\"", "\"familyAgreedAt\": null"));
        assertThat(page(PATH + "/volunteer-agrees")).doesNotContain("the relationship begins");
    }

    @Test
    void ofARestrictedFamilyItSaysThatTheCoordinatorMustBeNamed() throws IOException {
        ofAFamily();
        answer(
                "referrals",
                "/v1/families/" + FAMILY + "/restriction",
                sample("restriction")
                        .replace("\"restrictedSince\": null", "\"restrictedSince\": \"2026-11-22T09:00:00Z\""));
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("Only named people see this family and this match.", "must be one of them")
                .contains("can say who the volunteer is, if that coordinator is named for the family.");
    }

    private void ofAFamily(String... changed) throws IOException {
        String json = sample("match").replace("\"familyId\": null", "\"familyId\": \"" + FAMILY + "\"");
        for (int i = 0; i < changed.length; i += 2) {
            json = json.replaceFirst(changed[i], changed[i + 1]);
        }
        versioned("matching", API, "\"4\"", json);
    }

    @Test
    void saysThatNoVolunteerMayBeToldAndWhereToRecordThatOneMay() throws IOException {
        ofAFamily();
        signIn(Person.PRIYA);
        String standing = "{\"children\":[{\"childId\":\"" + FAMILY
                + "\",\"purposes\":[{\"purpose\":\"tell-volunteer\",\"inForce\":false,\"standing\":\"%s\"}]}],\"history\":[]}";
        for (Map.Entry<String, String> said : Map.of(
                        "not-asked", "Nobody has asked the family whether a volunteer may be told about them.",
                        "refused", "The family said no to a volunteer being told about them.",
                        "withdrawn", "The family has withdrawn its agreement that a volunteer is told about them.")
                .entrySet()) {
            answer("referrals", "/v1/families/" + FAMILY + "/agreement", standing.formatted(said.getKey()));
            assertThat(page(PATH)).contains(said.getValue(), "href=\"/families/" + FAMILY + "/agreement/record\"");
            assertThat(page(PATH + "/volunteer-agrees")).contains(said.getValue());
        }
        answer("referrals", "/v1/families/" + FAMILY + "/agreement", standing.formatted("given"));
        assertThat(page(PATH)).doesNotContain("/agreement/record");
        refuse("referrals", "GET", "/v1/families/" + FAMILY + "/agreement", 404, "{\"status\":404}");
        assertThat(page(PATH)).doesNotContain("/agreement/record");
    }

    @Test
    void ofAFamilyThatDoesNotAgreeToHelpNoYesIsRecordedWhateverMatchingHasHeard() throws IOException {
        ofAFamily();
        signIn(Person.PRIYA);
        String standing = "{\"children\":[{\"childId\":\"" + FAMILY
                + "\",\"purposes\":[{\"purpose\":\"match\",\"inForce\":false,\"standing\":\"%s\"}]}],\"history\":[]}";
        answer("referrals", "/v1/families/" + FAMILY + "/agreement", standing.formatted("given"));
        assertThat(page(PATH)).contains("/volunteer-agrees\"");
        Map<String, String> before = form(PATH + "/volunteer-agrees", "confirmed", "yes");
        answer("referrals", "/v1/families/" + FAMILY + "/agreement", standing.formatted("withdrawn"));
        assertThat(page(PATH))
                .contains("The family does not agree to help from a neighbour at present. No yes can be recorded.")
                .contains("/decline\"")
                .doesNotContain("/volunteer-agrees\"", "/family-agrees\"");
        assertThat(browser.peek(PATH + "/volunteer-agrees").statusCode()).isEqualTo(303);
        HttpResponse<String> told = browser.post(PATH + "/volunteer-agrees", before);
        assertThat(told.statusCode()).as("from a page that was open before").isEqualTo(400);
        assertThat(told.body()).contains("There is a problem", "No yes can be recorded.");
        assertThat(network.service("matching").received("POST", API + "/volunteer-agrees"))
                .isEmpty();
    }

    @Test
    void ofAHeldFamilyTheFirstYesIsKeptAndTheSecondIsNotAsked() throws IOException {
        ofAFamily("\"held\": false", "\"held\": true");
        signIn(Person.CAROL);
        assertThat(page(PATH))
                .contains("Nothing new begins for this family at present. The first yes is kept.")
                .doesNotContain("/volunteer-agrees\"", "/family-agrees\"");
        assertThat(browser.peek(PATH + "/volunteer-agrees").statusCode()).isEqualTo(303);
        ofAFamily("\"held\": false", "\"held\": true", "\"familyAgreedAt\": \"[^\"]*\"", "\"familyAgreedAt\": null");
        assertThat(page(PATH)).contains("You can record one yes, and it is kept.", "/volunteer-agrees\"");
        assertThat(page(PATH + "/volunteer-agrees")).contains("The second yes cannot be recorded until this is over");
        ofAFamily("\"held\": false", "\"held\": true", "\"proposed\"", "\"agreed\"");
        assertThat(page(PATH))
                .as("help goes on, a first meeting waits")
                .contains("Do not introduce the volunteer and the family to each other until this is over.")
                .doesNotContain("The first yes is kept", "Tell the volunteer that the match is agreed");
    }

    @Test
    void whileTheVolunteerIsUnderReviewNobodyIsIntroduced() throws IOException {
        ofAFamily("\"volunteerUnderReview\": false", "\"volunteerUnderReview\": true");
        signIn(Person.CAROL);
        assertThat(page(PATH))
                .contains("The volunteer is under review. The first yes is kept.")
                .doesNotContain("/volunteer-agrees\"", "/family-agrees\"");
        assertThat(browser.peek(PATH + "/volunteer-agrees").statusCode()).isEqualTo(303);
        ofAFamily(
                "\"volunteerUnderReview\": false",
                "\"volunteerUnderReview\": true",
                "\"familyAgreedAt\": \"[^\"]*\"",
                "\"familyAgreedAt\": null");
        assertThat(page(PATH + "/volunteer-agrees"))
                .contains("The second yes cannot be recorded until the review is over");
        ofAFamily("\"volunteerUnderReview\": false", "\"volunteerUnderReview\": true", "\"proposed\"", "\"agreed\"");
        assertThat(page(PATH))
                .contains("Do not introduce the volunteer and the family to each other until the review is over.")
                .doesNotContain("The first yes is kept", "Tell the volunteer that the match is agreed");
        ofAFamily("\"volunteerUnderReview\": false", "\"volunteerUnderReview\": true", "\"proposed\"", "\"ended\"");
        assertThat(page(PATH)).doesNotContain("under review");
    }

    @Test
    void theListSaysWhoseVolunteerIsUnderReview() throws IOException {
        answer("matching", "/v1/matches", sample("matches"));
        signIn(Person.CAROL);
        assertThat(page("/matches")).doesNotContain("The volunteer is under review");
        answer(
                "matching",
                "/v1/matches",
                sample("matches").replace("\"volunteerUnderReview\": null", "\"volunteerUnderReview\": true"));
        assertThat(page("/matches")).contains("The volunteer is under review");
    }

    @Test
    void saysWhatIsMissingBesideItsField() {
        refuse("matching", "POST", API + "/decline", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/by","code":"required","detail":"must not be null"},
                  {"pointer":"/reason","code":"required","detail":"must not be null"}]}""");
        signIn(Person.PRIYA);
        HttpResponse<String> told = browser.post(PATH + "/decline", Browser.hidden(page(PATH)));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<a href=\"#by\">Say who declined</a>", "<a href=\"#reason\">Choose a reason</a>");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsSaidAndShownAsItIsNow() throws IOException {
        refuse("matching", "POST", API + "/volunteer-agrees", 412, "{\"type\":\"/problems/stale\",\"detail\":\"x\"}");
        signIn(Person.PRIYA);
        Map<String, String> form = Browser.hidden(page(PATH));
        versioned("matching", API, "\"5\"", sample("match").replace("\"proposed\"", "\"declined\""));
        HttpResponse<String> stale = browser.post(PATH + "/volunteer-agrees", form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(decent(stale.body()))
                .contains("Someone changed this while you had the page open", "Declined", "This match is over.")
                .doesNotContain("/volunteer-agrees\"");
    }

    @Test
    void aYesAndANoAreAskedOnceMore() {
        signIn(Person.PRIYA);
        String asked = page(PATH + "/volunteer-agrees");
        assertThat(asked).contains("Has the volunteer said yes?", "You cannot undo this yes", "Cancel");
        assertThat(Browser.hidden(asked)).containsEntry("etag", "&quot;4&quot;");
        assertThat(browser.peek(PATH + "/family-agrees").statusCode()).isEqualTo(303);
        HttpResponse<String> no = browser.post(PATH + "/decline", form(PATH, "by", "family", "reason", "changed-mind"));
        assertThat(no.statusCode()).isEqualTo(200);
        assertThat(decent(no.body()))
                .contains("Check before you decline this match", "The family", "Changed their mind")
                .contains("name=\"reason\" value=\"changed-mind\"");
        assertThat(network.service("matching").received("POST", API + "/decline"))
                .isEmpty();
    }

    @Test
    void theBackLinkLeadsToWhereTheUserCameFrom() {
        signIn(Person.CAROL);
        assertThat(page("/matches")).contains(PATH + "?from=matches\"");
        assertThat(page(PATH + "?from=matches")).contains("<a href=\"/matches\" class=\"govuk-back-link\">Matches<");
        assertThat(page(PATH + "?from=elsewhere")).contains("<a href=\"/needs/");
    }

    @Test
    void nobodyElseHasThePage() {
        signIn(Person.SOFIA);
        assertThat(browser.open(PATH).statusCode()).isEqualTo(403);
        assertThat(browser.open("/matches").statusCode()).isEqualTo(403);
    }
}
