package org.kith.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.bench.cli.Bench;

/** The whole suite in small: everything but the figures must be as in the full size. */
@Tag("long")
class SuiteTest {
    private static final List<String> PARTS =
            List.of("top", "sql", "updates", "memory", "plan", "events", "short", "online", "fairness", "referee");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void asksEveryQuestionAndEveryCheckHolds() throws IOException {
        assertThat(run("--offers", "4000", "--needs", "120", "--rounds", "2", "--seed", "7"))
                .as("%s%s", said, complained)
                .isZero();
        JsonNode written = written();
        assertThat(written.get("held").asBoolean()).isTrue();
        assertThat(written.get("seed").asInt()).isEqualTo(7);
        assertThat(written.get("machine").fieldNames()).toIterable().contains("java", "cores", "commit", "load");
        assertThat(written.get("parts").fieldNames()).toIterable().containsExactlyElementsOf(PARTS);
        for (JsonNode part : written.get("parts")) {
            assertThat(part.get("title").asText()).isNotBlank();
            assertThat(part.get("seconds").asDouble()).isPositive();
            assertThat(part.get("figures")).as("figures").isNotEmpty();
            for (JsonNode figure : part.get("figures")) {
                assertThat(figure.get("value").isNumber()).as("%s", figure).isTrue();
                assertThat(figure.get("unit").isTextual()).isTrue();
                assertThat(figure.has("met")).as("goals are for the full size").isFalse();
            }
            assertThat(part.get("checks")).as("checks").isNotEmpty();
            for (JsonNode check : part.get("checks")) {
                assertThat(check.get("held").asBoolean())
                        .as(check.get("what").asText())
                        .isTrue();
            }
        }
        assertThat(figure(written, "top", "suggestions per need")).isPositive();
        assertThat(figure(written, "plan", "400 x 120, gap")).isZero();
        assertThat(figure(written, "plan", "400 x 120, served")).isPositive();
        assertThat(written.at("/parts/events/short supply").size())
                .as("kinds of event that happened")
                .isGreaterThan(5);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("checks hold")
                .doesNotContain("FAILED");
    }

    @Test
    void asksOnlyWhatItIsAskedFor() throws IOException {
        assertThat(run("--parts", "referee,plan", "--offers", "1000", "--needs", "50", "--rounds", "1"))
                .isZero();
        assertThat(written().get("parts").fieldNames()).toIterable().containsExactly("plan", "referee");
    }

    private static double figure(JsonNode written, String part, String name) {
        return written.get("parts")
                .get(part)
                .get("figures")
                .get(name)
                .get("value")
                .asDouble();
    }

    private JsonNode written() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
    }

    private int run(String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "matching";
        all[1] = "--quick";
        all[2] = "--json";
        all[3] = folder.resolve("bench.json").toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return Bench.run(
                all,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    }
}
