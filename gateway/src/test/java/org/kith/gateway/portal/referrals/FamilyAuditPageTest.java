package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Browser;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

/** Who saw a family: role, reason and denied attempts, by person and day, page by page. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class FamilyAuditPageTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String PAGE = FAMILY + "/audit";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1" + PAGE, sample("audit"));
    }

    @Test
    void saysWhoInWhichRoleDidWhatOnWhatGroundAndWhoWasRefusedTheLastFirst() {
        signIn(Person.PRIYA);
        String page = page(PAGE);
        assertThat(page)
                .contains("<title>Who saw family 0000E1", "Account ending 000107, Elm Road Primary School", "Partner")
                .contains("Looked at the family", ">Refused</strong>", "They do not see the family", "Commissioner")
                .contains("You, Northwick Council", "Not shown to you, or Kith itself", "7 entries")
                .contains("href=\"" + FAMILY + "\" class=\"govuk-back-link\"")
                .contains("is recorded by other parts of Kith and is not in this list")
                .doesNotContain(
                        "Everyone who looked", "An entry was changed", "Older entries", "family.read", "not-visible");
        assertThat(page.indexOf("21 November 2026 at 9:00am")).isLessThan(page.indexOf("20 November 2026 at 10:00am"));
    }

    @Test
    void isReadByPersonByDayAndByOutcome() {
        signIn(Person.PRIYA);
        assertThat(page(PAGE + "?person=000107"))
                .contains("2 entries", "<option value=\"000107\" selected>")
                .doesNotContain("20 November 2026 at 1:00pm");
        assertThat(page(PAGE + "?day=21+November+2026")).contains("1 entry", "21 November 2026 at 9:00am");
        assertThat(page(PAGE + "?outcome=denied"))
                .contains("1 entry", "20 November 2026 at 1:00pm", ">Tried and was refused: Looked at the family<")
                .doesNotContain("21 November 2026 at 9:00am");
        assertThat(page(PAGE + "?person=nobody")).contains("Nothing is recorded like this.");
    }

    @Test
    void whatDoesNotFitOnAPageIsOnTheNextOne() {
        String rows = IntStream.rangeClosed(1, 120)
                .mapToObj(row -> """
                        {"ordinal": %d, "at": "2026-11-20T10:%02d:00Z", "person": "%s",
                         "organisation": "01980000-0000-7000-8000-000000000001", "roles": "practitioner", "proven": true,
                         "action": "family.read", "outcome": "allowed", "why": "shared", "correlation": "c", "intact": %s}""".formatted(row, row % 60, Person.PRIYA.id(), row != 3))
                .collect(Collectors.joining(","));
        answer("referrals", "/v1" + PAGE, "{\"items\":[" + rows + "],\"next\":null}");
        signIn(Person.DANA);
        assertThat(page(PAGE + "?person=000102"))
                .contains("120 entries", "person=000102&amp;day=&amp;outcome=&amp;number=2", "Older entries")
                .contains("An entry was changed or is missing.")
                .doesNotContain("Newer entries");
        assertThat(page(PAGE + "?number=3")).contains("Newer entries").doesNotContain("Older entries");
        assertThat(page(PAGE + "?number=9")).contains("Newer entries").doesNotContain("Older entries");
    }

    @Test
    void theFamilysPageLeadsThereForWhoReadsIt() throws IOException {
        answer("referrals", "/v1" + FAMILY, sample("family"));
        answer("referrals", "/v1" + FAMILY + "/risk", sample("risk"));
        answer("referrals", "/v1" + FAMILY + "/restriction", sample("restriction"));
        signIn(Person.SOFIA);
        assertThat(page(FAMILY)).contains("href=\"" + PAGE + "\"");
        browser = new Browser();
        signIn(Person.LENA);
        assertThat(page(FAMILY)).doesNotContain("href=\"" + PAGE + "\"");
        refuse(
                "referrals",
                "GET",
                "/v1" + PAGE,
                403,
                "{\"type\":\"/problems/forbidden\",\"status\":403,\"detail\":\"No.\"}");
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(403);
    }
}
