package org.kith.gateway.portal.referrals;

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
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class NewReferralPageTest extends VisitedPages {
    private static final String PATH = "/referrals/new";
    private static final String COUNCIL = "01980000-0000-7000-8000-000000000001";

    @BeforeEach
    void fresh() throws IOException {
        network.service("offers").answer("GET", "/v1/organisations", 200, sample("organisations"));
        network.service("referrals")
                .answer("POST", "/v1/referrals", 201, "{\"id\":\"01980000-0000-7000-8000-0000000000a1\"}");
        signIn(Person.SOFIA);
    }

    private Map<String, String> typed() {
        Map<String, String> form =
                new HashMap<>(Browser.hidden(browser.open(PATH).body()));
        form.put("do", "send");
        form.put("family.contactName", "Dana <Brook>");
        form.put("family.phone", "01632 960 199");
        form.put("family.address", "4 Elm Road");
        form.put("family.postcode", "NW9Q 1AA");
        form.put("children.0.name", "Child One");
        form.put("children.0.dateOfBirth-day", "3");
        form.put("children.0.dateOfBirth-month", "9");
        form.put("children.0.dateOfBirth-year", "2018");
        form.put("needs.0.kind", "school-run");
        form.put("needs.0.urgency", "2");
        form.put("needs.0.slots", "3");
        form.put("riskBand", "low");
        form.put("consent.toShare", "yes");
        form.put("consent.givenBy", "the mother");
        form.put("sharing.0.withOrganisationId", COUNCIL);
        form.put("sharing.0.fields", "contactName");
        form.put("sharing.0.why", "To decide");
        form.put("sharing.0.familyTold", "yes");
        return form;
    }

    @Test
    void sendsWhatWasTyped() throws IOException {
        Map<String, String> form = typed();
        HttpResponse<String> sent = browser.post(PATH, form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .endsWith("/referrals/01980000-0000-7000-8000-0000000000a1?success=sent");
        StubService.Received received =
                network.service("referrals").received("POST", "/v1/referrals").getFirst();
        assertThat(received.headers()).containsEntry("idempotency-key", form.get("idempotencyKey"));
        JsonNode body = new ObjectMapper().readTree(received.body());
        JsonNode expected = new ObjectMapper().readTree("""
            {"family":{"contactName":"Dana <Brook>","phone":"01632 960 199","address":"4 Elm Road","postcode":"NW9Q 1AA"},
             "children":[{"name":"Child One","dateOfBirth":"2018-09-03"}],
             "needs":[{"kind":"school-run","slots":"000100000000000000000","urgency":2}],
             "riskBand":"low","source":"2A",
             "consent":{"toShare":true,"toMatch":false,"givenBy":"the mother"},
             "sharing":[{"withOrganisationId":"%s","fields":["contactName"],"why":"To decide",
                         "lawfulBasis":"public-task","familyTold":true}]}\
            """.formatted(COUNCIL));
        assertThat(body).isEqualTo(expected);
    }

    @Test
    void showsWhatIsWrongBesideItsFieldAndKeepsTheRest() {
        network.service("referrals")
                .answer("POST", "/v1/referrals", http -> StubService.send(http, 400, "application/problem+json", """
                    {"type":"/problems/validation","status":400,"detail":"Correct them.","errors":[
                      {"pointer":"/family/postcode","code":"postcode","detail":"This is not a postcode."},
                      {"pointer":"/needs/0/kind","code":"unknown","detail":"There is no such kind."},
                      {"pointer":"/consent","code":"consent-missing","detail":"Ask the family."},
                      {"pointer":"/children/0/name","code":"required","detail":"must not be blank"}]}\
                    """));
        Map<String, String> form = typed();
        HttpResponse<String> again = browser.post(PATH, form);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("There is a problem", "<title>Error: Refer a family")
                .contains("<a href=\"#family.postcode\">Postcode: This is not a postcode.</a>")
                .contains("id=\"family.postcode-error\"", "aria-describedby=\"family.postcode-error\"")
                .contains("Need 1: What would help: There is no such kind.")
                .contains("<a href=\"#consent.toShare\">")
                .contains("Enter the name of child 1")
                .contains("value=\"Dana &lt;Brook&gt;\"", "value=\"4 Elm Road\"")
                .contains("value=\"" + form.get("idempotencyKey") + "\"");
    }

    @Test
    void aFormThatWasSentAndChangedIsKeptUnderANewKey() {
        network.service("referrals")
                .answer("POST", "/v1/referrals", http -> StubService.send(http, 422, "application/problem+json", """
                    {"type":"/problems/idempotency-key-reused","status":422,"detail":"The key came before."}\
                    """));
        Map<String, String> form = typed();
        HttpResponse<String> again = browser.post(PATH, form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("You sent this form already", "value=\"4 Elm Road\"")
                .doesNotContain("The key came before", form.get("idempotencyKey"));
        assertThat(Browser.hidden(again.body()).get("idempotencyKey")).hasSize(36);
    }

    @Test
    void aDayThatIsNoneIsSaidBeforeAnythingIsSent() {
        Map<String, String> form = typed();
        form.put("children.0.dateOfBirth-day", "31");
        HttpResponse<String> again = browser.post(PATH, form);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Date of birth of child 1 must be a real date", "value=\"31\"");
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
    }

    @Test
    void addsAndTakesAwayChildrenAndNeedsWithoutAScript() {
        Map<String, String> form = typed();
        form.put("do", "add-children");
        HttpResponse<String> two = browser.post(PATH, form);
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.body()).contains("Child 2", "children.1.name", "value=\"Child One\"", "Which child it is for");
        form.putAll(Browser.hidden(two.body()));
        form.put("do", "remove-children");
        assertThat(browser.post(PATH, form).body()).contains("Child 1").doesNotContain("children.1.name");
        form.put("do", "add-needs");
        assertThat(browser.post(PATH, form).body()).contains("needs.1.kind");
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
    }

    @Test
    void saysWhenAnotherOrganisationMayNotBeSharedWith() {
        network.service("referrals")
                .answer(
                        "POST",
                        "/v1/referrals",
                        http -> StubService.send(
                                http,
                                403,
                                "application/problem+json",
                                "{\"type\":\"/problems/forbidden\",\"detail\":\"Not you.\"}"));
        HttpResponse<String> refused = browser.post(PATH, typed());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Not you.");
    }
}
