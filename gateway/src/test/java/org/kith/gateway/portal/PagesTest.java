package org.kith.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
class PagesTest extends VisitedPages {
    private static final String R1 = "01980000-0000-7000-8000-0000000000a1";

    @BeforeEach
    void fresh() throws IOException {
        network.service("offers").answer("GET", "/v1/organisations", 200, sample("organisations"));
        network.service("insights").answer("GET", "/v1/dashboard", 200, sample("dashboard"));
        network.service("referrals").answer("GET", "/v1/referrals", 200, sample("referrals"));
        versioned("referrals", "/v1/referrals/" + R1, "\"3\"", sample("referral"));
        network.service("referrals").answer("GET", "/v1/referrals/" + R1 + "/clock", 200, sample("clock"));
        String need = "01980000-0000-7000-8000-0000000000b1";
        network.service("matching").answer("GET", "/v1/needs/" + need + "/suggestions", 200, sample("suggestions"));
        network.service("matching").answer("GET", "/v1/matches", 200, sample("matches"));
        network.service("relationships").answer("GET", "/v1/relationships", 200, "{\"items\":[],\"next\":null}");
        network.service("doorsteps").answer("GET", "/v1/walks/summary", 200, sample("walks"));
    }

    @Test
    void theStartPageIsByRole() {
        signIn(Person.COLIN);
        assertThat(page("/")).contains("/dashboard").doesNotContain("/referrals", "/duty");
    }

    @Test
    void aPageOfAnotherRoleIsRefused() {
        signIn(Person.COLIN);
        HttpResponse<String> refused = browser.open("/duty");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your role does not have this page", "Colin");
        assertThat(browser.open("/referrals/new").statusCode()).isEqualTo(403);
    }

    @Test
    void theDashboardShowsEveryNumberWithItsDefinition() throws IOException {
        signIn(Person.COLIN);
        String page = page("/dashboard?chart=needs-met");
        JsonNode sample = new ObjectMapper().readTree(sample("dashboard"));
        for (JsonNode measure : sample.path("measures")) {
            assertThat(page).contains("/measures/" + measure.path("key").asText() + "\"");
        }
        assertThat(page)
                .contains("Northwick: what the network does", "1,204", "12.5", "[c]", "kept back")
                .contains("<svg", "<desc id=\"chart-text\">Needs met by zone. Eastgate: kept back, Harbourside: 11")
                .contains("/api/insights/v1/dashboard.csv");
    }

    @Test
    void aReferralSaysWhyWhatFollowedEndedOrIsToBeLookedInto() {
        network.service("relationships").answer("GET", "/v1/relationships", 200, """
                {"items":[
                 {"needId":"01980000-0000-7000-8000-0000000000b1","state":"ended","startedAt":"2026-11-02T09:00:00Z",
                  "contacts":1,"reviewDue":"2026-11-20","reviewReasons":[],"endReason":"risk-high"},
                 {"needId":"01980000-0000-7000-8000-0000000000b2","state":"active","startedAt":"2026-11-03T09:00:00Z",
                  "contacts":3,"reviewDue":"2026-11-22","reviewReasons":["checks-expired"],"endReason":null}],
                 "next":null}""");
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1))
                .contains("since 2 November 2026, 1 contact. The risk to the child is high")
                .contains(
                        "3 contacts. Somebody is to look into it by 22 November 2026: A check or course of the volunteer");
    }

    @Test
    void theDashboardSaysWhatIsWrongWithAPeriod() {
        network.service("insights").answer("GET", "/v1/dashboard", http -> {
            boolean asked = http.getRequestURI().getQuery() != null
                    && http.getRequestURI().getQuery().contains("from");
            StubService.send(
                    http,
                    asked ? 400 : 200,
                    asked ? "application/problem+json" : "application/json",
                    asked
                            ? "{\"type\":\"/problems/validation\",\"errors\":[{\"pointer\":\"from\",\"code\":\"month\",\"detail\":\"Give a month as 2026-11.\"}]}"
                            : sample("dashboard"));
        });
        signIn(Person.COLIN);
        assertThat(page("/dashboard?from=soon"))
                .contains("There is a problem", "Give a month as 2026-11.", "Error: Dashboard");
    }

    @Test
    void aMeasureIsExplained() {
        network.service("insights").answer("GET", "/v1/measures/needs-met", 200, """
                {"key":"needs-met","name":"Needs met","definition":"Needs that were met in the period, each once.",
                 "unit":"needs","when":"period","byZone":true,"countsFrom":["org.kith.need.met.v1"],
                 "seenBy":["commissioner"],"owner":"coordinator","href":"/v1/measures/needs-met"}""");
        signIn(Person.COLIN);
        assertThat(page("/measures/needs-met")).contains("each once", "org.kith.need.met.v1");
        network.service("insights")
                .answer(
                        "GET",
                        "/v1/measures/nothing",
                        http -> StubService.send(
                                http, 404, "application/problem+json", "{\"type\":\"/problems/not-found\"}"));
        assertThat(browser.open("/measures/nothing").statusCode()).isEqualTo(404);
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
    void aReferralTellsItsStoryAndOffersWhatCanBeDone() {
        signIn(Person.PRIYA);
        String page = page("/referrals/" + R1);
        assertThat(page)
                .contains("Elm Road Primary School", "Northwick Council", "Dana Brook", "Child One")
                .contains(
                        "3 offers could help; the best has 8,448 points", "/needs/01980000-0000-7000-8000-0000000000b1")
                .contains(
                        "2 hours 5 minutes, and counting",
                        "Proposed since",
                        "/matches/01980000-0000-7000-8000-0000000002a1")
                .contains("/acknowledge\"", "/decide\"", "/spends\"", "value=\"&quot;3&quot;\"")
                .doesNotContain("/close\"");
    }

    @Test
    void aReferralGoesWithoutPartsThatAreAway() {
        network.service("matching").answer("GET", "/v1/matches", 500, "{}");
        signIn(Person.PRIYA);
        assertThat(page("/referrals/" + R1)).contains("Some of this page is missing", "matching is not available");
    }

    @Test
    void decidesWithTheVersionThatWasSeen() {
        network.service("referrals").answer("POST", "/v1/referrals/" + R1 + "/decide", 200, "{}");
        signIn(Person.PRIYA);
        Map<String, String> form = new HashMap<>(Browser.hidden(page("/referrals/" + R1)));
        form.put("etag", "\"3\"");
        form.put("decision", "accept");
        form.put("metFamily", "yes");
        HttpResponse<String> done = browser.post("/referrals/" + R1 + "/decide", form);
        assertThat(done.statusCode()).isEqualTo(303);
        StubService.Received received = network.service("referrals")
                .received("POST", "/v1/referrals/" + R1 + "/decide")
                .getFirst();
        assertThat(received.headers()).containsEntry("if-match", "\"3\"");
        assertThat(received.body()).isEqualTo("{\"decision\":\"accept\",\"metFamily\":true}");
        assertThat(page("/referrals/" + R1 + "?done=decided")).contains("Your decision is recorded");
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
        Map<String, String> form = new HashMap<>(Browser.hidden(page("/referrals/" + R1)));
        HttpResponse<String> stale = browser.post("/referrals/" + R1 + "/decide", form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody changed this meanwhile", "Error: Referral");
    }

    @Test
    void theDoorLogIsSummedUp() {
        signIn(Person.LENA);
        assertThat(page("/walks")).contains("doors knocked", ">40<", "Do not knock", "zone eastgate");
    }

    @Test
    void somebodyWhoIsNotSignedInIsAskedToAndComesBack() {
        assertThat(browser.peek("/dashboard").statusCode()).isEqualTo(302);
        network.issuer().next = Person.COLIN;
        assertThat(browser.open("/dashboard").uri().getPath()).isEqualTo("/dashboard");
    }

    @Test
    void aServiceThatIsAwayIsSaidPlainly() {
        network.service("doorsteps").answer("GET", "/v1/walks/summary", 500, "{}");
        signIn(Person.LENA);
        HttpResponse<String> response = browser.open("/walks");
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains("A part of Kith", "tel:999", "say this number");
    }
}
