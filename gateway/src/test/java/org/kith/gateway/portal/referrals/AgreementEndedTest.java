package org.kith.gateway.portal.referrals;

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

/** What pages say once a family has taken back what it agreed to. */
@QuarkusTest
@QuarkusTestResource(Network.class)
class AgreementEndedTest extends VisitedPages {
    private static final String FAMILY = "/families/01980000-0000-7000-8000-0000000000e1";
    private static final String REFERRAL = "/referrals/01980000-0000-7000-8000-0000000000a1";
    private static final String SHARING = "/v1" + FAMILY + "/sharing-decisions";

    @BeforeEach
    void fresh() throws IOException {
        answer("offers", "/v1/organisations", sample("organisations"));
        referral("\"state\": \"received\"");
        answer("referrals", "/v1" + REFERRAL + "/clock", sample("clock"));
        answer("referrals", "/v1" + REFERRAL + "/spends", sample("spends"));
        answer("referrals", SHARING, sample("sharing"));
    }

    private void referral(String... changed) throws IOException {
        String json = ended(sample("referral"));
        for (String one : changed) {
            json = json.replaceFirst(one.replaceFirst(":.*", "") + ": [^,]*", one);
        }
        versioned("referrals", "/v1" + REFERRAL, "\"3\"", json);
    }

    private static String ended(String json) {
        return json.replace("[\"refer\", \"share\", \"match\"]", "[]")
                .replace("\"withdrawnAt\": null\n  }", "\"withdrawnAt\": \"2026-11-21T09:00:00Z\"}")
                .replace("\"withdrawnAt\": null}", "\"withdrawnAt\": \"2026-11-21T09:00:00Z\"}");
    }

    private void nobodySees() throws IOException {
        answer("referrals", SHARING, sample("sharing").replace("\"standing\": true", "\"standing\": false"));
    }

    @Test
    void anUndecidedReferralSaysWhoDecidesByWhen() throws IOException {
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL))
                .contains("Agreement withdrawn", "The family withdrew its agreement on 21 November 2026 at 9:00am")
                .contains("Northwick Council still sees this referral on another lawful basis. It decides by")
                .contains("Elm Road Primary School has one working day from then to confirm", FAMILY + "/agreement\"")
                .contains("Decision due", "Waiting to be read");
        nobodySees();
        assertThat(page(REFERRAL))
                .contains(
                        "Northwick Council no longer sees this referral and cannot decide about it. Elm Road Primary School")
                .contains("Nobody can decide at present")
                .doesNotContain("decides by", "Decision due", "Waiting to be read");
        referral("\"duty\": {\"handedOverAt\": \"2026-11-21T09:00:00Z\", \"open\": true}");
        assertThat(page(REFERRAL))
                .contains("The duty team has it, and decides about it.", "Decision due")
                .doesNotContain("cannot decide", "Nobody can decide");
    }

    @Test
    void whoIsToConfirmIsToldUntilTheyHaveAndOfARestrictedFamilyNoMoreIsPromisedThanCanHappen() throws IOException {
        String list = "/v1/agreement/withdrawals";
        answer("referrals", list, sample("withdrawals"));
        signIn(Person.SOFIA);
        assertThat(page(REFERRAL)).contains("Your organisation has not confirmed yet that it knows");
        answer("referrals", list, "{\"items\":[],\"next\":null}");
        assertThat(page(REFERRAL)).contains("Agreement withdrawn").doesNotContain("confirm");
        referral("\"restricted\": true");
        browser = new Browser();
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL))
                .contains("can confirm that it knows only if one of its people is named")
                .doesNotContain("one working day");
    }

    @Test
    void aNeedThatEndedSaysWhenAndWhy() throws IOException {
        referral("\"endedAt\": \"2026-11-21T09:00:00Z\"", "\"endReason\": \"agreement-withdrawn\"");
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL)).contains("21 November 2026 at 9:00am: The family withdrew its agreement");
    }

    @Test
    void aDecidedReferralSaysWhoGoesOn() throws IOException {
        nobodySees();
        referral("\"state\": \"open\"", "\"leadId\": \"01980000-0000-7000-8000-000000000102\"");
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL))
                .contains("The practitioner of Northwick Council who leads this referral still sees it.");
    }

    @Test
    void whatIsOverAsksNobodyForAnything() throws IOException {
        referral("\"state\": \"closed\"", "\"closedAt\": \"2026-11-21T10:00:00Z\"");
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL))
                .contains("The family withdrew its agreement")
                .doesNotContain("It decides by", "one working day");
    }

    @Test
    void withoutTheDecisionsAboutSharingItDoesNotSayWhoGoesOn() {
        refuse("referrals", "GET", SHARING, 503, "{\"type\":\"/problems/unavailable\",\"status\":503}");
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL)).contains("Agreement withdrawn").doesNotContain("still sees", "no longer sees");
    }

    @Test
    void theFamilysPageSaysItToo() throws IOException {
        answer("referrals", "/v1" + FAMILY, ended(sample("family")));
        answer("referrals", "/v1" + FAMILY + "/risk", sample("risk"));
        answer("referrals", "/v1" + FAMILY + "/restriction", sample("restriction"));
        signIn(Person.PRIYA);
        assertThat(page(FAMILY))
                .contains("Agreement withdrawn", "Open each referral below to see who goes on with it.")
                .contains("Open Door Northwick has one working day from then to confirm");
    }

    @Test
    void nothingIsSaidWhileTheFamilyAgrees() throws IOException {
        versioned("referrals", "/v1" + REFERRAL, "\"3\"", sample("referral"));
        signIn(Person.PRIYA);
        assertThat(page(REFERRAL)).doesNotContain("Agreement withdrawn");
        assertThat(network.service("referrals").received("GET", SHARING)).isEmpty();
    }
}
