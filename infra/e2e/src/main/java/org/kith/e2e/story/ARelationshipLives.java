package org.kith.e2e.story;

import java.time.Duration;
import java.util.Map;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Today;

/** What follows the match: a lead, contacts, a handover. */
final class ARelationshipLives implements Chapter {
    private static final String PATH = "/api/relationships/v1/relationships";

    @Override
    public String title() {
        return "A relationship begins";
    }

    @Override
    public void play(Cast cast, Report report) {
        Answer list = Await.until(
                () -> cast.priya().get(PATH + "?referralId=" + cast.referral),
                answer -> answer.json().path("items").size() == 1);
        cast.relationship = list.at("/items/0/id");
        String path = PATH + "/" + cast.relationship;
        report.check(
                "it starts with its lead, Priya",
                list.at("/items/0/leadId").equals(Demonstration.PRIYA.toString()),
                list.text());
        // Only people who have signed in are given a relationship.
        cast.kith.as("viv").get(PATH);
        cast.kith.as("marcus").get(PATH);
        Answer linked = cast.priya().change(path, "link-volunteer", Map.of("personId", Demonstration.VIV));
        report.check("the volunteer's own account may log contacts", linked.status() == 200, linked.summary());
        contact(cast.priya(), path, "visit", 45, 3, report, "Priya visits");
        contact(cast.kith.as("viv"), path, "meeting", 60, 2, report, "the volunteer helps with homework");
        contact(cast.priya(), path, "call", 10, 1, report, "Priya calls");
        Answer handed = cast.priya()
                .change(
                        path,
                        "handover",
                        Map.of(
                                "toLeadId",
                                Demonstration.MARCUS,
                                "reason",
                                "leave",
                                "metTogetherOn",
                                Today.date().toString()));
        report.check(
                "Marcus takes over, having met the family with Priya",
                handed.status() == 200 && handed.at("/leadId").equals(Demonstration.MARCUS.toString()),
                handed.summary());
        Answer now = cast.kith.as("marcus").get(path);
        report.check("three contacts are on record", now.number("/contacts") == 3, now.text());
        Answer overview = cast.priya().get("/api/v1/referrals/" + cast.referral + "/overview");
        report.check(
                "the referral's overview shows referral, match and relationship in one answer",
                overview.status() == 200
                        && overview.text().contains(cast.match)
                        && overview.text().contains(cast.relationship),
                overview.summary());
    }

    private static void contact(
            Api who, String path, String how, int minutes, int hoursAgo, Report report, String what) {
        Answer logged = who.post(
                path + "/contacts",
                Map.of(
                        "id",
                        Api.id(),
                        "at",
                        Today.ago(Duration.ofHours(hoursAgo)).toString(),
                        "how",
                        how,
                        "minutes",
                        minutes));
        Answer contact = who.get(path + "/contacts/" + logged.at("/id"));
        report.check(
                what + ": logged as " + contact.at("/by"),
                logged.status() == 201 && contact.status() == 200,
                logged.summary() + ", " + contact.summary());
    }
}
