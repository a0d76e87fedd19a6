package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;

/** A system reads its own and nothing else; the commissioner reads no family; a withdrawal ends what rests on agreement. */
final class OthersSeeNothing implements Chapter {
    private static final String FAMILIES = "/api/referrals/v1/families/";

    @Override
    public String title() {
        return "Others see nothing, and agreement can be withdrawn";
    }

    @Override
    public void play(Cast cast, Report report) {
        Api openDoor = cast.kith.asSystem("system-open-door");
        Answer own = openDoor.post(ASchoolRefersAChild.PATH, Referrals.good(cast.postcode(cast.home)));
        report.check("a charity's system refers a family", own.status() == 201, own.summary());
        Answer read = openDoor.get(ASchoolRefersAChild.PATH + "/" + own.at("/id"));
        report.check("it reads its own referral", read.status() == 200, read.summary());
        Answer other = cast.kith.asSystem("system-bridge").get(ASchoolRefersAChild.PATH + "/" + cast.referral);
        report.check("another charity's system gets 404", other.status() == 404, other.summary());
        Answer commissioner = cast.kith.as("colin").get(FAMILIES + cast.family);
        report.check("the commissioner gets 403 for a family", commissioner.status() == 403, commissioner.summary());
        // The school holds the family's file; its own audit shows who was denied.
        Answer audit =
                Await.until(() -> cast.sofia().get(FAMILIES + cast.family + "/audit"), answer -> denied(answer) >= 2);
        report.check("the family's audit shows both denied attempts", denied(audit) >= 2, audit.text());
        report.check("each row's name was proven by the token of its request", allProven(audit), audit.text());

        Answer before = cast.priya().get(TheEngineSuggests.NEEDS + cast.mealsNeed + "/suggestions");
        report.check("before: Priya sees the family's needs in matching", before.status() == 200, before.summary());
        Answer withdrawn = cast.sofia().post(FAMILIES + cast.family + "/agreement/withdraw", Map.of());
        report.check("the family withdraws its agreement", withdrawn.status() / 100 == 2, withdrawn.summary());
        Answer gone = cast.priya().get(ASchoolRefersAChild.PATH + "/" + cast.referral);
        report.check("the council loses access at once", gone.status() == 404, gone.summary());
        Answer goesOn = cast.kith.as("marcus").get(ASchoolRefersAChild.PATH + "/" + cast.referral);
        report.check(
                "but Marcus, who leads the referral",
                goesOn.status() == 200 && goesOn.at("/access").equals("lead"),
                goesOn.summary());
        Answer after = Await.until(
                () -> cast.priya().get(TheEngineSuggests.NEEDS + cast.mealsNeed + "/suggestions"),
                OthersSeeNothing::isGone);
        report.check("its suggestions vanish", isGone(after), after.summary());
        Answer notices = cast.priya().get("/api/referrals/v1/notices?limit=200");
        report.check(
                "and the council is told",
                notices.status() == 200 && notices.text().contains("agreement-withdrawn"),
                notices.text());
    }

    private static boolean isGone(Answer suggestions) {
        JsonNode items = suggestions.json().path("items");
        return suggestions.status() == 404 || suggestions.status() == 200 && items.isArray() && items.isEmpty();
    }

    private static boolean allProven(Answer audit) {
        JsonNode entries = audit.json().path("items");
        return !entries.isEmpty()
                && entries.valueStream().allMatch(entry -> entry.path("proven").asBoolean());
    }

    private static int denied(Answer audit) {
        int denied = 0;
        JsonNode entries = audit.json().has("items") ? audit.json().path("items") : audit.json();
        for (JsonNode entry : entries) {
            denied += entry.path("outcome").asText().equals("denied") ? 1 : 0;
        }
        return denied;
    }
}
