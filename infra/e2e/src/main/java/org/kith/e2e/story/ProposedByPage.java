package org.kith.e2e.story;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.kith.e2e.client.Pages;

/** Priya proposes Jama on the page of the need, then records what the family and he say on the page of the match. */
final class ProposedByPage {
    private ProposedByPage() {}

    static void play(Cast cast, Report report) {
        Pages priya = cast.kith.pagesAs("priya");
        Document referral = priya.open("/referrals/" + cast.referral);
        String needPath = "/needs/" + cast.homeworkNeed;
        report.check(
                "the referral's page leads to who could help",
                !referral.select("a[href=" + needPath + "]").isEmpty(),
                referral.title());
        Document need = priya.open(needPath);
        String form = "form[action=%s/propose]:has(input[name=offerId][value=%s])"
                .formatted(needPath, cast.offers.get("homework"));
        report.check(
                "the need's page shows Jama with the reasons",
                need.select(".kith-box:has(" + form + ") .kith-reasons li").size() >= 2,
                need.select(".kith-box").text());
        Document match = priya.confirm(priya.submit(need, form, Map.of()));
        report.check(
                "Priya proposes Jama",
                match.location().contains("/matches/") && waits(match).equals("Proposed"),
                match.title() + " " + match.select(".govuk-error-summary").text());
        cast.match = match.location().replaceFirst("^.*/matches/([^?]*).*$", "$1");
        Document familyAgrees = priya.open(asks(match, "family"));
        Document volunteerAgrees = priya.open(asks(match, "volunteer"));
        Document family = priya.confirm(familyAgrees);
        report.check(
                "the family says yes",
                family.text().contains("Waiting for the volunteer."),
                family.select(".govuk-error-summary").text());
        Document stale = priya.confirm(volunteerAgrees);
        report.check(
                "the page from before that is stale, says so and shows how it stands",
                stale.select(".govuk-error-summary").text().contains("Someone changed this while")
                        && stale.select("a[href$=/family-agrees]").isEmpty(),
                stale.title());
        Document agreed = priya.confirm(priya.open(asks(family, "volunteer")));
        report.check(
                "the volunteer says yes: agreed",
                waits(agreed).equals("Agreed"),
                agreed.select(".govuk-error-summary").text());
    }

    private static String asks(Document match, String who) {
        return match.select("a[href$=/" + who + "-agrees]").attr("href");
    }

    private static String waits(Document match) {
        return match.select("main .govuk-tag").text();
    }
}
