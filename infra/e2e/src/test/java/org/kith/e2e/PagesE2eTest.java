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
import org.kith.e2e.client.Demonstration;

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
                "people", PagesToLookAt.of(RunningNetwork.kith()));
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
