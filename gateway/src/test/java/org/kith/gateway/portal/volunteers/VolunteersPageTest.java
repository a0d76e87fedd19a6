package org.kith.gateway.portal.volunteers;

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
class VolunteersPageTest extends VisitedPages {
    private static final String ID = "01980000-0000-7000-8000-0000000001f0";
    private static final String PAGE = "/volunteers/" + ID;
    private static final String API = "/v1/volunteers/" + ID;
    private static final String CHECK = "/checks/01980000-0000-7000-8000-0000000001f5/end";
    private static final String OFFER = "/offers/01980000-0000-7000-8000-0000000001f8";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("offers", "/v1/volunteers", sample("volunteers"));
        answer("offers", API, sample("volunteer"));
        answer("offers", API + "/suitability", sample("suitability"));
        versioned("offers", API + "/standing", "\"7\"", sample("standing"));
        signIn(Person.CAROL);
    }

    @Test
    void theListSaysWhoIsUnderReviewAndWhyWithoutNames() {
        assertThat(page("/volunteers?state=under-review"))
                .contains("Volunteer 0001F0", "Under review", "A family&#39;s lead found the volunteer unsuitable")
                .contains("With families on 4 days in 30: 18 November 2026", "Open Door Northwick", PAGE)
                .doesNotContain("Jama");
        answer("offers", "/v1/volunteers", "{\"items\":[],\"next\":null}");
        assertThat(page("/volunteers?state=not-suitable")).contains("no volunteers with this standing");
    }

    @Test
    void aDayInASentenceIsSaidAsPeopleSayIt() throws IOException {
        answer(
                "offers",
                API + "/suitability",
                sample("suitability").replace("It came from a door", "It counted until 2023-11-30, code 1-2023-11-30"));
        assertThat(page(PAGE)).contains("It counted until 30 November 2023, code 1-2023-11-30");
    }

    @Test
    void aVolunteerShowsWhatWasSaidAndWhatCanBeDone() {
        assertThat(page(PAGE))
                .contains(
                        "Jama &lt;Nur&gt;",
                        "Something was reported",
                        "A neighbour &lt;rang&gt;.",
                        "Kith, from what was")
                .contains("Enhanced", "Valid", "Changed, 2 November 2026", PAGE + CHECK, PAGE + OFFER + "/confirm")
                .contains(PAGE + "/under-review", PAGE + "/clear", PAGE + "/not-suitable")
                .doesNotContain("1f6/end");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void aWorryIsTakenAtOnceAndTheRestIsAskedOnceMore() {
        StubService offers = network.service("offers");
        refuse(
                "offers",
                "POST",
                API + "/standing",
                400,
                "{\"type\":\"/problems/validation\",\"errors\":[{\"pointer\":\"/reason\",\"code\":\"required\",\"detail\":\"x\"}]}");
        assertThat(page(PAGE + "/under-review"))
                .as("nothing is asked once more, so the button says what it does")
                .containsPattern("<button[^>]*>Put the volunteer under review<");
        HttpResponse<String> nothing = browser.post(PAGE + "/under-review", form(PAGE + "/under-review"));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(decent(nothing.body()))
                .contains("Choose why", "<title>Error: ", "govuk-button--warning")
                .doesNotContain("govuk-heading-l\">Error");
        offers.answer("POST", API + "/standing", 200, "{}");
        HttpResponse<String> done = browser.post(
                PAGE + "/under-review",
                form(PAGE + "/under-review", "reason", "something-reported", "note", "A neighbour rang."));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(offers.received("POST", API + "/standing").getLast().body())
                .contains("\"standing\":\"under-review\"", "\"reason\":\"something-reported\"", "A neighbour rang.");
        assertThat(page(PAGE + "?success=under-review")).contains("None of their offers is open");
        for (Map.Entry<String, String> act :
                Map.of("clear", "nothing-found", "not-suitable", "conduct").entrySet()) {
            String path = PAGE + "/" + act.getKey();
            HttpResponse<String> asked = browser.post(path, form(path, "reason", act.getValue()));
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(decent(asked.body())).contains("Check before you", "name=\"etag\" value=\"&quot;7&quot;\"");
            int before = offers.received("POST", API + "/standing").size();
            HttpResponse<String> confirmed =
                    browser.post(path, form(path, "reason", act.getValue(), "confirmed", "yes"));
            assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
            assertThat(offers.received("POST", API + "/standing")).hasSize(before + 1);
        }
    }

    @Test
    void whatIsAlreadySoIsNotAskedAgain() throws IOException {
        assertThat(page(PAGE)).containsPattern("/under-review\"[^>]*govuk-button--warning");
        versioned(
                "offers", API + "/standing", "\"7\"", sample("standing").replaceFirst("\"under-review\"", "\"clear\""));
        assertThat(page(PAGE + "/clear"))
                .contains("The volunteer is already clear", "There is nothing to record.", "href=\"" + PAGE + "\"")
                .doesNotContain("<form method=\"post\"");
        assertThat(page(PAGE + "/not-suitable")).contains("<form method=\"post\"");
    }

    @Test
    void aCheckThatCountsNoLongerAndAnOfferFromADoorAreRecorded() throws IOException {
        StubService offers = network.service("offers");
        offers.answer("POST", API + CHECK, 200, "{}");
        HttpResponse<String> done = browser.post(
                PAGE + CHECK,
                form(PAGE + CHECK, "reason", "changed", "on-day", "2", "on-month", "11", "on-year", "2026"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(offers.received("POST", API + CHECK).getFirst().body())
                .isEqualTo("{\"reason\":\"changed\",\"on\":\"2026-11-02\"}");
        versioned("offers", "/v1" + OFFER, "\"3\"", sample("offer"));
        assertThat(page(PAGE + OFFER + "/confirm")).contains("Has the volunteer said that they made this offer?");
        offers.answer("POST", "/v1" + OFFER + "/confirm", 200, "{}");
        HttpResponse<String> confirmed =
                browser.post(PAGE + OFFER + "/confirm", form(PAGE + OFFER + "/confirm", "confirmed", "yes"));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
        assertThat(offers.received("POST", "/v1" + OFFER + "/confirm")).hasSize(1);
    }
}
