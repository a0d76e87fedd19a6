package org.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Types the tutorial into a shell, chapter after chapter, and reads whether the network answers what the tutorial says.
 * What a reader would start or stop ({@code ./kith}) is left out; the network runs on other ports.
 */
@Tag("e2e")
@ExtendWith(RunningNetwork.class)
class ByHandE2eTest {
    private static final Pattern CHAPTER = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final String END = "--- end of chapter ";

    /** What must be in the answers of a chapter, by its heading, in any order. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("0. Helpers", List.of("\"aud\"", "\"organization\"", "link-worker")),
            Map.entry(
                    "1. A patch, and a walk",
                    List.of(
                            "\"created\":7",
                            "\"duplicate\":7",
                            "\"part\":\"need-contact\"",
                            "\"result\": \"refused\"")),
            Map.entry(
                    "2. Offers wait for their checks",
                    List.of("\"Jama Nur\"", "\"missing\": []", "\"state\": \"open\"")),
            Map.entry(
                    "3. A school refers a child",
                    List.of("/agreement", "/family/postcode", "/needs/0/kind", "\"state\": \"received\"")),
            Map.entry(
                    "4. A practitioner decides",
                    List.of(
                            "\"acknowledgedAt\": \"",
                            "\"decision\": \"accept\"",
                            "\"pence\": 3000",
                            "\"status\": 403")),
            Map.entry("5. Matching suggests", List.of("\"rank\": 1", "\"feasible\": false")),
            Map.entry(
                    "6. Both say yes",
                    List.of("\"familyAgreedAt\": \"", "\"state\": \"agreed\"", "/problems/rule-broken")),
            Map.entry("7. A relationship", List.of("\"minutes\": 45", "\"handovers\"", "\"relationships\"")),
            Map.entry(
                    "8. Danger goes to the duty team",
                    List.of("\"what\": \"A child answered alone", "\"dueAt\"", "\"street\": \"Elm Road\"")),
            Map.entry("9. Numbers", List.of("\"key\": \"doors-knocked\"", "\"suppressed\"")),
            Map.entry(
                    "10. Others see nothing, and agreement can be withdrawn",
                    List.of("\"status\": 404", "\"status\": 403", "\"denied\"", "\"lead\"", "agreement-withdrawn")));

    /** What a reader's own pace gives time for: published by one service, received by the next. */
    private static final Map<String, String> AFTER = Map.of(
            "1. A patch, and a walk",
            "get carol /api/offers/v1/offers/$homework | jq -e .state && get carol /api/offers/v1/offers/$cook | jq -e"
                    + " .state",
            "4. A practitioner decides",
            "get priya /api/matching/v1/needs/$homework_need/suggestions | jq -e '.items | length > 0' "
                    + "&& get priya /api/matching/v1/needs/$meals_need | jq -e .state",
            "6. Both say yes",
            "get priya /api/relationships/v1/relationships?referralId=$rid | jq -e '.items | length > 0'");

    @TestFactory
    Stream<DynamicTest> theTutorialSaysWhatHappens() throws IOException, InterruptedException {
        for (String program : List.of("bash", "curl", "jq")) {
            assumeTrue(onPath(program), "no " + program + ": the tutorial is not played");
        }
        List<Chapter> chapters = chapters();
        assertThat(chapters.stream().map(Chapter::heading)).containsAll(ANSWERS.keySet());
        Path script =
                Files.writeString(RunningNetwork.checkout().resolve("infra/e2e/target/tutorial.sh"), script(chapters));
        Process shell = new ProcessBuilder("bash", script.toString())
                .directory(script.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return chapters.stream()
                .filter(chapter -> ANSWERS.containsKey(chapter.heading()))
                .map(chapter -> DynamicTest.dynamicTest(chapter.heading(), () -> assertThat(answers(said, chapter))
                        .contains(ANSWERS.get(chapter.heading()))
                        .doesNotContain("jq: error", "parse error", "unbound variable")));
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String answers(String said, Chapter chapter) {
        String end = END + chapter.heading();
        int until = said.indexOf(end);
        assertThat(until)
                .as("the shell stopped before the end of: " + chapter + "\n" + said)
                .isNotNegative();
        int from = said.lastIndexOf(END, until - 1);
        return said.substring(Math.max(from, 0), until);
    }

    private static String script(List<Chapter> chapters) {
        URI gateway = RunningNetwork.kith().gateway();
        URI issuer = RunningNetwork.issuer();
        StringBuilder script = new StringBuilder("set -uo pipefail\n");
        for (Chapter chapter : chapters) {
            script.append(chapter.shell()
                    .replace("http://localhost:8080", gateway.toString().replaceFirst("/$", ""))
                    .replace("http://localhost:8180/realms/kith", issuer.toString()));
            String awaited = AFTER.get(chapter.heading());
            if (awaited != null) {
                script.append("for try in $(seq 100); do { ")
                        .append(awaited)
                        .append("; } >/dev/null 2>&1 && break; read -rt 0.3 <> <(:); done\n");
            }
            script.append("echo '").append(END).append(chapter.heading()).append("'\n");
        }
        return script.toString();
    }

    private static List<Chapter> chapters() throws IOException {
        String tutorial = Files.readString(RunningNetwork.checkout().resolve("docs/tutorial.md"));
        List<Chapter> chapters = new ArrayList<>();
        Matcher headings = CHAPTER.matcher(tutorial);
        int from = -1;
        String heading = null;
        while (headings.find()) {
            if (heading != null) {
                chapters.add(new Chapter(heading, shell(tutorial.substring(from, headings.start()))));
            }
            heading = headings.group(1);
            from = headings.end();
        }
        chapters.add(new Chapter(heading, shell(tutorial.substring(from))));
        return chapters;
    }

    private static String shell(String chapter) {
        return SHELL.matcher(chapter)
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.contains("./kith"))
                .reduce("", String::concat);
    }

    private record Chapter(String heading, String shell) {}
}
