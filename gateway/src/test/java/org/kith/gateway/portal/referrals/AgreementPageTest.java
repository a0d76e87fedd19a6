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
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class AgreementPageTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String PAGE = FAMILY + "/agreement";
    private static final String API = "/v1" + PAGE;
    private static final String CHILD = "01980000-0000-7000-8000-0000000000d1";
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
    void saysInWhichOtherRecordsSomethingWasSaidThatCounts() throws IOException {
        String other = "/families/01980000-0000-7000-8000-0000000000e2/agreement\"";
        String words = "What was said in these other records of the children counts too";
        assertThat(page(PAGE)).contains(words, other, "Family 0000E2");
        answer("referrals", API, sample("agreement").replaceFirst("\"otherRecords\": .*]", "\"otherRecords\": []"));
        assertThat(page(PAGE)).doesNotContain(words, other);
    }

    @Test
    void recordsWhatSomebodyAgreedTo() throws IOException {
        network.service("referrals").answer("POST", API, 201, "{}");
        String path = PAGE + "/record";
        assertThat(page(path)).as("there is one child").doesNotContain("name=\"childIds\"");
        twoChildren();
        String asked = page(path);
        assertThat(asked).contains("name=\"childIds\"", "Child Two", "name=\"whose\"");
        assertThat(asked)
                .contains("Do they agree that a neighbour may help?")
                .contains("name=\"answer.match\" type=\"radio\" value=\"not-asked\" checked");
        Map<String, String> form = Browser.hidden(asked);
        HttpResponse<String> told = browser.post(path, form);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body())
                .contains("Answer yes or no to at least one of the five questions</a>")
                .contains(
                        "Choose who said so</a>", "Choose for which children</a>", "Enter the date they told you</a>");
        form.put("who", "somebody-else");
        assertThat(browser.post(path, form).body()).contains("Choose who it was</a>", "Enter their name</a>");
        form.put("whose", "some");
        form.put("by.name", "\u200b\u2800");
        assertThat(browser.post(path, form).body())
                .as("a name that nobody can see is none")
                .contains("Tick the children</a>", "Enter their name</a>");
        form.put("answer.match", "given");
        form.put("answer.share", "refused");
        form.put("answer.refer", "not-asked");
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
                {"given":["match"],"refused":["share"],"childIds":["01980000-0000-7000-8000-0000000000d1"],
                 "by":{"as":"parent","name":"the father"},"how":"phone","language":"en","interpreter":false,
                 "wordingVersion":"agreement-form-3","on":"2026-11-19"}"""));
    }

    @Test
    void whoSaidSomethingBeforeIsChosenAndNotTypedAnew() throws IOException {
        network.service("referrals").answer("POST", API, 201, "{}");
        String path = PAGE + "/record";
        assertThat(page(path)).contains("value=\"parent the mother\"", "Someone else");
        Map<String, String> form = form(
                path,
                "answer.match",
                "given",
                "who",
                "parent the mother",
                "how",
                "phone",
                "language",
                "en",
                "interpreter",
                "no",
                "on-day",
                "19",
                "on-month",
                "11",
                "on-year",
                "2026");
        form.put("by.name", "the father");
        assertThat(browser.post(path, form).body()).contains("Leave this empty, or choose “Someone else”</a>");
        form.remove("by.name");
        assertThat(browser.post(path, form).statusCode()).isEqualTo(303);
        assertThat(new ObjectMapper()
                        .readTree(network.service("referrals")
                                .received("POST", API)
                                .getLast()
                                .body())
                        .path("by"))
                .isEqualTo(new ObjectMapper().readTree("{\"as\":\"parent\",\"name\":\"the mother\"}"));
        answer("referrals", API, sample("agreement").replace("\"by\": \"the mother\"", "\"by\": null"));
        assertThat(page(path)).doesNotContain("name=\"who\"");
    }

    /** What a yes in force holds up ends with a no: that is asked once more, as a withdrawal is. */
    @Test
    void aNoToWhatWasAgreedIsRecordedOnlyAfterItIsSaidWhatThatEnds() throws IOException {
        network.service("referrals").answer("POST", API, 201, "{}");
        String path = PAGE + "/record";
        Map<String, String> form = answered(path, "answer.refer", "refused", "answer.match", "refused");
        HttpResponse<String> asked = browser.post(path, form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you record this", "record a “No” for Child One. What ends:")
                .contains("Being referred: no offer is looked for", "You cannot undo it", ">Go back and change<")
                .as("nothing depends on what was not agreed to")
                .doesNotContain("Help from a neighbour:");
        assertThat(network.service("referrals").received("POST", API)).isEmpty();
        Map<String, String> back = Browser.hidden(asked.body());
        back.put("do", "change");
        assertThat(browser.post(path, back).body())
                .as("the answers are kept")
                .contains("name=\"answer.refer\" type=\"radio\" value=\"refused\" checked")
                .doesNotContain("There is a problem");
        Map<String, String> sure = Browser.hidden(asked.body());
        sure.put("confirmed", "yes");
        assertThat(browser.post(path, sure).headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "?success=agreement-recorded-ended");
        assertThat(network.service("referrals").received("POST", API).getLast().headers())
                .containsEntry("idempotency-key", form.get("idempotencyKey"));
        assertThat(page(PAGE + "?success=agreement-recorded-ended"))
                .contains("What depended on what the family no longer agrees to has ended.");
    }

    @Test
    void aNoThatEndsNothingIsNotAskedAgain() throws IOException {
        network.service("referrals").answer("POST", API, 201, "{}");
        twoChildren();
        String path = PAGE + "/record";
        Map<String, String> form = answered(path, "answer.match", "refused", "answer.share", "given", "whose", "all");
        assertThat(browser.post(path, form).headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "?success=agreement-recorded");
        form.putAll(
                Map.of("answer.refer", "refused", "whose", "some", "childIds", "01980000-0000-7000-8000-0000000000d2"));
        assertThat(browser.post(path, form).statusCode())
                .as("for a child for whom nothing was agreed")
                .isEqualTo(303);
        form.put("childIds", CHILD);
        assertThat(browser.post(path, form).body()).contains("record a “No” for Child One. What ends:");
        answer("referrals", API, sample("agreement").replaceFirst("(?s)\"children\": .*?\\n ],", "\"children\": [],"));
        assertThat(browser.post(path, form).body())
                .as("where it is not known what is agreed to")
                .contains("Help from a neighbour:", "Being referred:");
    }

    @Test
    void whoLosesTheFamilyByANoIsToldBefore() throws IOException {
        answer("referrals", "/v1" + FAMILY, sample("family").replace("\"access\": \"duty\"", "\"access\": \"shared\""));
        answer("referrals", "/v1" + FAMILY + "/sharing-decisions", sample("sharing"));
        answer("referrals", API, sample("agreement").replace("\"purpose\": \"refer\"", "\"purpose\": \"share\""));
        answer("referrals", "/v1/referrals", "{\"items\":[],\"next\":null}");
        network.service("referrals").answer("POST", API, http -> {
            refuse("referrals", "GET", "/v1" + FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
            StubService.send(http, 201, "application/json", "{}");
        });
        browser = new Browser();
        signIn(Person.PRIYA);
        String path = PAGE + "/record";
        Map<String, String> form = answered(path, "answer.share", "refused");
        assertThat(browser.post(path, form).body())
                .contains("When you confirm, you no longer see it unless you lead one of its referrals.");
        form.put("confirmed", "yes");
        assertThat(browser.post(path, form).headers().firstValue("Location").orElseThrow())
                .endsWith("/referrals?success=agreement-recorded-lost&reference=0000E1");
        assertThat(page("/referrals?success=agreement-recorded-lost&reference=0000E1"))
                .contains("What family 0000E1 said is recorded.", "You no longer see the family.");
    }

    /** The form about the answers of the mother, with what is asked beside them. */
    private Map<String, String> answered(String path, String... answers) {
        Map<String, String> form = form(path, answers);
        form.putAll(Map.of("who", "parent the mother", "how", "phone", "language", "en", "interpreter", "no"));
        form.putAll(Map.of("on-day", "19", "on-month", "11", "on-year", "2026"));
        return form;
    }

    /** The form as the mother of one child has it filled in. */
    private Map<String, String> motherWithdraws(String path, String... answers) {
        Map<String, String> form = form(path, answers);
        form.putAll(Map.of("whose", "some", "childIds", CHILD, "by.as", "parent", "by.name", "the mother"));
        return form;
    }

    @Test
    void theEmptyFormWithdrawsNothing() {
        String path = PAGE + "/withdraw";
        HttpResponse<String> told = browser.post(path, Browser.hidden(page(path)));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body())
                .contains("Choose what they withdraw</a>", "Choose who asked for it, or that you do not know</a>");
        assertThat(browser.post(path, form(path, "confirmed", "yes")).statusCode())
                .isEqualTo(400);
        assertThat(network.service("referrals").received("POST", API + "/withdraw"))
                .isEmpty();
    }

    @Test
    void whatIsChosenHasToFitTogether() throws IOException {
        twoChildren();
        String path = PAGE + "/withdraw";
        assertThat(browser.post(path, form(path, "what", "some", "whose", "some", "by.as", "able-child"))
                        .body())
                .contains("Tick what they withdraw</a>", "Tick the children</a>")
                .contains("Enter the name of who asked for it</a>", "Enter who judged that");
        assertThat(browser.post(
                                path,
                                form(
                                        path,
                                        "what",
                                        "everything",
                                        "purposes",
                                        "match",
                                        "whose",
                                        "all",
                                        "childIds",
                                        CHILD,
                                        "by.as",
                                        "not-known",
                                        "by.name",
                                        "the mother"))
                        .body())
                .contains("Tick none of these, or choose “Only some of it”</a>")
                .contains("Tick none of these, or choose “Only some of them”</a>")
                .contains("Leave the name empty, or choose who asked for it</a>");
        assertThat(network.service("referrals").received("POST", API + "/withdraw"))
                .isEmpty();
    }

    @Test
    void everythingIsWithdrawnOnlyAfterItIsSaidWhatThatEnds() throws IOException {
        network.service("referrals").answer("POST", API + "/withdraw", 200, "{}");
        String path = PAGE + "/withdraw";
        Map<String, String> form = form(path, "what", "everything", "by.as", "not-known");
        HttpResponse<String> asked = browser.post(path, form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you record this", "withdraws its agreement for Child One", "We do not know who")
                .contains("Sharing: organisations", "a volunteer who helps stops", ">Withdraw agreement<")
                .as("the way back keeps what was typed")
                .contains(">Go back and change<")
                .doesNotContain("govuk-back-link");
        assertThat(network.service("referrals").received("POST", API + "/withdraw"))
                .isEmpty();
        form.put("confirmed", "yes");
        assertThat(browser.post(path, form).headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "?success=agreement-withdrawn");
        answer("referrals", "/v1/referrals", "{\"items\":[],\"next\":null}");
        assertThat(page("/referrals?success=agreement-withdrawn-lost&reference=0000E1"))
                .contains("It is recorded that family 0000E1 withdraws this.", "You no longer see the family.");
        assertThat(network.service("referrals")
                        .received("POST", API + "/withdraw")
                        .getLast()
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void whoSeesItOnlyBecauseItAgreedIsToldThatTheyLoseIt() throws IOException {
        answer("referrals", "/v1" + FAMILY, sample("family").replace("\"access\": \"duty\"", "\"access\": \"shared\""));
        String sharing = "/v1" + FAMILY + "/sharing-decisions";
        answer("referrals", sharing, sample("sharing"));
        browser = new Browser();
        signIn(Person.PRIYA);
        String path = PAGE + "/withdraw";
        Map<String, String> form = form(path, "what", "everything", "by.as", "not-known");
        assertThat(browser.post(path, form).body())
                .contains("When you confirm, you no longer see it unless you lead one of its referrals.");
        Map<String, String> less = form(path, "what", "some", "purposes", "match", "by.as", "not-known");
        assertThat(browser.post(path, less).body())
                .contains("Check before you record this")
                .doesNotContain("you no longer see it");
        answer("referrals", sharing, sample("sharing").replace("\"consent\"", "\"public-task\""));
        assertThat(browser.post(path, form).body()).doesNotContain("you no longer see it");
        answer(
                "referrals",
                sharing,
                sample("sharing")
                        .replace(
                                "\"withOrganisationId\": \"01980000-0000-7000-8000-000000000001\"",
                                "\"withOrganisationId\": \"01980000-0000-7000-8000-000000000004\""));
        browser = new Browser();
        signIn(Person.OLA);
        form = form(path, "what", "everything", "by.as", "not-known");
        assertThat(browser.post(path, form).body())
                .as("only the council's own work goes on without agreement")
                .contains("you no longer see it, and nor does anyone else of your organisation.")
                .doesNotContain("unless you lead");
    }

    /** However old its referrals are: the list of the newest ones does not say who sees a family. */
    @Test
    void whoStillSeesTheFamilyComesBackToItAndWhoDoesNotIsTold() throws IOException {
        answer("referrals", "/v1/referrals", "{\"items\":[],\"next\":null}");
        assertThat(afterAll(
                        Person.PRIYA, sample("family").replace("\"access\": \"duty\"", "\"access\": \"own\""), false))
                .endsWith(PAGE + "?success=agreement-withdrawn");
        String shared = sample("family").replace("\"access\": \"duty\"", "\"access\": \"shared\"");
        answer("referrals", "/v1" + FAMILY + "/sharing-decisions", sample("sharing"));
        assertThat(afterAll(Person.PRIYA, shared, false))
                .as("who leads it")
                .endsWith(PAGE + "?success=agreement-withdrawn");
        assertThat(afterAll(Person.PRIYA, shared, true))
                .endsWith("/referrals?success=agreement-withdrawn-lost&reference=0000E1");
    }

    /** Where somebody comes who records that a family withdraws all that it agreed to. */
    private String afterAll(Person who, String family, boolean losesIt) {
        answer("referrals", "/v1" + FAMILY, family);
        network.service("referrals").answer("POST", API + "/withdraw", http -> {
            if (losesIt) {
                refuse("referrals", "GET", "/v1" + FAMILY, 404, "{\"type\":\"/problems/not-found\",\"status\":404}");
            }
            StubService.send(http, 200, "application/json", "{}");
        });
        browser = new Browser();
        signIn(who);
        String path = PAGE + "/withdraw";
        Map<String, String> form = form(path, "what", "everything", "by.as", "not-known", "confirmed", "yes");
        return browser.post(path, form).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aNoIsRecordedPastARestrictionAndNothingOfTheFamilyIsShown() throws IOException {
        twoChildren();
        String path = PAGE + "/withdraw";
        Map<String, String> form = motherWithdraws(path, "what", "everything", "confirmed", "yes");
        String notFound = "{\"type\":\"/problems/not-found\",\"status\":404}";
        refuse("referrals", "GET", "/v1" + FAMILY, 404, notFound);
        refuse("referrals", "GET", API, 404, notFound);
        HttpResponse<String> lost = browser.open(PAGE);
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("href=\"" + path + "\">Record that the family has said stop");
        assertThat(page(path))
                .contains("If you know that the family has said stop, record it here. You will not see the family.")
                .doesNotContain("Child One", "Child Two", CHILD, "href=\"" + PAGE + "\"");
        network.service("referrals").answer("POST", API + "/withdraw", 200, """
                {"familyId":"01980000-0000-7000-8000-0000000000e1","withdrawnAt":"2026-11-22T09:00:00Z",
                 "purposes":null,"recipientIds":null,"referralIds":null,"needIds":null}""");
        HttpResponse<String> asked = browser.post(path, form);
        assertThat(decent(asked.body()))
                .as("it was confirmed for one child, and is asked again for all")
                .contains("withdraws its agreement for all children of the family. What ends:", "the mother")
                .doesNotContain("Child One", CHILD);
        Map<String, String> all = Browser.hidden(asked.body());
        all.put("confirmed", "yes");
        assertThat(browser.post(path, all).headers().firstValue("Location").orElseThrow())
                .endsWith("/referrals?success=agreement-withdrawn-unseen&reference=0000E1");
        assertThat(new ObjectMapper()
                        .readTree(network.service("referrals")
                                .received("POST", API + "/withdraw")
                                .getLast()
                                .body()))
                .isEqualTo(new ObjectMapper().readTree("{\"by\":{\"as\":\"parent\",\"name\":\"the mother\"}}"));
        refuse("referrals", "POST", API + "/withdraw", 404, notFound);
        HttpResponse<String> unrecorded = browser.post(path, all);
        assertThat(unrecorded.statusCode()).isEqualTo(404);
        assertThat(unrecorded.body()).contains("This is not recorded.", "the mother", "<title>Error: ");
        browser = new Browser();
        signIn(Person.CAROL);
        assertThat(browser.open(path).statusCode())
                .as("who does not hear families")
                .isEqualTo(404);
    }

    @Test
    void someOfItIsWithdrawnForSomeChildren() throws IOException {
        twoChildren();
        network.service("referrals").answer("POST", API + "/withdraw", 200, "{}");
        String path = PAGE + "/withdraw";
        Map<String, String> form = motherWithdraws(path, "what", "some", "purposes", "match");
        assertThat(browser.post(path, form).body())
                .contains("withdraws its agreement for Child One. What ends:", "Help from a neighbour:")
                .doesNotContain("Sharing: organisations", "Child Two");
        form.put("confirmed", "yes");
        assertThat(browser.post(path, form).headers().firstValue("Location").orElseThrow())
                .as("who still sees the family")
                .endsWith(PAGE + "?success=agreement-withdrawn");
        assertThat(page(PAGE + "?success=agreement-withdrawn"))
                .contains("It is recorded that the family withdraws this");
        assertThat(new ObjectMapper()
                        .readTree(network.service("referrals")
                                .received("POST", API + "/withdraw")
                                .getLast()
                                .body()))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"purposes\":[\"match\"],\"childIds\":[\"" + CHILD
                                + "\"],\"by\":{\"as\":\"parent\",\"name\":\"the mother\"}}"));
    }

    private void twoChildren() throws IOException {
        answer(
                "referrals",
                "/v1" + FAMILY,
                sample("family")
                        .replace(
                                "\"children\": [",
                                "\"children\": [{\"name\": \"Child Two\", \"ageBand\": "
                                        + "\"0-4\", \"id\": \"01980000-0000-7000-8000-0000000000d2\"},"));
    }

    @Test
    void whereNothingIsToBeConfirmedNothingElseIsSaid() {
        assertThat(page("/agreement")).contains("recorded this");
        answer("referrals", ENDED, "{\"items\":[],\"next\":null}");
        assertThat(page("/agreement"))
                .contains("Nothing is waiting to be confirmed")
                .doesNotContain("recorded this");
    }

    @Test
    void whatThereWasNoneOfIsNotCounted() throws IOException {
        assertThat(page("/agreement"))
                .contains("Help from a neighbour. 2 needs ended<")
                .doesNotContain("0 organisations");
        answer(
                "referrals",
                ENDED,
                sample("withdrawals")
                        .replace("\"needs\": 2,\n   \"recipients\": 0", "\"needs\": 1, \"recipients\": 1"));
        assertThat(page("/agreement")).contains("1 need and access of 1 organisation ended<");
        answer(
                "referrals",
                ENDED,
                sample("withdrawals")
                        .replace("\"needs\": 2,\n   \"recipients\": 0", "\"needs\": 0, \"recipients\": 3"));
        assertThat(page("/agreement")).contains("Access of 3 organisations ended<");
    }

    @Test
    void theTimeToConfirmByIsSaidAsOnOtherPages() throws IOException {
        answer("referrals", ENDED, sample("withdrawals").replace("2026-11-20T10:00:00Z", "2026-12-01T00:00:00Z"));
        assertThat(page("/agreement"))
                .contains("11:59pm on Monday 30 November 2026")
                .doesNotContain("midnight");
    }

    @Test
    void theOwnerConfirmsWhatOthersRecorded() {
        String id = "01980000-0000-7000-8000-0000000000f3";
        String list = page("/agreement");
        assertThat(list).contains("Family 0000E1", "Help from a neighbour", "2 needs", "Northwick Council", "Overdue");
        network.service("referrals").answer("POST", ENDED + "/" + id + "/confirm", 200, "{}");
        HttpResponse<String> asked = browser.post("/agreement/" + id + "/confirm", Browser.hidden(list));
        assertThat(decent(asked.body()))
                .contains("Does your organisation know that this has ended?", "Help from a neighbour. 2 needs ended")
                .contains("<body class=\"govuk-template__body\" data-posted>");
        assertThat(list)
                .as("a page that was not sent has a place in the history")
                .doesNotContain("data-posted");
        assertThat(network.service("referrals").received("POST", ENDED + "/" + id + "/confirm"))
                .isEmpty();
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        HttpResponse<String> done = browser.post("/agreement/" + id + "/confirm", confirmed);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/agreement?success=ended-confirmed");
    }
}
