package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        network.service("referrals").answer("GET", "/v1/referrals", 200, sample("referrals"));
        network.service("referrals")
                .answer(
                        "POST",
                        "/v1/referrals",
                        201,
                        "{\"id\":\"01980000-0000-7000-8000-0000000000a1\",\"reference\":\"NW-26-7GR8VG\"}");
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
        form.put("agreement.given.refer", "given");
        form.put("agreement.given.share", "given");
        form.put("agreement.given.match", "refused");
        form.put("agreement.given.tell-volunteer", "given");
        form.put("agreement.by.as", "parent");
        form.put("agreement.by.name", "the mother");
        form.put("agreement.how", "phone");
        form.put("agreement.language", "so");
        form.put("agreement.interpreter", "yes");
        form.put("agreement.on-day", "19");
        form.put("agreement.on-month", "11");
        form.put("agreement.on-year", "2026");
        form.put("sharing.0.withOrganisationId", COUNCIL);
        form.put("sharing.0.fields", "contactName");
        form.put("sharing.0.why", "To decide");
        form.put("sharing.0.lawfulBasis", "public-task");
        form.put("sharing.0.familyTold", "yes");
        return form;
    }

    @Test
    void whoMayNotSeeWhatTheySentHasItsReference() {
        network.service("referrals").answer("GET", "/v1/referrals", 200, "{\"items\":[],\"next\":null}");
        HttpResponse<String> sent = browser.post(PATH, typed());
        String list = sent.headers().firstValue("Location").orElseThrow();
        assertThat(list).endsWith("/referrals?success=sent-not-seen&reference=NW-26-7GR8VG");
        assertThat(page("/referrals?success=sent-not-seen&reference=NW-26-7GR8VG"))
                .contains("Your referral was received. Its reference is NW-26-7GR8VG.");
        assertThat(page("/referrals?success=sent-not-seen&reference=Call%2001632"))
                .doesNotContain("Call 01632");
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
             "agreement":{"given":["refer","share","tell-volunteer"],"refused":["match"],"by":{"as":"parent","name":"the mother"},
                          "how":"phone","language":"so","interpreter":true,"wordingVersion":"referral-form-3",
                          "on":"2026-11-19"},
             "sharing":[{"withOrganisationId":"%s","fields":["contactName"],"why":"To decide",
                         "lawfulBasis":"public-task","familyTold":true}]}\
            """.formatted(COUNCIL));
        assertThat(body).isEqualTo(expected);
    }

    /** The duty team of the council where the home is has what is urgent: who sends it to another one is told before. */
    @Test
    void aHomeInAnotherCouncilsAreaIsSaidBeforeItIsSent() {
        Map<String, String> form = typed();
        form.put("family.postcode", "zn1 0aa");
        form.put("sharing.0.withOrganisationId", "01980000-0000-7000-8000-000000000004");
        HttpResponse<String> asked = browser.post(PATH, form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("<title>Check who receives the referral")
                .contains("name=\"family.address\" value=\"4 Elm Road\"")
                .doesNotContain("Did the family agree")
                .contains("The family lives in the area of Northwick Council.")
                .contains("You are sending the referral to Open Door Northwick.")
                .contains(
                        "Open Door Northwick will decide about the referral.",
                        "If the risk becomes high, the duty team of Northwick Council has it.");
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .isEmpty();
        form.put("riskBand", "high");
        assertThat(browser.post(PATH, form).body())
                .contains("The risk is high, so the duty team of Northwick Council has it at once.")
                .doesNotContain("If the risk");
        Map<String, String> carried = new HashMap<>(form);
        carried.put("do", "change");
        assertThat(browser.post(PATH, carried).body()).contains("value=\"4 Elm Road\"", "<title>Refer a family");
        form.put("confirmed", "yes");
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
        form.remove("confirmed");
        form.put("sharing.0.withOrganisationId", COUNCIL);
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
    }

    @Test
    void showsWhatIsWrongBesideItsFieldAndKeepsTheRest() {
        network.service("referrals")
                .answer("POST", "/v1/referrals", http -> StubService.send(http, 400, "application/problem+json", """
                    {"type":"/problems/validation","status":400,"detail":"Correct them.","errors":[
                      {"pointer":"/family/postcode","code":"postcode","detail":"This is not a postcode."},
                      {"pointer":"/needs/0/kind","code":"unknown","detail":"There is no such kind."},
                      {"pointer":"/agreement","code":"agreement-missing","detail":"Ask the family."},
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
                .contains("<a href=\"#agreement.given.refer\">")
                .contains("Enter the name of child 1")
                .contains("value=\"Dana &lt;Brook&gt;\"", "value=\"4 Elm Road\"")
                .contains("value=\"" + form.get("idempotencyKey") + "\"");
    }

    @Test
    void whatTheServiceRefusesIsSaidInTheWordsOfThePageAndOnce() {
        refusing("""
                {"pointer":"/family/postcode","code":"unknown-postcode","detail":"Tell whoever runs the network."},
                {"pointer":"/agreement/by/as","code":"not-council","detail":"Ask the council."},
                {"pointer":"/agreement/on","code":"before-birth","detail":"None of the children. Give the day."},""");
        Map<String, String> form = typed();
        form.remove("riskBand");
        assertThat(browser.post(PATH, form).body())
                .contains("<a href=\"#family.postcode\">We do not know this postcode yet.", "tell the help desk")
                .contains("<a href=\"#agreement.by.as\">Only people of a council record")
                .contains("<a href=\"#agreement.on\">Date they told you must be a day when")
                .doesNotContain("Postcode: ", "Date they told you: ", "whoever runs");
    }

    /** The service refuses as it would: a referral without a risk band is never taken. */
    private void refusing(String errors) {
        network.service("referrals")
                .answer(
                        "POST",
                        "/v1/referrals",
                        http -> StubService.send(
                                http,
                                400,
                                "application/problem+json",
                                "{\"type\":\"/problems/validation\",\"status\":400,\"errors\":[" + errors
                                        + "{\"pointer\":\"/riskBand\",\"code\":\"required\",\"detail\":\"must not be blank\"}]}"));
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
                .contains("You have already sent this form", "value=\"4 Elm Road\"")
                .doesNotContain("The key came before", form.get("idempotencyKey"));
        assertThat(Browser.hidden(again.body()).get("idempotencyKey")).hasSize(36);
    }

    @Test
    void aDayThatIsNoneIsSaidTogetherWithAllThatIsWrongInTheOrderOfThePage() throws IOException {
        refusing("""
                {"pointer":"/children/0/dateOfBirth","code":"required","detail":"must not be null"},
                {"pointer":"/agreement/on","code":"in-future","detail":"x"},
                {"pointer":"/family/contactName","code":"required","detail":"must not be blank"},
                {"pointer":"/family/postcode","code":"bad-postcode","detail":"x"},""");
        Map<String, String> form = typed();
        form.put("children.0.dateOfBirth-month", "x");
        form.put("family.contactName", "");
        HttpResponse<String> again = browser.post(PATH, form);
        assertThat(again.statusCode()).isEqualTo(400);
        String body = again.body();
        assertThat(body)
                .contains("Date of birth of child 1 must be a real date", "Enter the contact&#39;s name")
                .contains("Enter a full UK postcode", "Date they told you must be today or in the past")
                .doesNotContain("Choose how great the risk", "must not be null");
        assertThat(body.indexOf("#family.contactName\""))
                .isLessThan(body.indexOf("#family.postcode\""))
                .isPositive();
        assertThat(body.indexOf("#family.postcode\"")).isLessThan(body.indexOf("#children.0.dateOfBirth\""));
        assertThat(body.indexOf("#children.0.dateOfBirth\"")).isLessThan(body.indexOf("#agreement.on\""));
        var received = network.service("referrals").received("POST", "/v1/referrals");
        assertThat(received).hasSize(1);
        assertThat(new ObjectMapper().readTree(received.getFirst().body()).has("riskBand"))
                .as("what cannot be read is asked about with a referral that cannot be taken")
                .isFalse();
        assertThat(received.getFirst().headers().get("idempotency-key")).isNotEqualTo(form.get("idempotencyKey"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, September, 2018, 2018-09-03",
        "03, sept, 2018, 2018-09-03",
        "3, Sep., 2018, 2018-09-03",
        "1, May, 2018, 2018-05-01",
        "5., 9., 2018., 2018-09-05",
        "'\u00a05 .', ' 09\u00a0', '\u20072018 ', 2018-09-05",
        "1, Medi, 2018, 2018-09-01",
        "１, ９, ２０１８, 2018-09-01",
        "٣, ٠٩, ٢٠١٨, 2018-09-03",
        "\u200b3, Sept．, 2018．, 2018-09-03"
    })
    void aMonthIsTakenAsPeopleWriteIt(String day, String month, String year, String sent) throws IOException {
        Map<String, String> form = typed();
        form.put("children.0.dateOfBirth-day", day);
        form.put("children.0.dateOfBirth-month", month);
        form.put("children.0.dateOfBirth-year", year);
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
        assertThat(received().at("/children/0/dateOfBirth").asText()).isEqualTo(sent);
    }

    private JsonNode received() throws IOException {
        return new ObjectMapper()
                .readTree(network.service("referrals")
                        .received("POST", "/v1/referrals")
                        .getFirst()
                        .body());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 9, 17, Year must include 4 numbers",
        "3, 9, 20177, Year must include 4 numbers",
        "3, '', 2017, must include a month",
        "'', '', 2017, must include a day and month",
        "31, 9, 2017, must be a real date",
        "3, Ma, 2017, must be a real date",
        "3, 9, 1890, Child 1: Date of birth: Year must be 1900 or later",
        "31, 12, 1899, Year must be 1900 or later",
        "29, 2, 0000, Year must be 1900 or later"
    })
    void aDayThatCannotBeReadSaysWhy(String day, String month, String year, String told) {
        refusing("");
        Map<String, String> form = typed();
        form.put("children.0.dateOfBirth-day", day);
        form.put("children.0.dateOfBirth-month", month);
        form.put("children.0.dateOfBirth-year", year);
        HttpResponse<String> again = browser.post(PATH, form);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains(told, "value=\"" + year + "\"");
    }

    /** The service reads no day before 1900, and would say that alone and in its own words. */
    @Test
    void aDayBeforeTheFirstThatIsTakenHidesNothingElse() {
        refusing("""
                {"pointer":"/family/contactName","code":"required","detail":"must not be blank"},""");
        Map<String, String> form = typed();
        form.put("children.0.dateOfBirth-year", "1890");
        form.put("family.contactName", "");
        assertThat(browser.post(PATH, form).body())
                .contains("Year must be 1900 or later</a>", "Enter the contact&#39;s name</a>")
                .doesNotContain("YYYY-MM-DD");
    }

    @Test
    void aLineBreakCountsOnceAndALimitIsSaidBeforehand() throws IOException {
        assertThat(page(PATH)).contains("You can enter up to 1,000 characters.", "You can enter up to 500 characters.");
        Map<String, String> form = typed();
        String lines = ("x".repeat(9) + "\r\n").repeat(99) + "\uD83D\uDE00".repeat(10);
        form.put("needs.0.detail", lines);
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
        assertThat(received().at("/needs/0/detail").asText()).isEqualTo(lines.replace("\r\n", "\n"));
        refusing("");
        form.put("needs.0.detail", lines + "y");
        assertThat(browser.post(PATH, form).body()).contains("Need 1: In your words must be 1,000 characters or fewer");
    }

    @Test
    void theCouncilReceivesAndNobodyWhoCannotAnswer() {
        assertThat(page(PATH))
                .contains("<option value=\"" + COUNCIL + "\" selected>Northwick Council")
                .doesNotContain(
                        "Bridge Families", "Harbour Academy", "<option value=\"01980000-0000-7000-8000-000000000002\"");
        refusing("""
                {"pointer":"/sharing/0/withOrganisationId","code":"required","detail":"must not be null"},""");
        Map<String, String> form = typed();
        form.put("sharing.0.withOrganisationId", "");
        assertThat(browser.post(PATH, form).body())
                .contains("<a href=\"#sharing.0.withOrganisationId\">Choose who receives the referral</a>");
    }

    @Test
    void noLawfulBasisIsChosenForWhoeverRefersAndEachIsExplained() {
        assertThat(page(PATH))
                .contains("If you are not sure, ask whoever is responsible for data protection in your organisation.")
                .contains("A law gives your organisation the task or power that you share for")
                .contains("It is necessary to protect someone’s life.")
                .doesNotContainPattern("name=\"sharing.0.lawfulBasis\"[^>]* checked");
        refusing("""
                {"pointer":"/sharing/0/lawfulBasis","code":"required","detail":"must not be null"},""");
        Map<String, String> form = typed();
        form.remove("sharing.0.lawfulBasis");
        assertThat(browser.post(PATH, form).body())
                .contains("<a href=\"#sharing.0.lawfulBasis\">Choose the lawful basis</a>");
        form.put("sharing.0.lawfulBasis", "legitimate-interests");
        refusing("""
                {"pointer":"/sharing/0/lawfulBasis","code":"basis-not-yours","detail":"Your kind. A law."},""");
        assertThat(browser.post(PATH, form).body())
                .contains("<a href=\"#sharing.0.lawfulBasis\">Your organisation cannot rely on this lawful basis.")
                .containsPattern("value=\"legitimate-interests\"[^>]* checked");
    }

    @Test
    void whichChildANeedIsForIsAskedAgainWhenThatChildIsTakenAway() throws IOException {
        refusing("");
        Map<String, String> form = typed();
        form.put("children.count", "3");
        form.put("needs.0.childIndex", "2");
        form.put("do", "remove-children");
        String two = browser.post(PATH, form).body();
        assertThat(two)
                .contains(
                        "<a href=\"#needs.0.childIndex\">You removed child 3. Choose which child this need is for</a>")
                .doesNotContain("selected>Child 1");
        form.putAll(Browser.hidden(two));
        form.put("needs.0.childIndex", "");
        assertThat(browser.post(PATH, send(form)).body()).contains("Choose which child need 1 is for");
        form.put("needs.0.childIndex", "1");
        form.put("do", "remove-children");
        String one = browser.post(PATH, form).body();
        assertThat(one).contains("You removed child 2", "needs.0.childIndex.asked", "<option value=\"0\">Child 1");
        form.putAll(Browser.hidden(one));
        form.put("needs.0.childIndex", "");
        assertThat(browser.post(PATH, send(form)).statusCode()).isEqualTo(400);
        network.service("referrals")
                .answer(
                        "POST",
                        "/v1/referrals",
                        201,
                        "{\"id\":\"01980000-0000-7000-8000-0000000000a1\",\"reference\":\"NW-26-7GR8VG\"}");
        form.put("needs.0.childIndex", "0");
        assertThat(browser.post(PATH, send(form)).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> send(Map<String, String> form) {
        form.put("do", "send");
        return form;
    }

    @Test
    void neitherAnswerAboutAgreementIsTakenForGranted() throws IOException {
        String empty = page(PATH);
        assertThat(empty).contains("name=\"agreement.given.match\" type=\"radio\" value=\"given\"");
        Map<String, String> form = typed();
        form.remove("agreement.given.match");
        refusing("");
        String told = browser.post(PATH, form).body();
        assertThat(received().at("/agreement/refused")).isEmpty();
        assertThat(told)
                .contains(
                        "<a href=\"#agreement.given.match\">Say whether the family agreed that a neighbour may help</a>");
    }

    private Map<String, String> answered(String answer, boolean byWhom) {
        Map<String, String> form = typed();
        form.keySet()
                .removeIf(name -> !byWhom && name.startsWith("agreement.") && !name.startsWith("agreement.given."));
        List.of("refer", "share", "match", "tell-volunteer")
                .forEach(purpose -> form.put("agreement.given." + purpose, answer));
        return form;
    }

    @Test
    void whereNobodyWasAskedNothingIsSaidOfAnAgreement() throws IOException {
        assertThat(browser.post(PATH, answered("not-asked", false)).statusCode())
                .isEqualTo(303);
        assertThat(received().has("agreement")).isFalse();
    }

    @Test
    void whoAnsweredIsNotForgottenWhereNoAnswerIs() {
        assertThat(browser.post(PATH, answered("not-asked", true)).body())
                .contains("<a href=\"#agreement.by.name\">Leave this empty, or answer yes or no to at least one of");
        assertThat(network.service("referrals").received("POST", "/v1/referrals"))
                .noneMatch(sent -> sent.body().contains("\"riskBand\""));
    }

    /** A family that says no to everything has been asked: who said so, how and when is recorded with it. */
    @Test
    void aNoIsSentWithWhoSaidItAndIsNotTakenWithout() throws IOException {
        assertThat(browser.post(PATH, answered("refused", true)).statusCode()).isEqualTo(303);
        assertThat(received().at("/agreement/given")).isEmpty();
        assertThat(received().at("/agreement/refused"))
                .extracting(JsonNode::textValue)
                .containsExactly("match", "refer", "share", "tell-volunteer");
        assertThat(received().at("/agreement/by/name").textValue()).isEqualTo("the mother");
        refusing("");
        assertThat(browser.post(PATH, answered("refused", false)).body())
                .contains(
                        "Choose who agreed or said no</a>",
                        "Enter the name of who agreed or said no</a>",
                        "Choose how they told you</a>",
                        "Choose the language you asked in</a>",
                        "Say whether someone interpreted</a>",
                        "Enter the date they told you</a>");
    }

    /** Before it is known who said yes the service takes nothing as agreed to: that is no second thing that is wrong. */
    @Test
    void aYesWithoutWhoSaidItIsWrongOnlyForThat() {
        refusing("""
                {"pointer":"/sharing/0/lawfulBasis","code":"agreement-missing","detail":"x"},""");
        Map<String, String> form = typed();
        form.put("sharing.0.lawfulBasis", "consent");
        form.put("agreement.by.as", "");
        assertThat(browser.post(PATH, form).body())
                .contains("Choose who agreed or said no</a>")
                .doesNotContain("The family has not agreed to sharing");
        form.put("agreement.by.as", "parent");
        form.put("agreement.given.share", "refused");
        form.put("agreement.how", "");
        assertThat(browser.post(PATH, form).body())
                .contains("Choose how they told you</a>", "The family has not agreed to sharing");
    }

    /** A form that was open while its answers got other names is asked again, and not taken for "not asked". */
    @Test
    void whatIsNoneOfTheAnswersIsNoAnswer() {
        refusing("");
        assertThat(browser.post(PATH, answered("no", true)).body())
                .contains("Say whether the family agreed to be referred</a>", "value=\"the mother\"");
    }

    @Test
    void allThatIsMissingIsSaidAtOnceInTheOrderOfThePage() {
        refusing("""
                {"pointer":"/agreement","code":"agreement-missing","detail":"x"},
                {"pointer":"/family/contactName","code":"required","detail":"x"},""");
        String told = browser.post(PATH, send(new HashMap<>(Browser.hidden(page(PATH)))))
                .body();
        assertThat(told)
                .containsSubsequence(
                        "Enter the contact&#39;s name</a>",
                        "Enter the house and street</a>",
                        "Enter the postcode</a>",
                        "Enter the name of child 1</a>",
                        "Enter the date of birth of child 1</a>",
                        "Choose what would help for need 1</a>",
                        "Choose how urgent need 1 is</a>",
                        "Choose how great the risk to a child is</a>",
                        "Say whether the family agreed to be referred</a>",
                        "Say whether the family agreed that you share what they told you</a>",
                        "Say whether the family agreed that a neighbour may help</a>",
                        "Say whether the family agreed that a volunteer is told about them</a>",
                        "Choose who receives the referral</a>",
                        "Choose what is shared</a>",
                        "Enter why it is shared</a>",
                        "Choose the lawful basis</a>",
                        "Say whether the family knows who you share with</a>")
                .doesNotContain("unless the risk is high", "Choose who agreed or said no</a>");
        Map<String, String> form = typed();
        form.keySet().removeIf(name -> name.startsWith("agreement.") && !name.startsWith("agreement.given."));
        assertThat(browser.post(PATH, form).body())
                .contains(
                        "Choose who agreed or said no</a>",
                        "Enter the name of who agreed or said no</a>",
                        "Choose how they told you</a>",
                        "Choose the language you asked in</a>",
                        "Say whether someone interpreted</a>",
                        "Enter the date they told you</a>");
    }

    @Test
    void addsAndTakesAwayChildrenAndNeedsWithoutAScript() {
        Map<String, String> form = typed();
        form.put("do", "add-children");
        HttpResponse<String> two = browser.post(PATH, form);
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.body())
                .contains("Child 2", "children.1.name", "value=\"Child One\"", "Which child it is for", "#child-3\"");
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
