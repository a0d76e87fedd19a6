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
import org.kith.gateway.support.StubService;

/** With whom a family is shared: read, shared later, and recorded that it is not to be. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class SharingPageTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String PAGE = FAMILY + "/sharing";
    private static final String API = "/v1" + FAMILY;
    private static final String DECISIONS = API + "/sharing-decisions";
    private static final String COUNCIL = "01980000-0000-7000-8000-000000000001";
    private static final String CHARITY = "01980000-0000-7000-8000-000000000005";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", API, sample("family"));
        answer("referrals", API + "/restriction", sample("restriction"));
        answer("referrals", DECISIONS, sample("sharing"));
        network.service("referrals").answer("POST", DECISIONS, 201, "{\"id\":\"" + CHARITY + "\"}");
    }

    private StubService.Received sent() {
        return network.service("referrals").received("POST", DECISIONS).getLast();
    }

    @Test
    void saysWhoSeesWhatAndWhoIsNotToSeeIt() {
        signIn(Person.DANA);
        assertThat(page(PAGE))
                .contains("<title>Who family 0000E1 is shared with – Kith")
                .contains("Northwick Council", "Contact&#39;s name, Telephone number", "Consent: The council decides")
                .contains("Harbour Academy", "Not to be shared", "An uncle works there")
                .doesNotContain("/sharing/share\"", "/sharing/not-share\"");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page(PAGE)).contains(PAGE + "/share\"", PAGE + "/not-share\"");
    }

    @Test
    void theReferralLeadsThere() throws IOException {
        String referral = "/referrals/01980000-0000-7000-8000-0000000000a1";
        versioned("referrals", "/v1" + referral, "\"3\"", sample("referral"));
        answer("referrals", "/v1" + referral + "/clock", sample("clock"));
        answer("referrals", "/v1" + referral + "/spends", sample("spends"));
        signIn(Person.SOFIA);
        assertThat(page(referral))
                .contains("href=\"" + PAGE + "\"", "Share the family, or record that it is not to be shared");
    }

    @Test
    void sharesWithAnotherOrganisationAfterSayingWhoWillSeeWhat() {
        signIn(Person.PRIYA);
        String share = PAGE + "/share";
        assertThat(page(share))
                .contains("Share this family with another organisation", "Bridge Families", "value=\"phone\"")
                .as("the council's own, the family's own, and what the council does not see itself")
                .doesNotContain(">Northwick Council<", ">Open Door Northwick<", "value=\"upn\"");
        assertThat(browser.post(share, form(share)).body())
                .contains("Choose who you share with", "Tick what they see", "Enter why it is shared")
                .contains("Say whether the family knows who you share with");
        Map<String, String> typed = form(
                share,
                "withOrganisationId",
                CHARITY,
                "fields",
                "phone",
                "why",
                "They can help with food",
                "lawfulBasis",
                "public-task",
                "familyTold",
                "yes");
        HttpResponse<String> asked = browser.post(share, typed);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(decent(asked.body()))
                .contains("Check before you share this family", "Bridge Families", "Telephone number")
                .contains("see the family and its referrals from now on")
                .doesNotContain("Nobody of the other organisation sees it");
        assertThat(network.service("referrals").received("POST", DECISIONS))
                .as("only what must be refused: it is about the user's own organisation")
                .singleElement()
                .satisfies(asking -> assertThat(asking.body()).contains("\"withOrganisationId\":\"" + COUNCIL));
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        HttpResponse<String> done = browser.post(share, confirmed);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(PAGE + "?success=family-shared");
        assertThat(sent().body())
                .isEqualTo("{\"withOrganisationId\":\"" + CHARITY
                        + "\",\"shared\":true,\"fields\":[\"phone\"],\"why\":\"They can help with food\","
                        + "\"lawfulBasis\":\"public-task\",\"familyTold\":true}");
        assertThat(sent().headers()).containsEntry("idempotency-key", typed.get("idempotencyKey"));
        assertThat(page(PAGE + "?success=family-shared")).contains("The family is shared.");
    }

    @Test
    void whoSharesAgainReadsWhatTheOthersSeeNowAndWhatTheyWillNoLongerSee() throws IOException {
        String ours = sample("sharing")
                .replace(
                        "\"byOrganisationId\": \"01980000-0000-7000-8000-000000000004\"",
                        "\"byOrganisationId\": \"" + COUNCIL + "\"")
                .replace("\"withOrganisationId\": \"" + COUNCIL + "\"", "\"withOrganisationId\": \"" + CHARITY + "\"");
        answer("referrals", DECISIONS, ours);
        signIn(Person.PRIYA);
        String share = PAGE + "/share";
        assertThat(page(share))
                .contains(
                        "Your organisation shares this with Bridge Families at present: Contact&#39;s name, Telephone number.")
                .contains("takes the place of what yours shares with it at present")
                .doesNotContainPattern("name=\"fields\"[^>]* checked");
        assertThat(page(PAGE)).contains("href=\"" + share + "?with=" + CHARITY + "\"");
        assertThat(page(share + "?with=" + CHARITY))
                .containsPattern("value=\"" + CHARITY + "\" selected")
                .containsPattern("value=\"contactName\"[^>]* checked")
                .containsPattern("value=\"phone\"[^>]* checked")
                .doesNotContainPattern("value=\"address\"[^>]* checked");
        String[] less = {
            "withOrganisationId",
            CHARITY,
            "fields",
            "address",
            "why",
            "Food",
            "lawfulBasis",
            "public-task",
            "familyTold",
            "yes"
        };
        assertThat(decent(browser.post(share, form(share, less)).body()))
                .contains(
                        "They will no longer see: Contact&#39;s name, Telephone number.",
                        "They will see: House and street.");
        answer("referrals", DECISIONS, ours.replace("],\n \"next\"", """
                , {"id": "01980000-0000-7000-8000-0000000000f3", "familyId": "01980000-0000-7000-8000-0000000000e1",
                   "byOrganisationId": "01980000-0000-7000-8000-000000000004", "withOrganisationId": "%s",
                   "decidedBy": "01980000-0000-7000-8000-000000000101", "shared": true, "fields": ["phone"], "why": null,
                   "lawfulBasis": "consent", "familyTold": true, "decidedAt": "2026-11-20T10:00:00Z", "standing": true,
                   "endedAt": null, "endedWhy": null}], "next\"""".formatted(CHARITY)));
        assertThat(decent(browser.post(share, form(share, less)).body()))
                .as("what somebody else shares with them stays")
                .contains(
                        "They will no longer see: Contact&#39;s name.",
                        "They will see: Telephone number, House and street.");
    }

    @Test
    void withConsentTheFamilyHasToKnow() {
        refuse("referrals", "POST", DECISIONS, 400, """
                {"type":"/problems/validation","errors":[
                  {"pointer":"/withOrganisationId","code":"own-organisation","detail":"x"},
                  {"pointer":"/familyTold","code":"consent-untold","detail":"x"}]}""");
        signIn(Person.PRIYA);
        String share = PAGE + "/share";
        HttpResponse<String> told = browser.post(
                share,
                form(
                        share,
                        "withOrganisationId",
                        CHARITY,
                        "fields",
                        "phone",
                        "why",
                        "Food",
                        "lawfulBasis",
                        "consent",
                        "familyTold",
                        "no"));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<a href=\"#familyTold\">With consent the family has to know who you share with.")
                .doesNotContain("Check before you share");
        assertThat(sent().body()).as("asked as it was answered").contains("\"familyTold\":false");
    }

    @Test
    void noLawfulBasisIsChosenBeforehandAndAWrongOneIsSaidBesideItBeforeTheCheckPage() {
        refuse("referrals", "POST", DECISIONS, 400, """
                {"type":"/problems/validation","errors":[
                  {"pointer":"/withOrganisationId","code":"own-organisation","detail":"x"},
                  {"pointer":"/lawfulBasis","code":"basis-not-yours","detail":"Your kind. A law."}]}""");
        signIn(Person.PRIYA);
        String share = PAGE + "/share";
        assertThat(page(share))
                .contains("Your organisation weighed its interest", "It is necessary to protect someone’s life.")
                .doesNotContainPattern("name=\"lawfulBasis\"[^>]* checked");
        Map<String, String> typed = form(
                share,
                "withOrganisationId",
                CHARITY,
                "fields",
                "phone",
                "why",
                "Food",
                "lawfulBasis",
                "legitimate-interests");
        typed.put("familyTold", "yes");
        HttpResponse<String> told = browser.post(share, typed);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains(
                        "<a href=\"#lawfulBasis\">Your organisation cannot rely on this lawful basis. Choose another one</a>")
                .doesNotContain("Check before you share", "own organisation</a>", "A law.");
    }

    @Test
    void whatTheServiceFindsWrongStandsBesideItsQuestion() {
        refuse("referrals", "POST", DECISIONS, 400, """
                {"type":"/problems/validation","errors":[
                  {"pointer":"/lawfulBasis","code":"agreement-missing","detail":"x"},
                  {"pointer":"/withOrganisationId","code":"owner-says-no","detail":"x"},
                  {"pointer":"/fields/0","code":"not-shared-with-you","detail":"x"}]}""");
        signIn(Person.PRIYA);
        String share = PAGE + "/share";
        assertThat(browser.post(
                                share,
                                form(
                                        share,
                                        "withOrganisationId",
                                        CHARITY,
                                        "fields",
                                        "phone",
                                        "why",
                                        "Food",
                                        "lawfulBasis",
                                        "consent",
                                        "familyTold",
                                        "no",
                                        "confirmed",
                                        "yes"))
                        .body())
                .contains("<a href=\"#lawfulBasis\">The family has not agreed to sharing")
                .contains("<a href=\"#withOrganisationId\">The organisation that recorded the family decided not to")
                .contains("<a href=\"#fields\">Leave out what you do not see yourself");
    }

    @Test
    void ofARestrictedFamilyItSaysThatTheOthersMustBeNamedToo() throws IOException {
        answer(
                "referrals",
                API + "/restriction",
                sample("restriction")
                        .replace("\"restrictedSince\": null", "\"restrictedSince\": \"2026-11-22T09:00:00Z\""));
        signIn(Person.PRIYA);
        assertThat(page(PAGE + "/share"))
                .contains("Nobody of the other organisation sees it unless they are named too");
    }

    @Test
    void recordsThatItIsNotToBeShared() {
        signIn(Person.SOFIA);
        String not = PAGE + "/not-share";
        assertThat(page(not))
                .contains("Which organisation must it not be shared with?")
                .doesNotContain("Lawful basis", "What do they see");
        Map<String, String> typed =
                form(not, "withOrganisationId", CHARITY, "why", "They asked us not to", "familyTold", "yes");
        HttpResponse<String> asked = browser.post(not, typed);
        assertThat(decent(asked.body())).contains("What your organisation shared with this organisation ends at once");
        Map<String, String> confirmed = Browser.hidden(asked.body());
        confirmed.put("confirmed", "yes");
        assertThat(browser.post(not, confirmed).headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "?success=family-not-shared");
        assertThat(sent().body())
                .isEqualTo("{\"withOrganisationId\":\"" + CHARITY
                        + "\",\"shared\":false,\"why\":\"They asked us not to\",\"familyTold\":true}");
    }

    @Test
    void whoDoesNotSeeTheFamilyStillRecordsItsNoAndCannotShareIt() {
        String notFound = "{\"type\":\"/problems/not-found\",\"status\":404}";
        refuse("referrals", "GET", API, 404, notFound);
        refuse("referrals", "GET", DECISIONS, 404, notFound);
        signIn(Person.SOFIA);
        assertThat(browser.open(PAGE + "/share").statusCode()).isEqualTo(404);
        String not = PAGE + "/not-share";
        assertThat(page(not)).contains("You will not see the family.", "Harbour Academy");
        assertThat(browser.post(
                                not,
                                form(
                                        not,
                                        "withOrganisationId",
                                        CHARITY,
                                        "why",
                                        "They said so",
                                        "familyTold",
                                        "yes",
                                        "confirmed",
                                        "yes"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/referrals?success=family-not-shared");
        browser = new Browser();
        signIn(Person.COLIN);
        assertThat(browser.open(not).statusCode()).isEqualTo(404);
    }

    @Test
    void aNoThatCannotBeRecordedSaysSoAndKeepsWhatWasTyped() {
        String notFound = "{\"type\":\"/problems/not-found\",\"status\":404}";
        refuse("referrals", "GET", API, 404, notFound);
        refuse("referrals", "POST", DECISIONS, 404, notFound);
        signIn(Person.SOFIA);
        String not = PAGE + "/not-share";
        HttpResponse<String> told = browser.post(
                not,
                form(
                        not,
                        "withOrganisationId",
                        CHARITY,
                        "why",
                        "They said so",
                        "familyTold",
                        "yes",
                        "confirmed",
                        "yes"));
        assertThat(told.statusCode()).isEqualTo(404);
        assertThat(decent(told.body())).contains("This is not recorded.", "They said so", "01632 960 120");
    }
}
