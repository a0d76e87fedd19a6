package org.kith.gateway.portal.referrals;

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

/** A referral that the user does not see, because there is none or only others are named: the same page for both. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class ReferralNotSeenTest extends VisitedPages {
    private static final String PAGE = "/referrals/01980000-0000-7000-8000-0000000000a1";
    private static final String API = "/v1" + PAGE;
    private static final String STOP = PAGE + "/agreement/withdraw";
    private static final String OPEN = PAGE + "/break-restriction";
    private static final String NOT_FOUND = "{\"type\":\"/problems/not-found\",\"status\":404}";

    @BeforeEach
    void notThere() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        refuse("referrals", "GET", API, 404, NOT_FOUND);
        refuse("referrals", "POST", API + "/restriction/break", 404, NOT_FOUND);
    }

    private HttpResponse<String> lost(String path) {
        HttpResponse<String> lost = browser.open(path);
        assertThat(lost.statusCode()).isEqualTo(404);
        decent(lost.body());
        return lost;
    }

    @Test
    void whoeverHeardStopIsLedToWhereItIsRecorded() {
        signIn(Person.SOFIA);
        assertThat(lost(PAGE).body())
                .contains("href=\"" + STOP + "\"", "Record that the family has said stop")
                .doesNotContain("/break-restriction");
        assertThat(lost(PAGE + "/withdraw-all").body()).contains("href=\"" + STOP + "\"");
        browser = new Browser();
        signIn(Person.COLIN);
        assertThat(lost(PAGE).body()).doesNotContain("/agreement/withdraw", "/break-restriction");
        assertThat(lost(STOP).body()).doesNotContain("What do they withdraw?");
    }

    @Test
    void aStopIsRecordedByTheReferralAloneAndShowsNothing() {
        network.service("referrals").answer("POST", API + "/agreement/withdraw", 200, "{}");
        signIn(Person.PRIYA);
        assertThat(page(STOP)).contains("What do they withdraw?", "A referral that you do not see");
        Map<String, String> typed = form(STOP, "what", "some", "purposes", "match", "by.as", "not-known");
        HttpResponse<String> asked = browser.post(STOP, typed);
        assertThat(decent(asked.body())).contains("Check before you record this", "all children of the family");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        assertThat(browser.post(STOP, confirmed)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/referrals?success=agreement-withdrawn");
        assertThat(network.service("referrals")
                        .received("POST", API + "/agreement/withdraw")
                        .getFirst()
                        .body())
                .isEqualTo("{\"purposes\":[\"match\"]}");
        refuse("referrals", "POST", API + "/agreement/withdraw", 404, NOT_FOUND);
        HttpResponse<String> refused = browser.post(STOP, confirmed);
        assertThat(refused.statusCode()).as("no such referral").isEqualTo(404);
        assertThat(decent(refused.body()))
                .as("what was heard is not lost")
                .contains("This is not recorded", "01632 960 120", "What do they withdraw?");
    }

    @Test
    void whoSeesTheReferralIsAskedOnTheFamilysPage() throws IOException {
        versioned("referrals", API, "\"3\"", sample("referral"));
        signIn(Person.PRIYA);
        assertThat(browser.peek(STOP).headers().firstValue("Location").orElseThrow())
                .endsWith("/families/01980000-0000-7000-8000-0000000000e1/agreement/withdraw");
    }

    @Test
    void theDutyTeamOpensTheFamilyWhenThereIsOneToOpen() {
        signIn(Person.DANA);
        assertThat(lost(PAGE).body()).contains("href=\"" + OPEN + "\"", "Open the family if it is restricted");
        assertThat(lost(OPEN).body()).as("nothing to open").doesNotContain("/break-restriction");
        refuse("referrals", "POST", API + "/restriction/break", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/reason","code":"required","detail":"x"}]}""");
        assertThat(page(OPEN)).contains("Do you want to open a family that only named people see?");
        network.service("referrals").answer("POST", API + "/restriction/break", 200, "{}");
        assertThat(browser.post(OPEN, form(OPEN, "reason", "The child rang"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(PAGE + "?success=restriction-broken&from=duty");
        assertThat(network.service("referrals")
                        .received("POST", API + "/restriction/break")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"The child rang\"}");
    }

    @Test
    void nobodyElseOpensIt() throws IOException {
        signIn(Person.PRIYA);
        assertThat(browser.open(OPEN).statusCode()).isEqualTo(403);
        browser = new Browser();
        signIn(Person.DANA);
        versioned("referrals", API, "\"3\"", sample("referral"));
        assertThat(browser.peek(OPEN).headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "?from=duty");
    }
}
