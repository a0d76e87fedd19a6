package org.kith.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class DutyPageTest extends VisitedPages {
    private static final String LISTED = "01980000-0000-7000-8000-0000000000c1";
    private static final String AT_DOOR = "01980000-0000-7000-8000-0000000000c2";
    private static final String PAGE = "/duty/concerns/" + AT_DOOR;
    private static final String DOOR = """
            {"id":"%s","what":"A child alone in the house","zone":"eastgate","heardAt":"2026-11-22T09:00:00Z",
             "door":{"label":"12","street":"Elm Road","postcode":"ZN1 0AA"},
             "receivedAt":"2026-11-22T09:01:00Z","acknowledgedAt":null}""";

    private StubService referrals;
    private StubService doorsteps;

    @BeforeEach
    void fresh() throws IOException {
        referrals = network.service("referrals");
        doorsteps = network.service("doorsteps");
        referrals.answer("GET", "/v1/duty", 200, sample("duty"));
        doorsteps.answer("GET", "/v1/concerns", 200, "{\"items\":[],\"next\":null}");
        signIn(Person.DANA);
    }

    private void waitsAtADoor() {
        doorsteps.answer(
                "GET",
                "/v1/concerns",
                200,
                "{\"items\":[" + DOOR.formatted(LISTED) + "," + DOOR.formatted(AT_DOOR) + "],\"next\":null}");
        doorsteps.answer("GET", "/v1/concerns/" + AT_DOOR, 200, DOOR.formatted(AT_DOOR));
        referrals.answer("GET", "/v1/concerns/" + AT_DOOR, 404, "{}");
    }

    @Test
    void showsWhatWaitsAndTakesAConcern() {
        assertThat(page("/duty"))
                .contains("Concern from a knock at a door", "Danger", "Late", "Referral NW-2026-0009")
                .doesNotContain("missing here", "issing here are");
        referrals.answer("GET", "/v1/concerns/" + LISTED, 200, """
                {"id":"%s","source":"knock","state":"raised","immediateDanger":true,"zone":"eastgate","what":null,
                 "raisedAt":"2026-11-22T09:00:00Z","receivedAt":"2026-11-22T09:01:00Z","dueAt":"2026-11-22T13:01:00Z",
                 "overdue":false}""".formatted(LISTED));
        doorsteps.answer("GET", "/v1/concerns/" + LISTED, 200, DOOR.formatted(LISTED));
        referrals.answer("POST", "/v1/concerns/" + LISTED + "/acknowledge", 200, "{}");
        String page = page("/duty/concerns/" + LISTED);
        assertThat(page)
                .contains("A child alone in the house", "12, Elm Road, ZN1 0AA", "immediate danger", "/seen\"")
                .doesNotContain("does not have it yet");
        assertThat(browser.post("/duty/concerns/" + LISTED + "/acknowledge", Browser.hidden(page))
                        .statusCode())
                .isEqualTo(303);
        assertThat(doorsteps.received("POST", "/v1/concerns/" + LISTED + "/acknowledge"))
                .isEmpty();
        doorsteps.answer("GET", "/v1/concerns/" + LISTED, 500, "{}");
        assertThat(page("/duty/concerns/" + LISTED)).contains("Not available at the moment");
    }

    @Test
    void aConcernIsThereBeforeTheCommonListHasHeardOfIt() {
        waitsAtADoor();
        String list = page("/duty");
        assertThat(list).containsOnlyOnce("/duty/concerns/" + LISTED).containsOnlyOnce(PAGE);
        assertThat(doorsteps.received("GET", "/v1/concerns").getLast().query())
                .contains("unlisted=true", "waiting=false");
        doorsteps.answer("POST", "/v1/concerns/" + AT_DOOR + "/acknowledge", 200, DOOR.formatted(AT_DOOR));
        referrals.answer("POST", "/v1/concerns/" + AT_DOOR + "/acknowledge", 404, "{}");
        String page = page(PAGE);
        assertThat(page)
                .contains(
                        "A child alone in the house",
                        "12, Elm Road, ZN1 0AA",
                        "does not have it yet",
                        "/acknowledge",
                        "/seen\"");
        assertThat(browser.post(PAGE + "/acknowledge", Browser.hidden(page)).statusCode())
                .isEqualTo(303);
        assertThat(doorsteps.received("POST", "/v1/concerns/" + AT_DOOR + "/acknowledge"))
                .hasSize(1);
        doorsteps.answer("POST", "/v1/concerns/" + AT_DOOR + "/seen", 200, DOOR.formatted(AT_DOOR));
        referrals.answer("POST", "/v1/concerns/" + AT_DOOR + "/seen", 404, "{}");
        assertThat(browser.post(PAGE + "/seen", Browser.hidden(page)).statusCode())
                .isEqualTo(303);
        assertThat(doorsteps.received("POST", "/v1/concerns/" + AT_DOOR + "/seen"))
                .hasSize(1);
    }

    @Test
    void whatIsAwayIsNamedAndNothingIsCalledDone() {
        waitsAtADoor();
        referrals.answer("GET", "/v1/duty", 503, "{}");
        assertThat(page("/duty")).contains("not available at the moment", PAGE);
        assertThat(doorsteps.received("GET", "/v1/concerns").getLast().query()).contains("waiting=true");
        doorsteps.answer("GET", "/v1/concerns", 200, "{\"items\":[" + DOOR.formatted(AT_DOOR) + "],\"next\":\"x\"}");
        assertThat(page("/duty")).contains("More than 200 concerns");
        doorsteps.answer("GET", "/v1/concerns", 200, "{\"items\":[],\"next\":null}");
        assertThat(page("/duty")).contains("not available at the moment").doesNotContain("nothing to do");
        referrals.answer("GET", "/v1/duty", 200, "{\"items\":[],\"next\":null}");
        assertThat(page("/duty")).contains("nothing to do");
        doorsteps.answer("GET", "/v1/concerns", 500, "{}");
        assertThat(page("/duty")).contains("may be missing here").doesNotContain("nothing to do");
        referrals.answer("GET", "/v1/duty", 500, "{}");
        HttpResponse<String> neither = browser.open("/duty");
        assertThat(neither.statusCode()).isEqualTo(502);
        assertThat(neither.body()).contains("tel:999");
    }

    @Test
    void aConcernThatNobodyKnowsIsNotFoundAndOneThatMayBeThereIsAway() {
        referrals.answer("GET", "/v1/concerns/" + AT_DOOR, 404, "{}");
        doorsteps.answer("GET", "/v1/concerns/" + AT_DOOR, 404, "{}");
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(404);
        referrals.answer("GET", "/v1/concerns/" + AT_DOOR, 500, "{}");
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(502);
    }

    @Test
    void aRefusalIsARefusal() {
        referrals.answer("GET", "/v1/duty", 403, "{\"type\":\"/problems/forbidden\",\"status\":403}");
        assertThat(browser.open("/duty").statusCode()).isEqualTo(403);
    }
}
