package org.kith.gateway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
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

    /** The administrator is not sent to the administrator. */
    @Test
    void theAdministratorReadsWhereToLookAndWhatIsTheirs() throws IOException {
        answer("referrals", "/v1" + PAGE, sample("audit").replaceFirst("\"intact\": true", "\"intact\": false"));
        signIn(Person.NADIA);
        assertThat(page(PAGE))
                .contains("You, Northwick Council", "where the accounts of your network are managed")
                .contains("Treat it as a security incident")
                .doesNotContain("The network administrator knows", "Tell the network administrator");
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
        assertThat(page(PAGE + "?person=000107&outcome=denied")).contains("Nothing is recorded like this.");
    }

    @Test
    void whatCannotBeChosenIsSaidAboveAndBesideItsField() {
        signIn(Person.PRIYA);
        HttpResponse<String> told = browser.open(PAGE + "?person=nobody&day=yesterday&outcome=denied");
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(decent(told.body()))
                .contains("<title>Error: Who saw family 0000E1: Refused", "There is a problem")
                .contains("<a href=\"#person\">Choose an account from the list. All entries are shown</a>")
                .contains("<a href=\"#day\">Choose a day from the list. All entries are shown</a>", "id=\"day-error\"")
                .contains("1 entry", "<option value=\"denied\" selected>");
        assertThat(browser.open(PAGE + "?outcome=refused").body()).contains("<a href=\"#outcome\">Choose an outcome");
        HttpResponse<String> lost = browser.open(PAGE + "?older=last");
        assertThat(lost.statusCode()).isEqualTo(400);
        assertThat(decent(lost.body())).contains("The address of this page is not complete.", "7 entries");
    }

    @Test
    void theTitleSaysWhichEntriesAreShown() {
        signIn(Person.PRIYA);
        assertThat(page(PAGE)).contains("<title>Who saw family 0000E1 –");
        assertThat(page(PAGE + "?person=000107&day=21+November+2026&outcome=allowed"))
                .contains("<title>Who saw family 0000E1: Account ending 000107, Elm Road Primary School, "
                        + "21 November 2026, Allowed –");
    }

    @Test
    void whatDoesNotFitOnAPageIsOnTheNextOneAndNoneIsSkippedWhenOthersReadMeanwhile() {
        rows(120);
        signIn(Person.DANA);
        assertThat(page(PAGE + "?person=000102"))
                .contains("120 entries", "person=000102&amp;day=&amp;outcome=&amp;older=71\"", "Older entries")
                .contains("An entry was changed or is missing.", "1 to 50 of 120 –", ">1 May 2026 at midday<")
                .doesNotContain("Newer entries");
        // Eleven more are read meanwhile, this page among them.
        rows(131);
        String second = page(PAGE + "?older=71");
        assertThat(second)
                .contains("62 to 111 of 131 –", ">1 May 2026 at 11:10am<", ">1 May 2026 at 10:21am<")
                .contains("newer=70\"", "older=21\"")
                .doesNotContain(">1 May 2026 at 11:11am<", ">1 May 2026 at 10:20am<");
        String third = page(PAGE + "?older=21");
        assertThat(third)
                .contains(">1 May 2026 at 10:20am<", ">1 May 2026 at 10:01am<", "newer=20\"")
                .doesNotContain("Older entries");
        rows(140);
        assertThat(page(PAGE + "?newer=20"))
                .as("back to what was on the page before")
                .contains(">1 May 2026 at 11:10am<", ">1 May 2026 at 10:21am<", "newer=70\"", "older=21\"")
                .doesNotContain(">1 May 2026 at 11:11am<", ">1 May 2026 at 10:20am<");
        assertThat(page(PAGE + "?newer=70")).contains("newer=120\"");
        assertThat(page(PAGE + "?newer=120"))
                .contains(">1 May 2026 at 12:20pm<")
                .doesNotContain("Newer entries");
        assertThat(page(PAGE + "?older=1")).contains("1 to 50 of 140 –").doesNotContain("Newer entries");
    }

    /** That many rows, one a minute from ten o'clock on. */
    private void rows(int count) {
        Instant first = Instant.parse("2026-05-01T09:00:00Z");
        String rows = IntStream.rangeClosed(1, count)
                .mapToObj(row -> """
                        {"ordinal": %d, "at": "%s", "person": "%s",
                         "organisation": "01980000-0000-7000-8000-000000000001", "roles": "practitioner", "proven": true,
                         "action": "family.read", "outcome": "allowed", "why": "shared", "correlation": "c", "intact": %s}""".formatted(row, first.plusSeconds(60L * row), Person.PRIYA.id(), row != 3))
                .collect(Collectors.joining(","));
        answer("referrals", "/v1" + PAGE, "{\"items\":[" + rows + "],\"next\":null}");
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
