package org.kith.gateway.portal.matches;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class VolunteerPageTest extends VisitedPages {
    private static final String MATCH = "/matches/01980000-0000-7000-8000-0000000002a1";
    private static final String VOLUNTEER = "/v1/volunteers/01980000-0000-7000-8000-0000000001f0";

    @BeforeEach
    void fresh() throws IOException {
        versioned("matching", "/v1" + MATCH, "\"4\"", sample("match"));
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("offers", VOLUNTEER, sample("volunteer"));
    }

    @Test
    void aCoordinatorSeesWhomToAskAndOnlyWhenAsking() throws IOException {
        signIn(Person.CAROL);
        assertThat(page(MATCH)).contains(MATCH + "/volunteer\"").doesNotContain("Jama");
        assertThat(network.service("offers").received("GET", VOLUNTEER)).isEmpty();
        assertThat(page(MATCH + "/volunteer"))
                .contains("Jama &lt;Nur&gt;", "01632 960 123", "ZN1 0AA", "Agreed to be contacted");
        assertThat(network.service("offers").received("GET", VOLUNTEER)).hasSize(1);
        assertThat(page(MATCH + "/volunteer"))
                .contains("until both have said yes")
                .doesNotContain("No telephone number or email address");
        versioned("matching", "/v1" + MATCH, "\"5\"", sample("match").replace("\"proposed\"", "\"agreed\""));
        answer("offers", VOLUNTEER, sample("volunteer").replace("\"01632 960 123\"", "null"));
        assertThat(page(MATCH + "/volunteer"))
                .contains("No telephone number or email address is recorded. Open Door Northwick looks after")
                .doesNotContain("until both have said yes");
        answer("offers", VOLUNTEER, sample("volunteer").replaceAll("(?s)\"person\": \\{.*?\\}", "\"person\": null"));
        assertThat(page(MATCH + "/volunteer")).contains("is not recorded here. Open Door Northwick looks after");
    }

    @Test
    void whoMaySeeOnlyTheStatusIsToldSo() throws IOException {
        versioned(
                "matching",
                "/v1" + MATCH,
                "\"4\"",
                sample("match").replaceAll("\"volunteerId\": \"[^\"]*\"", "\"volunteerId\": null"));
        signIn(Person.CAROL);
        assertThat(page(MATCH)).doesNotContain(MATCH + "/volunteer\"");
        assertThat(page(MATCH + "/volunteer"))
                .contains("not who the volunteer is")
                .doesNotContain("Jama");
        assertThat(network.service("offers").received("GET", VOLUNTEER)).isEmpty();
    }

    @Test
    void nobodyElseHasThePage() {
        signIn(Person.PRIYA);
        assertThat(page(MATCH))
                .contains(
                        "A coordinator of the organisation that looks after the volunteer can say who the volunteer is.")
                .doesNotContain("/volunteer\"");
        assertThat(browser.open(MATCH + "/volunteer").statusCode()).isEqualTo(403);
        browser = new Browser();
        signIn(Person.SOFIA);
        assertThat(browser.open(MATCH + "/volunteer").statusCode()).isEqualTo(403);
        assertThat(network.service("offers").received("GET", VOLUNTEER)).isEmpty();
    }
}
