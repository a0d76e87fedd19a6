package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

@QuarkusTest
@QuarkusTestResource(Network.class)
class AgreementPageTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String PAGE = FAMILY + "/agreement";
    private static final String API = "/v1" + PAGE;
    private static final String ENDED = "/v1/agreement/withdrawals";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1" + FAMILY, sample("family"));
        answer("referrals", API, sample("agreement"));
        answer("referrals", ENDED, sample("withdrawals"));
        signIn(Person.SOFIA);
    }

    @Test
    void saysWhatIsInForceForEachChildAndWhatWasSaid() {
        assertThat(page(PAGE))
                .contains("What family 0000E1 agrees to", "Child One", "No: two people disagree")
                .contains("To be referred: yes", "the mother, By telephone", "Elm Road Primary School")
                .contains(PAGE + "/record\"", PAGE + "/withdraw\"");
    }

    @Test
    void recordsWhatSomebodyAgreedTo() throws IOException {
        network.service("referrals").answer("POST", API, 201, "{}");
        String path = PAGE + "/record";
        Map<String, String> form = Browser.hidden(page(path));
        HttpResponse<String> told = browser.post(path, form);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body())
                .contains("Choose who it was</a>", "Enter their name</a>", "Enter the date they told you</a>");
        form.put("given", "match");
        form.put("childIds", "01980000-0000-7000-8000-0000000000d1");
        form.put("by.as", "parent");
        form.put("by.name", "the father");
        form.put("how", "phone");
        form.put("language", "en");
        form.put("interpreter", "no");
        form.put("on-day", "19");
        form.put("on-month", "11");
        form.put("on-year", "2026");
        HttpResponse<String> done = browser.post(path, form);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?success=agreement-recorded");
        var sent = network.service("referrals").received("POST", API).getLast();
        assertThat(sent.headers()).containsEntry("idempotency-key", form.get("idempotencyKey"));
        assertThat(new ObjectMapper().readTree(sent.body())).isEqualTo(new ObjectMapper().readTree("""
                {"given":["match"],"childIds":["01980000-0000-7000-8000-0000000000d1"],
                 "by":{"as":"parent","name":"the father"},"how":"phone","language":"en","interpreter":false,
                 "wordingVersion":"agreement-form-1","on":"2026-11-19"}"""));
    }

    @Test
    void recordsThatSomethingIsTakenBackWhetherWhoSaidSoIsKnownOrNot() throws IOException {
        network.service("referrals").answer("POST", API + "/withdraw", 200, "{}");
        String path = PAGE + "/withdraw";
        Map<String, String> form = Browser.hidden(page(path));
        assertThat(browser.post(path, form).headers().firstValue("Location").orElseThrow())
                .endsWith("/referrals?success=agreement-withdrawn");
        assertThat(network.service("referrals")
                        .received("POST", API + "/withdraw")
                        .getLast()
                        .body())
                .isEqualTo("{}");
        form.put("purposes", "match");
        form.put("by.as", "parent");
        form.put("by.name", "the mother");
        assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
        assertThat(new ObjectMapper()
                        .readTree(network.service("referrals")
                                .received("POST", API + "/withdraw")
                                .getLast()
                                .body()))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"purposes\":[\"match\"],\"by\":{\"as\":\"parent\",\"name\":\"the mother\"}}"));
    }

    @Test
    void theOwnerConfirmsWhatOthersRecorded() {
        String id = "01980000-0000-7000-8000-0000000000f3";
        String list = page("/agreement");
        assertThat(list)
                .contains("Family 0000E1", "That a neighbour may help", "2 needs", "Northwick Council", "Overdue");
        network.service("referrals").answer("POST", ENDED + "/" + id + "/confirm", 200, "{}");
        HttpResponse<String> done = browser.post("/agreement/" + id + "/confirm", Browser.hidden(list));
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/agreement?success=ended-confirmed");
    }
}
