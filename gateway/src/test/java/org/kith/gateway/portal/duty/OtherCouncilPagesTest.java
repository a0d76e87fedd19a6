package org.kith.gateway.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.gateway.portal.VisitedPages;
import org.kith.gateway.support.Network;
import org.kith.gateway.support.Person;

/** What the duty team reads and is asked where another council answers, or did. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class OtherCouncilPagesTest extends VisitedPages {
    private static final String CONCERN = "/duty/concerns/01980000-0000-7000-8000-0000000000c1";
    private static final String CONCERN_API = "/v1/concerns/01980000-0000-7000-8000-0000000000c1";
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String REFERRAL = "/referrals/01980000-0000-7000-8000-0000000000a1";
    private static final String NORTHWICK = "01980000-0000-7000-8000-000000000001";
    private static final String SCHOOL = "01980000-0000-7000-8000-000000000002";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        answer("referrals", "/v1" + FAMILY, sample("family"));
        answer("referrals", "/v1" + FAMILY + "/risk", sample("risk"));
        answer("referrals", "/v1" + FAMILY + "/restriction", sample("restriction"));
        answer("referrals", CONCERN_API, sample("concern"));
        answer("doorsteps", "/v1/doors/01980000-0000-7000-8000-0000000000d7", sample("door"));
        versioned("referrals", "/v1" + REFERRAL, "\"3\"", sample("referral"));
        signIn(Person.DANA);
    }

    private void family(boolean ours, boolean toTakeOver) throws IOException {
        answer(
                "referrals",
                "/v1" + FAMILY,
                sample("family")
                        .replace("\"ofOurCouncil\": true", "\"ofOurCouncil\": " + ours)
                        .replace("\"toTakeOver\": false", "\"toTakeOver\": " + toTakeOver));
    }

    private void concern(boolean elsewhere, String passedBy) throws IOException {
        answer(
                "referrals",
                CONCERN_API,
                sample("concern")
                        .replace("\"ofOtherCouncil\": false", "\"ofOtherCouncil\": " + elsewhere)
                        .replace("\"passedBy\": []", "\"passedBy\": [" + passedBy + "]"));
    }

    @Test
    void aFamilyThatMovedHereIsTakenOverBeforeAnythingIsDecided() throws IOException {
        family(false, true);
        assertThat(page(FAMILY))
                .contains("This family has moved to your council", FAMILY + "/take-over\"")
                .doesNotContain(FAMILY + "/hold\"", FAMILY + "/restrict\"");
        assertThat(page(FAMILY + "/take-over"))
                .contains("Do you want to take over this family?", "From then on only your council does");
        network.service("referrals").answer("POST", "/v1" + FAMILY + "/take-over", 200, "{}");
        assertThat(browser.post(FAMILY + "/take-over", form(FAMILY + "/take-over"))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith(FAMILY + "?success=taken-over");
        family(true, false);
        assertThat(page(FAMILY + "?success=taken-over"))
                .contains("Your council decides about the family from now on.", FAMILY + "/hold\"")
                .doesNotContain("/take-over\"");
        assertThat(page(FAMILY + "/take-over")).contains("There is nothing to take over");
    }

    @Test
    void whatAnotherCouncilDecidesIsNotOffered() throws IOException {
        family(false, false);
        assertThat(page(FAMILY))
                .contains("Another council decides about this family")
                .doesNotContain(FAMILY + "/hold\"", FAMILY + "/restrict\"", FAMILY + "/take-over\"");
        // A risk is raised by everybody.
        assertThat(page(FAMILY + "/risk")).contains("value=\"high\"").doesNotContain("value=\"low\"");
    }

    @Test
    void aConcernAboutAFamilyOfAnotherCouncilIsPassedOnAndNothingElse() throws IOException {
        concern(true, "");
        assertThat(page(CONCERN))
                .contains("The family that this concern names lives in another council", "value=\"other-council\"")
                .doesNotContain("value=\"police\"", CONCERN + "/acknowledge\"", CONCERN + "/seen", "24 hours");
        Map<String, String> form = form(CONCERN, "outcome", "other-council");
        assertThat(decent(browser.post(CONCERN + "/close", form).body()))
                .contains("Check before you pass the concern to another council", "Pass it on");
        network.service("referrals").answer("POST", CONCERN_API + "/close", 200, "{}");
        form.put("confirmed", "yes");
        assertThat(browser.post(CONCERN + "/close", form)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith(CONCERN + "?success=concern-passed");
        concern(false, "\"" + NORTHWICK + "\"");
        assertThat(page(CONCERN + "?success=concern-passed"))
                .contains("The concern is passed on.", "no longer on yours")
                .doesNotContain("name=\"outcome\"", CONCERN + "/acknowledge\"");
    }

    @Test
    void whoPassedItOnIsSaid() throws IOException {
        concern(false, "\"" + SCHOOL + "\"");
        assertThat(page(CONCERN))
                .contains("The duty team of Elm Road Primary School said that this concern belongs to another council.")
                .contains("value=\"police\"", CONCERN + "/acknowledge\"");
    }

    @Test
    void whatNobodyElseHasIsClosedWithWhoHasTakenIt() throws IOException {
        assertThat(page(CONCERN)).contains("who has taken it?", "name=\"reason\"");
        refuse(
                "referrals",
                "POST",
                CONCERN_API + "/close",
                400,
                "{\"type\":\"/problems/validation\",\"status\":400,\"errors\":[{\"pointer\":\"/reason\",\"code\":\"required\","
                        + "\"detail\":\"x\"}]}");
        Map<String, String> form = form(CONCERN, "outcome", "other-council");
        form.put("confirmed", "yes");
        assertThat(decent(browser.post(CONCERN + "/close", form).body()))
                .contains("Enter who has taken it, or choose another outcome", "href=\"#reason\"", " open>");
        network.service("referrals").answer("POST", CONCERN_API + "/close", 200, "{}");
        form.put("reason", "Eastmoor, I spoke to Ann");
        browser.post(CONCERN + "/close", form);
        assertThat(network.service("referrals")
                        .received("POST", CONCERN_API + "/close")
                        .getLast()
                        .body())
                .isEqualTo("{\"outcome\":\"other-council\",\"reason\":\"Eastmoor, I spoke to Ann\"}");
        answer(
                "referrals",
                CONCERN_API,
                sample("concern")
                        .replace("\"outcomeReason\": null", "\"outcomeReason\": \"Eastmoor, I spoke to Ann\""));
        assertThat(page(CONCERN)).containsPattern("Who has taken it</dt>\\s*<dd[^>]*>Eastmoor, I spoke to Ann</dd>");
    }

    @Test
    void whoHasTakenItIsAskedOnlyOfWhatIsAnotherCouncils() throws IOException {
        Map<String, String> form = form(CONCERN, "outcome", "early-help", "reason", "The family hub rang");
        String told = decent(browser.post(CONCERN + "/close", form).body());
        assertThat(told)
                .contains("<a href=\"#reason\">Leave this empty, or choose “It belongs to another council”</a>")
                .contains("The family hub rang</textarea>", " open>")
                .doesNotContain("Check before you close");
        assertThat(network.service("referrals").received("POST", CONCERN_API + "/close"))
                .isEmpty();
        String written = sample("concern")
                .replace("\"outcomeReason\": null", "\"outcomeReason\": \"The family hub rang\"")
                .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-23T09:00:00Z\"");
        answer("referrals", CONCERN_API, written.replace("\"outcome\": null", "\"outcome\": \"early-help\""));
        assertThat(page(CONCERN))
                .containsPattern("What was written</dt>\\s*<dd[^>]*>The family hub rang</dd>")
                .doesNotContain("Who has taken it");
        answer("referrals", CONCERN_API, written.replace("\"outcome\": null", "\"outcome\": \"other-council\""));
        assertThat(page(CONCERN)).contains("Who has taken it</dt>");
    }

    /** Only what the user's council did begins again elsewhere. */
    @Test
    void aNewTimeToSeeTheChildIsPromisedOnlyWhereThereIsOne() throws IOException {
        assertThat(askedToPass())
                .contains("every other council of this network that it may belong to.")
                .contains("The time by which the child is to be seen stays the same.")
                .doesNotContain("new time");
        for (String step : new String[] {"acknowledgedAt", "seenAt"}) {
            answer(
                    "referrals",
                    CONCERN_API,
                    sample("concern").replace("\"" + step + "\": null", "\"" + step + "\": \"2026-11-22T09:05:00Z\""));
            assertThat(askedToPass())
                    .contains("If your duty team acknowledged it", "it gets a new time")
                    .doesNotContain("The time by which the child is to be seen stays the same.");
        }
    }

    private String askedToPass() {
        return decent(browser.post(CONCERN + "/close", form(CONCERN, "outcome", "other-council"))
                .body());
    }
}
