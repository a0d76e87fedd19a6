package org.kith.gateway.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

@QuarkusTest
@QuarkusTestResource(Network.class)
class PlanPageTest extends VisitedPages {
    @BeforeEach
    void fresh() throws IOException {
        network.service("matching").answer("GET", "/v1/plan", 200, sample("plan"));
    }

    @Test
    void showsThePlanItsProofAndWhatItLeavesUnmet() {
        signIn(Person.CAROL);
        assertThat(page("/plan"))
                .contains("Northwick: the plan", ">132<", ">93<", ">39<", ">308<")
                .contains("the network aims for a fair share for each zone (weight 60,000)")
                .contains("(700 points for each), at most 2 asks of a volunteer in a week.")
                .contains("worth 5,161,461 points", "more than 5,161,461: a gap of 0", "22 November 2026 at 8:37am")
                .contains("/needs/01980000-0000-7000-8000-0000000000b1", "Meals", "1 of 39. The most urgent is first.")
                .contains("2 offers would fit but for the times that suit the family.")
                .contains("Need 0000B4", "nobody", "Offer 0000F4", "Offer 0000F3", "162")
                .contains("How well it fits, in points", "How scarce the space is, in points")
                .contains("A space with 0 points for scarcity is one that nobody else needs")
                .contains("needs of a family that only named people see are shown to those people alone")
                .contains("lines=most");
        assertThat(network.service("matching")
                        .received("GET", "/v1/plan")
                        .getFirst()
                        .query())
                .isEqualTo("limit=25");
    }

    @Test
    void drawsEveryAreaAndSaysTheSameInATable() {
        signIn(Person.CAROL);
        String page = page("/plan");
        String map = page.substring(page.indexOf("<svg class=\"kith-map\""), page.indexOf("</svg>"));
        assertThat(Pattern.compile("<path d=\"M[^\"]+Z\" fill=\"url\\(#unmet-[0-4]\\)\"")
                        .matcher(map)
                        .results())
                .hasSize(60);
        assertThat(map)
                .contains("<desc id=\"map-text\">2 areas have unmet needs. Most are in Old Town 002F: 7.")
                .contains(
                        "Old Town 002F: 7 of 8 needs unmet", "Harbourside 001A: 1 of 5 needs unmet", ": nothing unmet")
                .contains(">7</text>", ">1</text>");
        assertThat(Pattern.compile("fill=\"url\\(#unmet-4\\)\"").matcher(map).results())
                .hasSize(1);
        assertThat(page)
                .contains("Old Town 002F</th>", "Meals, Help with homework", "1 to 2", "5 to 6")
                .doesNotContain("NW0200006");
    }

    @Test
    void showsAZoneAndLongerLists() {
        signIn(Person.CAROL);
        assertThat(page("/plan?zone=NW02&lines=most"))
                .contains(
                        "Unmet need by area, Old Town",
                        "<option value=\"NW02\" selected>",
                        "1 of 30. The most urgent is first.")
                .doesNotContain("lines=most");
        assertThat(network.service("matching")
                        .received("GET", "/v1/plan")
                        .getFirst()
                        .query())
                .contains("zone=NW02", "limit=500");
        String zone = page("/plan?zone=NW02");
        assertThat(zone).contains("another zone", "Harbourside 001A: not in the zone that is shown");
        assertThat(Pattern.compile("M[^\"]+Z\" fill=\"url\\(#unmet-elsewhere\\)\"")
                        .matcher(zone)
                        .results())
                .hasSize(50);
        page("/plan?zone=%3Cscript%3E");
        assertThat(network.service("matching")
                        .received("GET", "/v1/plan")
                        .getLast()
                        .query())
                .doesNotContain("zone");
    }

    /** When it was worked out says nothing of how old what it was worked out from is. */
    @Test
    void saysWhenMatchingLastHeardOfAnything() throws IOException {
        signIn(Person.CAROL);
        assertThat(page("/plan"))
                .contains(
                        "Matching has heard of no change in Kith since 22 November 2026 at 8:30am. If needs or offers")
                .doesNotContain("Updated");
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        answer("matching", "/v1/plan", sample("plan").replace("\"2026-11-22T08:30:00Z\"", "\"" + now + "\""));
        assertThat(page("/plan"))
                .contains("Matching last heard of a change in Kith on")
                .doesNotContain("out of date");
    }

    @Test
    void aPlanThatServesEverybodySaysSo() {
        network.service("matching").answer("GET", "/v1/plan", 200, """
                {"asOf":"2026-11-22T08:00:00Z","proof":{"value":0,"dual":0,"gap":0,"needs":0,"served":0,"capacity":0},
                 "objectives":null,"zones":[],"areas":[],"assignments":[],"unmet":[],"changes":[],"scarce":[]}""");
        signIn(Person.CAROL);
        assertThat(page("/plan"))
                .contains("Only the points of its pairs count")
                .contains(
                        "No area has a need that the plan leaves unmet.",
                        "No offer is in short supply",
                        "Nothing changed");
    }

    @Test
    void saysWhenTheFirstPlanIsBeingMade() {
        refuse("matching", "GET", "/v1/plan", 503, "{\"type\":\"/problems/unavailable\"}");
        signIn(Person.CAROL);
        HttpResponse<String> later = browser.open("/plan");
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.body()).contains("Try again in a little while", "tel:999");
    }

    @Test
    void itsSmallCountsAreForCoordinatorsOnly() {
        for (Person other : new Person[] {Person.COLIN, Person.PRIYA, Person.SOFIA, Person.LENA, Person.NADIA}) {
            browser = new Browser();
            signIn(other);
            assertThat(browser.open("/plan").statusCode()).as(other.name()).isEqualTo(403);
            assertThat(page("/")).doesNotContain("href=\"/plan\"");
        }
        assertThat(network.service("matching").received("GET", "/v1/plan")).isEmpty();
    }
}
