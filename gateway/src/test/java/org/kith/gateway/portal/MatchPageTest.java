package org.kith.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class MatchPageTest extends VisitedPages {
    private static final String MATCH = "01980000-0000-7000-8000-0000000002a1";
    private static final String PATH = "/matches/" + MATCH;
    private static final String API = "/v1" + PATH;

    @BeforeEach
    void fresh() throws IOException {
        versioned("matching", API, "\"4\"", sample("match"));
        network.service("matching").answer("GET", "/v1/matches", 200, sample("matches"));
    }

    private StubService.Received done(String verb, Map<String, String> fields) {
        network.service("matching").answer("POST", API + "/" + verb, 200, "{}");
        Map<String, String> form = new HashMap<>(Browser.hidden(page(PATH)));
        // A hidden field with quotes in it is escaped in the page.
        form.put("etag", form.get("etag").replace("&quot;", "\""));
        form.putAll(fields);
        HttpResponse<String> answer = browser.post(PATH + "/" + verb, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PATH + "?done=" + verb);
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
                        "Waits for the volunteer.",
                        "21 November 2026 at 12:00pm")
                .contains("/volunteer-agrees\"", "/decline\"", "I do, as the practitioner")
                .doesNotContain("/family-agrees\"", "/end\"", "as the coordinator");
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
        assertThat(page(PATH + "?done=volunteer-agrees")).contains("yes is recorded");
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
        assertThat(page(PATH)).contains("/end\"").doesNotContain("/decline\"", "-agrees\"");
        assertThat(done("end", Map.of("reason", "need-met")).body()).isEqualTo("{\"reason\":\"need-met\"}");
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
                .contains("<a href=\"#by\">Say who says no</a>", "<a href=\"#reason\">Choose a reason</a>");
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
                .contains("Somebody changed this meanwhile", "Declined", "Look at the need")
                .doesNotContain("/volunteer-agrees\"");
    }

    @Test
    void aCoordinatorSeesWhomToAskAndOnlyWhenAsking() {
        String offer = "/v1/offers-heard/01980000-0000-7000-8000-0000000000f0";
        network.service("doorsteps").answer("GET", offer, 200, """
                {"offer":{},"giver":{"name":"Jama <Nur>","phone":"01632 960 123"},
                 "door":{"label":"7","street":"Elm Road","postcode":"ZN1 0AA"}}""");
        signIn(Person.CAROL);
        assertThat(page(PATH)).contains(PATH + "/giver\"").doesNotContain("Jama");
        assertThat(network.service("doorsteps").received("GET", offer)).isEmpty();
        assertThat(page(PATH + "/giver")).contains("Jama &lt;Nur&gt;", "01632 960 123", "7 Elm Road", "ZN1 0AA");
        refuse("doorsteps", "GET", offer, 404, "{\"type\":\"/problems/not-found\"}");
        assertThat(page(PATH + "/giver")).contains("This offer was not heard at a door.");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("A coordinator can say who the volunteer is.")
                .doesNotContain("/giver");
        assertThat(browser.open(PATH + "/giver").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseHasThePage() {
        signIn(Person.SOFIA);
        assertThat(browser.open(PATH).statusCode()).isEqualTo(403);
        assertThat(browser.open("/matches").statusCode()).isEqualTo(403);
    }
}
