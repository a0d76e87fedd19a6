package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;
import org.kith.e2e.seed.SeedPlan;
import org.kith.e2e.seed.Seeding;
import org.kith.places.loading.Places;

/** The pages in a real browser at phone and desktop width: no accessibility violation, nothing refused, no overflow. */
@Tag("e2e")
@ExtendWith(RunningNetwork.class)
class PagesE2eTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Test
    void thePagesAreForEverybodyOnEveryScreen() throws IOException, InterruptedException {
        String browser = browser();
        assumeTrue(browser != null, "no Chromium: install the package chromium, or set KITH_BROWSER");
        for (JsonNode page : look(browser)) {
            String where = page.path("user").asText() + " " + page.path("path").asText() + " at "
                    + page.path("width").asInt();
            assertThat(page.path("status").asInt()).as(where).isEqualTo(200);
            assertThat(page.path("violations")).as(where).isEmpty();
            assertThat(page.path("errors")).as(where).isEmpty();
            assertThat(page.path("overflow").asBoolean())
                    .as(where + " scrolls sideways")
                    .isFalse();
        }
    }

    private static JsonNode look(String browser) throws IOException, InterruptedException {
        Path target = RunningNetwork.checkout().resolve("infra/e2e/target");
        Path pictures = Files.createDirectories(target.resolve("pictures"));
        Map<String, Object> plan = Map.of(
                "base", RunningNetwork.kith().gateway().toString().replaceFirst("/$", ""),
                "chromium", browser,
                "password", Demonstration.PASSWORD,
                "pictures", pictures.toString(),
                "widths", List.of(360, 1280),
                "people", people());
        Path file = target.resolve("look.json");
        Files.write(file, JSON.writeValueAsBytes(plan));
        Process node = new ProcessBuilder("node", "look.mjs", file.toString())
                .directory(
                        RunningNetwork.checkout().resolve("infra/e2e/browser").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as("the browser's exit code").isZero();
        return JSON.readTree(said);
    }

    /** Who opens what. A small network is filled in first, so that there is something to see. */
    private static List<Map<String, Object>> people() {
        Kith kith = RunningNetwork.kith();
        Seeding.run(kith, Places.northwick(), new SeedPlan(60, 24, 12, 7), done -> {});
        Api priya = kith.as("priya");
        Answer found = Await.until(
                () -> priya.get("/api/matching/v1/needs?state=suggested&limit=200"),
                answer -> answer.json().path("items").size() > 1);
        String referral = "/referrals/" + found.at("/items/0/referralId");
        String need = "/needs/" + found.at("/items/0/id");
        String other = found.at("/items/1/id");
        String offer = priya.get("/api/matching/v1" + need + "/suggestions").at("/items/0/offerId");
        String best =
                priya.get("/api/matching/v1/needs/" + other + "/suggestions").at("/items/0/offerId");
        Answer match = priya.post("/api/matching/v1/matches", Map.of("needId", other, "offerId", best));
        assertThat(match.status()).as(match.summary()).isEqualTo(201);
        String why = need + "/why?offer=" + offer;
        return List.of(
                Map.of(
                        "paths",
                        List.of(
                                "/",
                                "/problems/validation",
                                "/api",
                                "/help",
                                "/contact",
                                "/privacy",
                                "/accessibility",
                                "/cookies")),
                Map.of("user", "colin", "paths", List.of("/", "/dashboard", "/measures/doors-knocked")),
                Map.of("user", "sofia", "paths", List.of("/referrals", "/referrals/new", referral)),
                Map.of(
                        "user",
                        "priya",
                        "paths",
                        List.of(
                                referral,
                                referral + "/withdraw-consent",
                                need,
                                why,
                                "/matches",
                                "/matches/" + match.at("/id"),
                                "/matches/" + match.at("/id") + "/family-agrees")),
                Map.of(
                        "user",
                        "carol",
                        "paths",
                        List.of(
                                "/",
                                "/plan",
                                "/plan?zone=NW01",
                                "/volunteers",
                                need,
                                why,
                                "/matches",
                                "/matches/" + match.at("/id"),
                                "/matches/" + match.at("/id") + "/volunteer")),
                Map.of("user", "lena", "paths", List.of("/walks")),
                Map.of("user", "dana", "paths", List.of("/duty")));
    }

    private static String browser() {
        String named = System.getenv("KITH_BROWSER");
        return named != null && !named.isBlank()
                ? named
                : BROWSERS.stream()
                        .filter(path -> Files.isExecutable(Path.of(path)))
                        .findFirst()
                        .orElse(null);
    }
}
