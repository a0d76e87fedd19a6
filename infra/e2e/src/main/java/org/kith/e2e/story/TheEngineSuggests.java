package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Await;

/** Matching suggests offers with scores and reasons, and answers why somebody is not among them. */
final class TheEngineSuggests implements Chapter {
    static final String NEEDS = "/api/matching/v1/needs/";
    private static final String EXPIRED = "The check that was seen has expired.";

    @Override
    public String title() {
        return "Matching suggests, with reasons";
    }

    @Override
    public void play(Cast cast, Report report) {
        Answer homework = suggestions(cast, cast.homeworkNeed, "homework");
        report.check(
                "Jama's homework help is suggested",
                offers(homework).contains(cast.offers.get("homework").toString()),
                homework.text());
        for (JsonNode item : homework.json().path("items")) {
            if (item.path("offerId").asText().equals(cast.offers.get("homework").toString())) {
                report.check(
                        "with a score and its terms as reasons",
                        item.path("terms").size() >= 2,
                        item);
                item.path("terms")
                        .forEach(term ->
                                report.step("  " + term.path("words").asText() + " (" + term.path("points") + ")"));
            }
        }
        Answer meals = suggestions(cast, cast.mealsNeed, "cook");
        report.check(
                "Hana's Tuesday meal is suggested",
                offers(meals).contains(cast.offers.get("cook").toString()),
                meals.text());
        for (Map.Entry<String, String> other : Map.of(
                        "expired", "whose check has expired",
                        "far", "who lives too far away",
                        "polish", "who does not speak the family's language")
                .entrySet()) {
            String offer = cast.offers.get(other.getKey()).toString();
            report.check("not the one " + other.getValue(), !offers(homework).contains(offer), offers(homework));
            Answer why = why(cast, offer, other.getKey().equals("expired") ? EXPIRED : "");
            String reasons = reasons(why);
            report.check(
                    "why not? " + reasons,
                    why.status() == 200 && !why.json().path("feasible").asBoolean(true) && !reasons.isEmpty(),
                    why.text());
            if (other.getKey().equals("expired")) {
                report.check("and the expired check is named", reasons.contains(EXPIRED), why.text());
            }
        }
        pages(cast, report);
    }

    /** What a practitioner and a coordinator see of it without a program. */
    private static void pages(Cast cast, Report report) {
        String why = "/needs/" + cast.homeworkNeed + "/why?offer=" + cast.offers.get("far");
        Document answer = cast.kith.pagesAs("priya").open(why);
        report.check(
                "the page answers the same, rule by rule",
                answer.select("h1").text().contains("is not suggested")
                        && answer.select("tbody tr").size() > 5
                        && answer.select("tbody tr").first().text().contains("No"),
                answer.title());
        Document plan = cast.kith.pagesAs("carol").open("/plan");
        report.check(
                "Carol sees the plan, its proof and the map of what is left unmet",
                plan.text().contains("a gap of 0")
                        && plan.select("svg.kith-map path").size()
                                > cast.place.areas().size(),
                plan.title());
        Document refused = cast.kith.pagesAs("colin").open("/plan");
        report.check(
                "a commissioner does not: its counts are small",
                refused.title().startsWith("Not allowed"),
                refused.title());
    }

    /** Matching learns what an offer waits for shortly after the coordinator recorded it. */
    private static Answer why(Cast cast, String offer, String words) {
        return Await.until(
                () -> cast.priya().get(NEEDS + cast.homeworkNeed + "/why/" + offer),
                answer -> reasons(answer).contains(words));
    }

    private static Answer suggestions(Cast cast, String need, String offer) {
        return Await.until(() -> cast.priya().get(NEEDS + need + "/suggestions?limit=50"), answer -> offers(answer)
                .contains(cast.offers.get(offer).toString()));
    }

    static List<String> offers(Answer suggestions) {
        List<String> ids = new ArrayList<>();
        suggestions
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("offerId").asText()));
        return ids;
    }

    private static String reasons(Answer why) {
        StringBuilder reasons = new StringBuilder();
        for (JsonNode rule : why.json().path("rules")) {
            if (!rule.path("holds").asBoolean(true)) {
                reasons.append(reasons.isEmpty() ? "" : "; ")
                        .append(rule.path("words").asText());
            }
        }
        return reasons.toString();
    }
}
