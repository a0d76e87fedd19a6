package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Pages;
import org.kith.e2e.seed.SeedPlan;
import org.kith.e2e.seed.Seeding;

/** The commissioner sees numbers by zone: those of the services, small ones suppressed, each with its definition. */
final class NumbersNeverName implements Chapter {
    private static final Predicate<String> COUNTS = key -> !key.startsWith("median-") && !key.contains("-per-");
    private static final String DASHBOARD = "/api/insights/v1/dashboard";

    @Override
    public String title() {
        return "Numbers never name";
    }

    @Override
    public void play(Cast cast, Report report) {
        Seeding.run(cast.kith, cast.place, new SeedPlan(120, 24, 12, System.nanoTime()), done -> {});
        report.step("the rest of the town did some more: 120 doors, 24 offers, 12 referrals");
        checkNumbers(cast, report);
        Answer dashboard = cast.kith.as("colin").get(DASHBOARD);
        boolean small = false;
        boolean suppressed = false;
        for (JsonNode row : dashboard.json().path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                suppressed |= cell.path("suppressed").asBoolean();
                small |= COUNTS.test(cell.path("key").asText())
                        && cell.path("value").isIntegralNumber()
                        && cell.path("value").asLong() >= 1
                        && cell.path("value").asLong() <= 4;
            }
        }
        report.check("no count of 1 to 4 is shown", !small, dashboard.text());
        report.check("small counts are marked as suppressed", suppressed, dashboard.text());
        String csv = cast.kith.as("colin").get(DASHBOARD + ".csv").text();
        report.check(
                "the CSV has a row for every zone",
                csv.lines().count() > cast.place.zones().size(),
                csv);
        page(cast, report, dashboard);
    }

    private static void page(Cast cast, Report report, Answer dashboard) {
        Pages colin = cast.kith.pagesAs("colin");
        Document page = colin.open("/dashboard");
        report.check(
                "the page shows a chart and its table",
                page.selectFirst("svg") != null && page.selectFirst("table") != null,
                page.title());
        int linked = 0;
        for (JsonNode measure : dashboard.json().path("measures")) {
            linked += page.select("a[href*=/measures/" + measure.path("key").asText() + "]")
                            .isEmpty()
                    ? 0
                    : 1;
        }
        report.check(
                "every number on the page links to its definition",
                linked > 0 && linked == dashboard.json().path("measures").size(),
                linked + " of " + dashboard.json().path("measures").size());
        report.check("999 is on the page", page.text().contains("999"), page.title());
    }

    /** Holds the dashboard's totals to what the services themselves count. */
    static void checkNumbers(Cast cast, Report report) {
        Map<String, Long> counted = counted(cast);
        Answer dashboard =
                Await.until(() -> cast.kith.as("colin").get(DASHBOARD), answer -> differences(answer, counted)
                        .isEmpty());
        report.check(
                "the numbers equal those counted from the services: " + counted,
                dashboard.status() == 200 && differences(dashboard, counted).isEmpty(),
                dashboard.summary() + " " + differences(dashboard, counted));
    }

    private static Map<String, String> differences(Answer dashboard, Map<String, Long> counted) {
        Map<String, String> differences = new LinkedHashMap<>();
        counted.forEach((key, value) -> {
            JsonNode cell = cell(dashboard, key);
            if (!cell.path("suppressed").asBoolean() && cell.path("value").asLong(-1) != value) {
                differences.put(key, cell.path("value").asText("none") + " instead of " + value);
            }
        });
        return differences;
    }

    private static JsonNode cell(Answer dashboard, String key) {
        for (JsonNode cell : dashboard.json().path("total").path("cells")) {
            if (cell.path("key").asText().equals(key)) {
                return cell;
            }
        }
        return dashboard.json().path("nothing");
    }

    private static Map<String, Long> counted(Cast cast) {
        Map<String, Long> counted = new LinkedHashMap<>();
        JsonNode walks = cast.lena().get("/api/doorsteps/v1/walks/summary").json();
        counted.put("doors-knocked", walks.path("total").path("doors").asLong());
        counted.put("conversations", walks.path("total").path("conversations").asLong());
        counted.put("offers-open", count(cast.carol(), "/api/offers/v1/offers?state=open", item -> true));
        counted.put("referrals-received", senders(cast, "/api/referrals/v1/referrals?", item -> true));
        String relationships = "/api/relationships/v1/relationships?";
        counted.put("matches-agreed", senders(cast, relationships, item -> true));
        counted.put(
                "active-relationships",
                senders(cast, relationships, item -> item.path("state").asText().equals("active")));
        return counted;
    }

    /** Those who sent a referral always see what became of it; the council does not once agreement was withdrawn. */
    private static long senders(Cast cast, String path, Predicate<JsonNode> counts) {
        return count(cast.sofia(), path, counts) + count(cast.kith.asSystem("system-open-door"), path, counts);
    }

    private static long count(Api api, String path, Predicate<JsonNode> counts) {
        long count = 0;
        String cursor = "";
        do {
            JsonNode page = api.get(path + "&limit=200" + cursor).json();
            for (JsonNode item : page.path("items")) {
                count += counts.test(item) ? 1 : 0;
            }
            String next = page.path("next").asText("");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return count;
    }
}
