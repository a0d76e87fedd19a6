package org.kith.gateway.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

/** What somebody typed outlives their session, and nobody else sees it or sends it, whoever uses the same browser next. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class KeptFormTest {
    private static final String DECIDE = "/referrals/0194/decide";
    private static final String PAGE = "/session-ended";
    private static final String TYPED = "hit by his \"father\" <again>";
    private static final String SHOWN = "name=\"reason\" value=\"hit by his &quot;father&quot; &lt;again&gt;\"";

    Network network;
    Browser browser;

    @BeforeEach
    void fresh() {
        network.reset();
        browser = new Browser();
    }

    private void signIn(Person person) {
        network.issuer().next = person;
        browser = new Browser();
        browser.open("/sign-in");
    }

    /** A form that this person has open and has filled in. */
    private Map<String, String> filledInBy(Person writer) {
        signIn(writer);
        Map<String, String> typed =
                new HashMap<>(Browser.hidden(browser.open("/sign-out").body()));
        typed.put("reason", TYPED);
        return typed;
    }

    private static Map<String, String> goOn(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>(Browser.hidden(page.body()));
        fields.put("session-ended", "go-on");
        return fields;
    }

    private static void holdsNothing(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain("father", "reason", "Send it now");
    }

    @Test
    void aFormWithoutASessionIsKeptSoThatNobodyReadsIt() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        browser = new Browser();
        HttpResponse<String> kept = browser.post(DECIDE, typed);
        holdsNothing(kept);
        assertThat(kept.body())
                .contains("<h1 class=\"govuk-heading-l\">Your session had ended", "Nothing was sent")
                .contains("Only the person who typed it can see it and send it")
                .contains("action=\"" + PAGE + "\"", "href=\"/sign-in\"", "href=\"/\">Cancel</a>")
                .doesNotContain(typed.get("formToken"), FormTokens.writerOf(typed.get("formToken")), "Sofia");
    }

    /** What was typed is on this page alone: a link of the header that leads away in the same tab loses it. */
    @Test
    void noLinkToSignInOrOutLeadsAwayFromWhatIsKept() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        browser = new Browser();
        HttpResponse<String> kept = browser.post(DECIDE, typed);
        opensAnotherTab(kept.body());
        signIn(Person.PRIYA);
        opensAnotherTab(browser.post(PAGE, goOn(kept)).body());
        signIn(Person.SOFIA);
        String own = browser.post(PAGE, goOn(kept)).body();
        assertThat(own).contains("Send it now");
        opensAnotherTab(own);
    }

    private static void opensAnotherTab(String page) {
        assertThat(page).containsPattern("href=\"/sign-(in|out)\"");
        assertThat(page.replace("href=\"/sign-in\" target=\"_blank\"", "")
                        .replace("href=\"/sign-out\" target=\"_blank\"", ""))
                .doesNotContain("href=\"/sign-in\"", "href=\"/sign-out\"");
    }

    @Test
    void whoSaysThatTheyHaveSignedInAndHasNotIsToldSo() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        browser = new Browser();
        HttpResponse<String> first = browser.post("/sign-out", typed);
        assertThat(first.body())
                .contains("name=\"session-ended\" value=\"go-on\"")
                .doesNotContain("You are not signed in yet");
        HttpResponse<String> told = browser.post(PAGE, goOn(first));
        holdsNothing(told);
        assertThat(told.body())
                .contains("<title>Error: Your session had ended")
                .contains(
                        "<a href=\"#sign-in\">You are not signed in yet. Sign in with the link on this page, then come back here</a>")
                .contains("id=\"sign-in\" href=\"/sign-in\"");
        browser.open("/sign-in");
        assertThat(browser.post(PAGE, goOn(told)).body())
                .contains("signed in as Sofia Example", "Send it now", SHOWN)
                .doesNotContain("not signed in yet", "name=\"session-ended\"", "name=\"keptForm\"");
    }

    @Test
    void afterSigningInItGoesOnWithAFreshToken() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        browser = new Browser();
        Map<String, String> kept = goOn(browser.post("/sign-out?from=duty", typed));
        browser.open("/sign-in");
        HttpResponse<String> again = browser.post(PAGE, kept);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body())
                .contains("Your session had ended", "signed in as Sofia Example", "Send it now")
                .contains("action=\"/sign-out?from=duty\"", SHOWN);
        HttpResponse<String> sent = browser.post("/sign-out", Browser.hidden(again.body()));
        assertThat(sent.statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsSignedInAnewSendsTheirOwnFormAtOnce() throws IOException {
        try (InputStream sample = KeptFormTest.class.getResourceAsStream("/samples/organisations.json")) {
            String organisations = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            network.service("offers").answer("GET", "/v1/organisations", 200, organisations);
        }
        Map<String, String> typed = filledInBy(Person.PRIYA);
        signIn(Person.PRIYA);
        assertThat(browser.post("/sign-out?from=duty", typed).body())
                .contains("<title>Your session had ended", "action=\"/sign-out?from=duty\"", SHOWN)
                .contains("You are signed in as Priya Example and it would be sent for Northwick Council.");
    }

    @Test
    void somebodyElseGetsNothingOfItAndTheWriterStillDoes() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        signIn(Person.PRIYA);
        HttpResponse<String> other = browser.post("/sign-out", typed);
        holdsNothing(other);
        assertThat(other.body())
                .contains("<title>Someone else filled in this form", "It was not sent")
                .contains("the person who filled it in must sign in", "id=\"sign-out\" href=\"/sign-out\"")
                .doesNotContain(FormTokens.writerOf(typed.get("formToken")), "Sofia");
        HttpResponse<String> still = browser.post(PAGE, goOn(other));
        holdsNothing(still);
        assertThat(still.body())
                .contains("<title>Error: Someone else filled in this form", "<a href=\"#sign-out\">The person who");
        browser = new Browser();
        HttpResponse<String> nobody = browser.post(PAGE, goOn(still));
        holdsNothing(nobody);
        signIn(Person.SOFIA);
        HttpResponse<String> own = browser.post(PAGE, goOn(nobody));
        assertThat(own.body()).contains("signed in as Sofia Example", "action=\"/sign-out\"", SHOWN);
        signIn(Person.PRIYA);
        HttpResponse<String> left = browser.post("/sign-out", Browser.hidden(own.body()));
        holdsNothing(left);
        assertThat(left.body()).as("the page of who typed, left open").contains("Someone else filled in");
    }

    @Test
    void somebodyElseNeitherSendsItNorReadsItInAnotherWay() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        signIn(Person.PRIYA);
        HttpResponse<String> other = browser.post("/sign-out", typed);
        Map<String, String> sent = new HashMap<>(Browser.hidden(other.body()));
        assertThat(sent).containsKey("keptForm");
        String own = Browser.hidden(browser.open("/sign-out").body()).get("formToken");
        sent.put("formToken", own);
        holdsNothing(browser.post("/sign-out", sent));
        assertThat(browser.peek("/sign-out").statusCode()).as("still signed in").isEqualTo(200);
        // Nor with the mark of the writer beside a token of one's own.
        String marked = own.split("\\.")[0] + "." + typed.get("formToken").split("\\.")[1];
        sent.put("formToken", marked);
        holdsNothing(browser.post(PAGE, sent));
    }

    @Test
    void whoHasNotThePageOfTheFormGetsNothingOfItEither() {
        Map<String, String> typed = filledInBy(Person.PRIYA);
        signIn(Person.VIV);
        holdsNothing(browser.post("/referrals/new", typed));
        browser = new Browser();
        Map<String, String> kept = goOn(browser.post("/referrals/new", typed));
        signIn(Person.VIV);
        HttpResponse<String> other = browser.post(PAGE, kept);
        holdsNothing(other);
        assertThat(other.body()).contains("<title>Error: Someone else filled in this form");
    }

    @Test
    void whatNobodyIsKnownToHaveTypedIsNotKept() {
        for (Map<String, String> typed : List.of(
                Map.of("reason", TYPED),
                Map.of("reason", TYPED, "formToken", "old"),
                Map.of("reason", TYPED, "keptForm", "x"),
                Map.of("reason", TYPED, "keptForm", "A".repeat(200)))) {
            browser = new Browser();
            HttpResponse<String> nobody = browser.post(DECIDE, typed);
            holdsNothing(nobody);
            assertThat(nobody.body()).contains("Your session had ended", "what was typed is not kept");
            signIn(Person.PRIYA);
            HttpResponse<String> somebody = browser.post("/sign-out", typed);
            holdsNothing(somebody);
            assertThat(somebody.body()).contains("This form is from another session", "what was typed is not kept");
        }
    }

    @Test
    void whatWasChangedOnItsWayIsNotKept() {
        Map<String, String> typed = filledInBy(Person.SOFIA);
        browser = new Browser();
        Map<String, String> kept = goOn(browser.post("/sign-out", typed));
        String sealed = kept.get("keptForm");
        kept.put("keptForm", sealed.substring(0, 40) + (sealed.charAt(40) == 'A' ? "B" : "A") + sealed.substring(41));
        browser.open("/sign-in");
        HttpResponse<String> changed = browser.post(PAGE, kept);
        holdsNothing(changed);
        assertThat(changed.body()).contains("what was typed is not kept");
    }

    @Test
    void whatAnotherSiteMadeTheBrowserSendIsNotKept() {
        browser.open("/sign-in");
        HttpResponse<String> refused =
                browser.post(DECIDE, Map.of("reason", "x"), "Origin", "http://elsewhere.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/cross-site").doesNotContain("Send it now", "keptForm");
    }

    @Test
    void nobodyComesToTheKeptFormWithoutOne() {
        HttpResponse<String> nothing = browser.peek("/session-ended");
        assertThat(nothing.statusCode()).isEqualTo(303);
        assertThat(nothing.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void thePageOfKeptFormsTakesNothingElse() {
        signIn(Person.SOFIA);
        Map<String, String> token = Browser.hidden(browser.open("/sign-out").body());
        HttpResponse<String> nothing = browser.post(PAGE, token);
        assertThat(nothing.statusCode()).isEqualTo(303);
        assertThat(nothing.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }
}
