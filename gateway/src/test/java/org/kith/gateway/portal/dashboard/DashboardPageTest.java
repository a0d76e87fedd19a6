package org.kith.gateway.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;
import org.kith.gateway.support.StubService;

@QuarkusTest
@QuarkusTestResource(Network.class)
class DashboardPageTest extends VisitedPages {
    @BeforeEach
    void fresh() throws IOException {
        answer("insights", "/v1/dashboard", sample("dashboard"));
        answer("insights", "/v1/measures/needs-met", sample("measure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 2026", "03/2026", "2026-3", "mar. 2026"})
    void aMonthIsTakenAsPeopleWriteIt(String typed) {
        signIn(Person.COLIN);
        page("/dashboard?from=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(network.service("insights")
                        .received("GET", "/v1/dashboard")
                        .getFirst()
                        .query())
                .contains("from=2026-03");
    }

    @Test
    void theDashboardShowsEveryNumberWithItsDefinition() throws IOException {
        signIn(Person.COLIN);
        String page = page("/dashboard?chart=needs-met");
        JsonNode sample = new ObjectMapper().readTree(sample("dashboard"));
        for (JsonNode measure : sample.path("measures")) {
            assertThat(page).contains("/measures/" + measure.path("key").asText() + "\"");
        }
        assertThat(page)
                .contains("Northwick: the network in numbers", "1,204", "12.5", "[c]", "hidden to protect privacy")
                .contains(
                        "<svg",
                        "<desc id=\"chart-text\">Needs met by zone. Eastgate: hidden to protect privacy, Harbourside: 11")
                .contains("/api/insights/v1/dashboard.csv")
                .contains("Every measure that has numbers by zone, with its total")
                .contains("fewer than 5, or a number that would let one of fewer than 5 be worked out")
                .contains("<h2 class=\"govuk-!-display-none-print govuk-heading-m\" id=\"period\">");
    }

    @Test
    void aNumberWithoutZonesIsNotInTheTableOfZonesAndThePeriodIsChosenBeforeTheNumbers() throws IOException {
        answer("insights", "/v1/dashboard", """
                {"asOf": "2026-11-22T06:00:00Z", "period": {"from": "2026-10", "to": "2026-10", "shownTo": "2026-10", "nextShownFrom": "2026-12-04"}, "place": "Northwick",
                 "measures": [
                  {"key": "concerns-raised", "name": "Concerns raised", "byZone": false},
                  {"key": "median-hours-to-decision", "name": "Median hours to decision", "byZone": true}],
                 "rows": [{"zoneName": "Old Town", "cells": [
                  {"key": "median-hours-to-decision", "value": 0, "suppressed": false, "n": 7}]}],
                 "total": {"cells": [
                  {"key": "concerns-raised", "value": 12, "suppressed": false, "n": 12},
                  {"key": "median-hours-to-decision", "value": 0.4, "suppressed": false, "n": 7}]}}""");
        signIn(Person.COLIN);
        String page = page("/dashboard");
        assertThat(page)
                .contains(
                        ">under 0.1<",
                        ">0.4<",
                        "October 2026. Counted on",
                        "November 2026 is shown from 4 December 2026")
                .doesNotContain("to the end of");
        assertThat(page.substring(page.indexOf("id=\"numbers\"")))
                .contains("Median hours to decision")
                .doesNotContain("Concerns raised");
        assertThat(page.indexOf("id=\"from\"")).isPositive().isLessThan(page.indexOf("Concerns raised"));
        answer("insights", "/v1/dashboard", """
                {"asOf": "2026-11-22T06:00:00Z", "period": {"from": null, "to": null, "shownTo": "2026-10", "nextShownFrom": "2026-12-04"}, "place": "Northwick",
                 "measures": [{"key": "concerns-raised", "name": "Concerns raised", "byZone": false}],
                 "rows": [{"zoneName": "Old Town", "cells": []}],
                 "total": {"cells": [{"key": "concerns-raised", "value": 12, "suppressed": false, "n": 12}]}}""");
        assertThat(page("/dashboard")).contains("Concerns raised").doesNotContain("id=\"numbers\"", "Old Town");
    }

    /** When it was counted says nothing of how old it is: numbers that hear of nothing are counted as often. */
    @Test
    void theDashboardSaysUpToWhenItHeardAndWhenItMayBeBehind() throws IOException {
        signIn(Person.COLIN);
        assertThat(page("/dashboard"))
                .contains("Counted on 22 November 2026 at 6:00am.")
                .contains(
                        "The newest entry that is counted was recorded on 22 November 2026 between 5:00am and 6:00am.")
                .doesNotContain("Updated", "these numbers are behind");
        answer(
                "insights",
                "/v1/dashboard",
                sample("dashboard").replace("\"2026-11-22T05:00:00Z\"", "\"2026-11-21T23:00:00Z\""));
        assertThat(page("/dashboard"))
                .contains("21 November 2026 between 11:00pm and midnight. If people have used Kith since then, these")
                .contains("numbers are behind.");
        answer("insights", "/v1/dashboard", sample("dashboard").replace("\"2026-11-22T05:00:00Z\"", "null"));
        assertThat(page("/dashboard")).contains("Nothing has been counted yet.").doesNotContain("are behind");
    }

    @Test
    void theDashboardSaysWhatIsWrongWithAPeriod() {
        network.service("insights").answer("GET", "/v1/dashboard", http -> {
            boolean asked = http.getRequestURI().getQuery() != null
                    && http.getRequestURI().getQuery().contains("from");
            StubService.send(
                    http,
                    asked ? 400 : 200,
                    asked ? "application/problem+json" : "application/json",
                    asked
                            ? "{\"type\":\"/problems/validation\",\"errors\":[{\"pointer\":\"from\",\"code\":\"month\",\"detail\":\"Give a month as 2026-11.\"}]}"
                            : sample("dashboard"));
        });
        signIn(Person.COLIN);
        assertThat(page("/dashboard?from=soon"))
                .contains("There is a problem", "Error: Dashboard", "value=\"soon\"")
                .contains("<a href=\"#from\">From month must be a month and a year, like March 2026</a>");
    }

    @Test
    void aWrongMonthHasNoNumbersBeneathItAndEachWrongFieldIsNamed() {
        refuse("insights", "GET", "/v1/dashboard", 400, """
                {"type":"/problems/validation","errors":[
                 {"pointer":"from","code":"month","detail":"Give a month as 2026-11."},
                 {"pointer":"to","code":"future","detail":"The latest month is 2026-11."}]}""");
        signIn(Person.COLIN);
        assertThat(page("/dashboard?from=soon&to=May+2030"))
                .contains("<a href=\"#from\">From month must be a month and a year", "value=\"May 2030\"")
                .contains("<a href=\"#to\">To month must be a month that is shown</a>")
                .doesNotContain("kith-numbers", "In total", "dashboard.csv", "Counted");
    }

    @Test
    void aDemonstrationSaysThatTheMonthThatIsNotOverIsShown() throws IOException {
        String sample = sample("dashboard");
        answer("insights", "/v1/dashboard", running(sample, "null", "null"));
        signIn(Person.COLIN);
        assertThat(page("/dashboard"))
                .contains(
                        "Up to now. Counted on",
                        "This is a demonstration, so November 2026 is shown before it has ended")
                .doesNotContain("Up to the end of", "A month is shown when it has ended");
        answer("insights", "/v1/dashboard", running(sample, "\"2026-09\"", "null"));
        assertThat(page("/dashboard")).contains("September 2026 to now. Counted on");
        answer("insights", "/v1/dashboard", running(sample, "\"2026-11\"", "\"2026-11\""));
        assertThat(page("/dashboard")).contains("November 2026 so far. Counted on");
        answer("insights", "/v1/dashboard", running(sample, "null", "\"2026-10\""));
        assertThat(page("/dashboard")).contains("Up to the end of October 2026. Counted on");
    }

    private static String running(String sample, String from, String to) {
        return sample.replaceFirst("\"asOf\": *\"[^\"]*\"", "\"asOf\": \"2026-11-22T06:00:00Z\"")
                .replaceFirst(
                        "(?s)\"period\": *\\{[^}]*}",
                        "\"period\": {\"from\": " + from + ", \"to\": " + to
                                + ", \"shownTo\": \"2026-11\", \"nextShownFrom\": \"2027-01-04\"}");
    }

    @Test
    void aMeasureIsExplained() throws IOException {
        signIn(Person.COLIN);
        assertThat(page("/measures/needs-met"))
                .contains("each once", "Coordinator", "What happened in the months shown")
                .doesNotContain("org.kith.need.met.v1");
        answer("insights", "/v1/measures/needs-unmet", sample("measure").replace("\"period\"", "\"end-of-period\""));
        assertThat(page("/measures/needs-unmet"))
                .contains("The state at the end of the months shown")
                .doesNotContain("end-of-period");
        network.service("insights")
                .answer(
                        "GET",
                        "/v1/measures/nothing",
                        http -> StubService.send(
                                http, 404, "application/problem+json", "{\"type\":\"/problems/not-found\"}"));
        assertThat(browser.open("/measures/nothing").statusCode()).isEqualTo(404);
    }
}
