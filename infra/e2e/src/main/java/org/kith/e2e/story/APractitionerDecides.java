package org.kith.e2e.story;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Pages;

/** The practitioner acknowledges and decides alone; the clock shows the waits; small money needs no manager. */
final class APractitionerDecides implements Chapter {
    @Override
    public String title() {
        return "A practitioner decides, and nobody approves";
    }

    @Override
    public void play(Cast cast, Report report) {
        String path = ASchoolRefersAChild.PATH + "/" + cast.referral;
        Answer acknowledged = cast.priya().change(path, "acknowledge", Map.of());
        report.check("Priya acknowledges", acknowledged.status() == 200, acknowledged.summary());
        Answer decided = cast.priya()
                .change(
                        path,
                        "decide",
                        Map.of("decision", "accept", "reason", "Help nearby will do.", "metFamily", true));
        report.check("Priya accepts, having met the family", decided.status() == 200, decided.summary());
        Answer clock = cast.priya().get(path + "/clock");
        report.check(
                "the clock shows received, acknowledged and decided",
                !clock.at("/receivedAt").isEmpty()
                        && !clock.at("/acknowledgedAt").isEmpty()
                        && !clock.at("/decidedAt").isEmpty()
                        && clock.json().path("waits").size() >= 2,
                clock.text());
        Answer railcard = cast.priya()
                .post(path + "/spends", Map.of("what", "railcard", "pence", 3_000, "note", "To visit her mother."));
        report.check("a £30 railcard is bought on her word", railcard.status() == 201, railcard.summary());
        Answer tooMuch = cast.priya().post(path + "/spends", Map.of("what", "furniture", "pence", 30_000));
        report.check(
                "£300 is over her limit",
                tooMuch.status() == 403 && tooMuch.at("/type").endsWith("over-delegated-limit"),
                tooMuch.summary());
        Pages priya = cast.kith.pagesAs("priya");
        Document told = priya.submit(
                priya.open("/referrals/" + cast.referral),
                "form[action$=/spends]",
                Map.of("what", "furniture", "pounds", "300"));
        report.check(
                "on the page as well, beside the amount and before it is asked about once more",
                told.select(".govuk-error-summary a[href='#pounds']").text().startsWith("The amount must be £")
                        && told.text().contains("railcard £30 on"),
                told.title() + " " + told.select(".govuk-error-summary").text());
        Answer sender = cast.sofia().get(path);
        report.check(
                "Sofia sees that it was accepted",
                sender.at("/decision/decision").equals("accept"),
                sender.text());
    }
}
