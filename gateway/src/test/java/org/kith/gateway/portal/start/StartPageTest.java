package org.kith.gateway.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class StartPageTest extends VisitedPages {
    private static final String SCHOOL = "01980000-0000-7000-8000-000000000002";

    @BeforeEach
    void fresh() throws IOException {
        answer("insights", "/v1/dashboard", sample("dashboard"));
    }

    @Test
    void theStartPageIsByRole() {
        signIn(Person.COLIN);
        assertThat(page("/")).contains("/dashboard").doesNotContain("/referrals", "/duty");
    }

    @Test
    void saysWhatWaitsForTheUser() throws IOException {
        answer("referrals", "/v1/duty", sample("duty"));
        answer("referrals", "/v1/referrals", sample("referrals").replaceAll("\"next\": \"[^\"]*\"", "\"next\": null"));
        answer("referrals", "/v1/agreement/withdrawals", sample("withdrawals"));
        signIn(Person.DANA);
        assertThat(page("/")).contains("2 concerns and referrals are waiting").doesNotContain("not been read");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page("/")).contains("not been read", "1 withdrawal of agreement is waiting to be confirmed");
        assertThat(network.service("referrals")
                        .received("GET", "/v1/referrals")
                        .getFirst()
                        .query())
                .contains("state=received");
        answer(
                "referrals",
                "/v1/referrals",
                sample("referrals").replaceAll("\"next\": [^}\\s]*", "\"next\": \"more\""));
        assertThat(page("/"))
                .as("of a list that goes on, some may be for others")
                .containsPattern("\\d+ or more referrals have not been read")
                .doesNotContain("More than");
        answer(
                "referrals",
                "/v1/referrals",
                sample("referrals").replaceAll("\"receiverId\": \"[^\"]*\"", "\"receiverId\": \"" + SCHOOL + "\""));
        assertThat(page("/")).as("what others are to read").doesNotContain("not been read");
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(page("/")).contains("1 withdrawal of agreement").doesNotContain("not been read");
    }

    @Test
    void whatWaitsIsInTheLanguageOfThePage() throws IOException {
        answer("referrals", "/v1/duty", sample("duty"));
        answer("referrals", "/v1/referrals", sample("referrals").replaceAll("\"next\": \"[^\"]*\"", "\"next\": null"));
        answer("referrals", "/v1/agreement/withdrawals", sample("withdrawals"));
        signIn(Person.DANA);
        assertThat(page("/?lang=cy"))
                .contains("<html lang=\"cy\"", "Mae 2 o bryderon ac atgyfeiriadau yn aros")
                .doesNotContain("are waiting");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page("/?lang=cy"))
                .containsPattern("Mae \\d+ atgyfeiriad heb e[iu] dd?arllen")
                .contains("Mae 1 achos o dynnu cytundeb yn ôl yn aros i gael ei gadarnhau")
                .doesNotContain("not been read", "is waiting");
    }

    @Test
    void whatCannotBeHadIsLeftOutOfTheStartPage() {
        refuse("referrals", "GET", "/v1/duty", 503, "{\"type\":\"/problems/unavailable\",\"status\":503}");
        signIn(Person.DANA);
        assertThat(page("/")).contains("/duty").doesNotContain("waiting");
        answer("referrals", "/v1/duty", "{\"items\":[],\"next\":null}");
        assertThat(page("/")).doesNotContain("waiting");
    }

    @Test
    void aPageOfAnotherRoleIsRefused() {
        signIn(Person.COLIN);
        HttpResponse<String> refused = browser.open("/duty");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your role does not have this page", "Colin");
        assertThat(browser.open("/referrals/new").statusCode()).isEqualTo(403);
    }

    @Test
    void somebodyWhoIsNotSignedInIsAskedToAndComesBack() {
        assertThat(browser.peek("/dashboard").statusCode()).isEqualTo(302);
        network.issuer().next = Person.COLIN;
        assertThat(browser.open("/dashboard").uri().getPath()).isEqualTo("/dashboard");
    }

    @Test
    void whoeverChoosesWelshReadsWelshFromThenOn() {
        String english = page("/");
        assertThat(english).contains("<html lang=\"en\"", "href=\"/?lang=cy\" hreflang=\"cy\" lang=\"cy\">Cymraeg<");
        String welsh = page("/?lang=cy");
        assertThat(welsh)
                .contains("<html lang=\"cy\"", "Cymdogion, ysgolion", "Mewngofnodi", "Oes rhywun mewn perygl nawr?")
                .contains("href=\"/?lang=en\" hreflang=\"en\" lang=\"en\">English<")
                .doesNotContain("Sign in", "Skip to");
        assertThat(page("/")).contains("<html lang=\"cy\"");
        assertThat(page("/?lang=en")).contains("<html lang=\"en\"");
        assertThat(page("/")).contains("<html lang=\"en\"");
    }

    @Test
    void aBrowserThatAsksForWelshGetsIt() {
        assertThat(asking("cy-GB,cy;q=0.9,en;q=0.5")).contains("<html lang=\"cy\"");
        assertThat(asking("en-GB,cy;q=0.5")).contains("<html lang=\"en\"");
        assertThat(asking("fr,de;q=0.5")).contains("<html lang=\"en\"");
        assertThat(asking("!!!")).contains("<html lang=\"en\"");
        assertThat(page("/?lang=xx")).contains("<html lang=\"en\"");
    }

    private String asking(String languages) {
        Browser fresh = new Browser();
        return fresh.send(
                        fresh.request("/").header("Accept-Language", languages).GET())
                .body();
    }

    @Test
    void aPageThatIsNotWhollyInWelshIsWhollyInEnglish() {
        signIn(Person.COLIN);
        assertThat(page("/?lang=cy")).contains("<html lang=\"cy\"", "Helo, Colin", "Comisiynydd", "Dangosfwrdd");
        assertThat(page("/dashboard"))
                .contains("<html lang=\"en\"", "Sign out", "Commissioner")
                .doesNotContain("Allgofnodi", "lang=\"cy\"");
    }

    @Test
    void aServiceThatIsAwayIsSaidPlainly() {
        network.service("insights").answer("GET", "/v1/dashboard", 500, "{}");
        signIn(Person.COLIN);
        HttpResponse<String> response = browser.open("/dashboard");
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body())
                .contains("A part of Kith", "tel:999", "01632 960 130", "and quote <strong class=\"kith-code\">");
    }
}
