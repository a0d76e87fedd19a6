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

/** Spending, closing, and withdrawing agreement on a referral's page. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class ReferralFormsTest extends VisitedPages {
    private static final String PATH = "/referrals/01980000-0000-7000-8000-0000000000a1";
    private static final String API = "/v1" + PATH;
    private static final String CONSENT = "/v1/families/01980000-0000-7000-8000-0000000000e1/agreement/withdraw";

    @BeforeEach
    void fresh() throws IOException {
        network.service("offers").answer("GET", "/v1/organisations", 200, sample("organisations"));
        versioned("referrals", API, "\"3\"", sample("referral").replace("\"received\"", "\"open\""));
        network.service("referrals").answer("GET", API + "/clock", 200, sample("clock"));
        answer("referrals", API + "/spends", sample("spends"));
        network.service("referrals").answer("GET", "/v1/referrals", 200, sample("referrals"));
    }

    private Map<String, String> typed(String... typed) {
        return form(PATH, typed);
    }

    /** What is recorded is what was written: it cannot be changed afterwards. */
    @Test
    void aPaymentThatWouldBeStoredOtherwiseIsRefused() {
        signIn(Person.PRIYA);
        for (String what : List.of("Railcard for Seán’s mum", "School shoes (size 2)", "2x bus pass", "shoes & coat")) {
            assertThat(browser.post(PATH + "/spends", typed("what", what, "pounds", "5"))
                            .body())
                    .as(what)
                    .contains("with the letters a to z only", "href=\"#what\"");
        }
        for (String pounds : List.of("0,50", "1,5", "12,50", "1,0000", "1,00")) {
            assertThat(browser.post(PATH + "/spends", typed("what", "bus pass", "pounds", pounds))
                            .body())
                    .as(pounds)
                    .contains("Enter the amount in pounds, like 30 or 12.50");
        }
        assertThat(network.service("referrals").received("POST", API + "/spends"))
                .isEmpty();
    }

    @Test
    void spendsWithinTheLimitAndShowsTheLog() {
        network.service("referrals").answer("POST", API + "/spends", 201, "{}");
        signIn(Person.PRIYA);
        Map<String, String> form = typed("what", " Rail card ", "pounds", "£12.5", "note", "", "confirmed", "yes");
        HttpResponse<String> done = browser.post(PATH + "/spends", form);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        StubService.Received received =
                network.service("referrals").received("POST", API + "/spends").getFirst();
        assertThat(received.body()).isEqualTo("{\"what\":\"rail-card\",\"pence\":1250}");
        assertThat(received.headers()).containsEntry("idempotency-key", form.get("idempotencyKey"));
        assertThat(page(PATH + "?success=spent"))
                .contains("Payment recorded", "rail card", "£30 on 21 November 2026: To visit her mother.");
    }

    @Test
    void whatIsOverTheLimitIsSaidBesideTheAmount() {
        refuse("referrals", "POST", API + "/spends", 403, """
                {"type":"/problems/over-delegated-limit","detail":"This is more than you may spend alone.","errors":[
                  {"pointer":"/pence","code":"per-spend","detail":"You may spend £100.00 at once."}]}""");
        signIn(Person.PRIYA);
        HttpResponse<String> told =
                browser.post(PATH + "/spends", typed("what", "furniture", "pounds", "300", "confirmed", "yes"));
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(decent(told.body()))
                .contains("<a href=\"#pounds\">You may spend £100.00 at once.</a>", "id=\"pounds-error\"")
                .contains("value=\"300\"", "value=\"furniture\"", "<details class=\"govuk-details\" open>");
    }

    @Test
    void theFormSaysTheLimitAndAnAmountOverItIsRefusedBeforeItIsChecked() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page(PATH))
                .contains("You can record up to £100 at a time, and up to £250 for one referral in 30 days.")
                .contains("For this referral you can record up to £100 now.");
        answer("referrals", API + "/spends", sample("spends").replace("\"leftPence\": 10000", "\"leftPence\": 7050"));
        assertThat(page(PATH)).contains("For this referral you can record up to £70.50 now.");
        for (String over : List.of("1,000", "£100", "70.51")) {
            HttpResponse<String> told = browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", over));
            assertThat(told.statusCode()).as(over).isEqualTo(400);
            assertThat(decent(told.body()))
                    .contains("<a href=\"#pounds\">The amount must be £70.50 or less</a>", "id=\"pounds-error\"")
                    .contains("value=\"Rail card\"", "value=\"" + over + "\"")
                    .doesNotContain("Check before you record this payment");
        }
        assertThat(browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", "70.50"))
                        .body())
                .contains("Check before you record this payment");
        assertThat(network.service("referrals").received("POST", API + "/spends"))
                .isEmpty();
    }

    @Test
    void whoCanSpendNothingIsNotAskedTo() throws IOException {
        signIn(Person.PRIYA);
        Map<String, String> before = typed("what", "Rail card", "pounds", "5");
        answer("referrals", API + "/spends", sample("spends").replace("\"leftPence\": 10000", "\"leftPence\": 0"));
        assertThat(page(PATH))
                .contains("£250 in 30 days is the limit for one referral, and it is used up.")
                .doesNotContain("/spends\"");
        assertThat(browser.post(PATH + "/spends", before).body())
                .as("from a page that was open before")
                .contains(
                        "<a href=\"#pounds\">The limit for payments for this referral is used up</a>", "id=\"pounds\"");
        answer(
                "referrals",
                API + "/spends",
                sample("spends").replaceFirst("\"allowance\": \\{[^}]*}", "\"allowance\": null"));
        assertThat(page(PATH))
                .contains("£30 on 21 November 2026")
                .doesNotContain("/spends\"", "Record a payment", "used up");
        // Without an answer the service says it when the payment is recorded.
        refuse("referrals", "GET", API + "/spends", 503, "{\"status\":503}");
        assertThat(page(PATH)).contains("/spends\"", "What is over it is refused when you record it.");
    }

    @Test
    void anAmountThatIsNoneIsSaidBeforeAnythingIsSent() {
        signIn(Person.PRIYA);
        HttpResponse<String> told = browser.post(PATH + "/spends", typed("what", "7", "pounds", "thirty"));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains("Enter the amount in pounds, like 30 or 12.50", "Enter what it is for");
        assertThat(network.service("referrals").received("POST", API + "/spends"))
                .isEmpty();
    }

    @Test
    void anAmountThatNobodyMaySpendIsSaidWithItsReasonBeforeItIsChecked() {
        signIn(Person.PRIYA);
        for (Map.Entry<String, String> said : Map.of(
                        "0", "The amount must be more than £0",
                        "£0.00", "The amount must be more than £0",
                        "999,999", "The amount must be £100 or less",
                        "100000.01", "The amount must be £100 or less")
                .entrySet()) {
            HttpResponse<String> told =
                    browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", said.getKey()));
            assertThat(told.statusCode()).as(said.getKey()).isEqualTo(400);
            assertThat(told.body())
                    .contains("<a href=\"#pounds\">" + said.getValue() + "</a>")
                    .doesNotContain("Check before you record this payment");
        }
        assertThat(browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", ".50"))
                        .body())
                .contains("£0.50");
    }

    /** A keyboard of another language writes the same numbers. */
    @Test
    void anAmountIsTakenInTheDigitsOfEveryKeyboard() {
        signIn(Person.PRIYA);
        for (String written : List.of("１２．５０", "￡12.50", "١٢٫٥٠", "۱۲.۵۰", "१२.५०")) {
            assertThat(browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", written))
                            .body())
                    .as(written)
                    .contains("Check before you record this payment", "£12.50");
        }
        for (String written : List.of("12²", "½", "Ⅻ")) {
            assertThat(browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", written))
                            .body())
                    .as(written)
                    .contains("Enter the amount in pounds, like 30 or 12.50");
        }
    }

    @Test
    void closesWithAReason() {
        network.service("referrals").answer("POST", API + "/close", 200, "{}");
        signIn(Person.PRIYA);
        assertThat(browser.post(PATH + "/close", typed("etag", "\"3\"", "outcome", "helped", "confirmed", "yes"))
                        .statusCode())
                .isEqualTo(303);
        StubService.Received received =
                network.service("referrals").received("POST", API + "/close").getFirst();
        assertThat(received.body()).isEqualTo("{\"outcome\":\"helped\"}");
        assertThat(received.headers()).containsEntry("if-match", "\"3\"");
        refuse("referrals", "POST", API + "/close", 400, """
                {"type":"/problems/validation","errors":[{"pointer":"/outcome","code":"required","detail":"x"}]}""");
        assertThat(browser.post(PATH + "/close", typed()).body())
                .contains("<a href=\"#outcome\">Choose the outcome</a>");
    }

    @Test
    void whoSeesTheOutcomeAndWhatGoesOnIsSaidBeforeTheReferralIsClosed() throws IOException {
        signIn(Person.PRIYA);
        assertThat(browser.post(PATH + "/close", typed("outcome", "helped")).body())
                .contains("The referrer sees the outcome.", "Needs without an agreed match end with it.")
                .contains("Where a match is agreed, the volunteer’s help goes on")
                .contains("Nobody has helped with these needs yet: Walking children to school. They end as not met");
        assertThat(browser.post(PATH + "/close", typed("outcome", "moved")).body())
                .doesNotContain("Nobody has helped with these needs", "under review");
        answer(
                "relationships",
                "/v1/relationships",
                sample("relationships")
                        .replace("[\"checks-expired\"]", "[\"under-review\"]")
                        .replace("0000000000b2", "0000000000b1"));
        assertThat(browser.post(PATH + "/close", typed("outcome", "moved")).body())
                .contains("A volunteer whose help goes on is under review.");
        versioned(
                "referrals", API, "\"3\"", sample("referral").replace("\"restricted\": false", "\"restricted\": true"));
        assertThat(browser.post(PATH + "/close", typed("outcome", "helped")).body())
                .contains("Only the people named for the family see the outcome.")
                .doesNotContain("The referrer sees");
    }

    @Test
    void aPaymentIsCheckedOnceMoreAndCanBeChanged() {
        signIn(Person.PRIYA);
        HttpResponse<String> asked =
                browser.post(PATH + "/spends", typed("what", "Rail card", "pounds", "12.50", "note", "To visit"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you record this payment", "£12.50", "Rail card", "To visit");
        assertThat(network.service("referrals").received("POST", API + "/spends"))
                .isEmpty();
        Map<String, String> change = Browser.hidden(asked.body());
        change.put("do", "change");
        assertThat(browser.post(PATH + "/spends", change).body()).contains("value=\"Rail card\"", "value=\"12.50\"");
    }

    @Test
    void whatWasClosedCanBeReopened() throws IOException {
        versioned("referrals", API, "\"3\"", sample("referral").replace("\"received\"", "\"closed\""));
        network.service("referrals").answer("POST", API + "/reopen", 200, "{}");
        signIn(Person.PRIYA);
        assertThat(page(PATH)).contains("/reopen\"");
        Map<String, String> form = form(PATH + "/reopen");
        assertThat(browser.post(PATH + "/reopen", form).statusCode()).isEqualTo(303);
        assertThat(network.service("referrals")
                        .received("POST", API + "/reopen")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"3\"");
    }

    @Test
    void thePageToReopenSaysTheCaseThatHolds() throws IOException {
        String closed = sample("referral").replace("\"received\"", "\"closed\"");
        versioned("referrals", API, "\"3\"", closed);
        signIn(Person.PRIYA);
        assertThat(page(PATH + "/reopen"))
                .contains("It was not accepted: it is to be decided again within one working day.")
                .doesNotContain("work on it goes on");
        versioned(
                "referrals",
                API,
                "\"3\"",
                closed.replace(
                        "\"decision\": null",
                        "\"decision\": {\"decision\": \"accept\", \"reason\": null, \"metFamily\": true,"
                                + " \"at\": \"2026-11-20T12:00:00Z\"}"));
        assertThat(page(PATH + "/reopen"))
                .contains("It was accepted: work on it goes on.")
                .doesNotContain("decided again");
    }

    @Test
    void saysThatItWasReopenedWhenAndByWhom() throws IOException {
        versioned(
                "referrals",
                API,
                "\"3\"",
                sample("referral")
                        .replace("\"episode\": 1", "\"episode\": 2")
                        .replace("\"reopenedAt\": null", "\"reopenedAt\": \"2026-11-22T09:00:00Z\"")
                        .replace("\"reopenedBy\": null", "\"reopenedBy\": \"" + Person.PRIYA.id() + "\""));
        signIn(Person.SOFIA);
        assertThat(page(PATH))
                .contains("22 November 2026 at 9:00am. By: Account ending 000102 (Northwick Council).")
                .contains("The referral has been opened 2 times");
    }

    @Test
    void whatCannotBeHadIsNamed() {
        String away = "{\"type\":\"/problems/unavailable\",\"status\":503}";
        refuse("referrals", "GET", "/v1/families/01980000-0000-7000-8000-0000000000e1/agreement", 503, away);
        refuse("matching", "GET", "/v1/needs", 503, away);
        signIn(Person.SOFIA);
        assertThat(page(PATH)).contains("<li>What the family agrees to</li>", "<li>Whether the needs wait</li>");
    }

    @Test
    void whatWasTakenBackIsNotSaidToBeAgreed() throws IOException {
        versioned("referrals", API, "\"3\"", sample("referral").replace("[\"refer\", \"share\", \"match\"]", "[]"));
        signIn(Person.SOFIA);
        assertThat(page(PATH)).contains("Who had agreed").doesNotContain(">Who agreed<");
    }

    @Test
    void whoSentItNeitherClosesNorSpends() {
        signIn(Person.SOFIA);
        assertThat(page(PATH))
                .as("withdrawing is recorded where all of it can be")
                .contains("/families/01980000-0000-7000-8000-0000000000e1/agreement/withdraw\"")
                .doesNotContain("/close\"", "/spends\"", "/needs/");
    }

    @Test
    void withdrawsAgreementAfterAskingOnce() {
        network.service("referrals").answer("POST", CONSENT, 200, "{}");
        signIn(Person.SOFIA);
        String asked = page(PATH + "/withdraw-all");
        assertThat(asked)
                .contains("NW-2026-0001", "Has the family withdrawn its agreement?")
                .contains("puts a notice with the reference number only on the list", "Kith sends no email")
                .doesNotContain("tells every organisation")
                .contains("/families/01980000-0000-7000-8000-0000000000e1/agreement/withdraw\"");
        assertThat(network.service("referrals").received("POST", CONSENT)).isEmpty();
        HttpResponse<String> done = browser.post(PATH + "/withdraw-all", Browser.hidden(asked));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(network.service("referrals").received("POST", CONSENT)).hasSize(1);
        assertThat(page("/referrals?success=all-withdrawn"))
                .contains("agreement is withdrawn", "Kith sends no message")
                .doesNotContain("is told");
        assertThat(browser.post(PATH + "/withdraw-all", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingIsToBeWithdrawnTwice() throws IOException {
        versioned(
                "referrals",
                API,
                "\"3\"",
                sample("referral")
                        .replace("\"inForce\": [\"refer\", \"share\", \"match\"]", "\"inForce\": []")
                        .replace(
                                "\"givenOn\": \"2026-11-19\",\n   \"withdrawnAt\": null",
                                "\"givenOn\": null, \"withdrawnAt\": \"2026-11-21T09:00:00Z\""));
        signIn(Person.SOFIA);
        assertThat(page(PATH)).contains("Agreement withdrawn").doesNotContain("/agreement/withdraw\"");
    }

    @Test
    void agreementIsWithdrawnInWelshAsWell() {
        signIn(Person.SOFIA);
        String asked = page(PATH + "/withdraw-all?lang=cy");
        assertThat(asked)
                .contains(
                        "<html lang=\"cy\"", "A yw&#39;r teulu wedi tynnu eu cytundeb yn ôl?", "Canslo", "NW-2026-0001")
                .doesNotContain("Cancel", "Withdraw");
        network.service("referrals").answer("POST", CONSENT, 200, "{}");
        assertThat(browser.post(PATH + "/withdraw-all", Browser.hidden(asked)).statusCode())
                .isEqualTo(303);
    }
}
