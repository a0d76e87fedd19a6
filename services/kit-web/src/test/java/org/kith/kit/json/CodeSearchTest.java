package org.kith.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.json.CodeSearch.Occurrence;

class CodeSearchTest {
    private static final UUID ONE = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final Map<String, Set<String>> BESIDE =
            Map.of("id", Set.of("id"), "doorId", Set.of("doorid", "door"), "until", Set.of("until"));

    private static List<Occurrence> find(String text) {
        try {
            return CodeSearch.find(
                    LenientJson.read(text.getBytes(StandardCharsets.UTF_8)),
                    "stay-away",
                    "outcome",
                    BESIDE,
                    CodeSearch::inText);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void whatIsSaidIsFoundWithWhereAndWhatStandsBesideIt() {
        assertThat(find("{\"a\":[1,{\"outcome\":\"stay-away\",\"door\":\"x\",\"until\":[\"y\",{\"z\":\"w\"}]}]}"))
                .containsExactly(new Occurrence("/a/1", Map.of("doorId", List.of("x"), "until", List.of("y", "w"))));
        assertThat(find("{\"doorId\":\"x\",\"r\":{\"StayAway\":{\"until\":\"y\"}}}"))
                .containsExactly(new Occurrence("/r", Map.of("doorId", List.of("x"), "until", List.of("y"))));
        assertThat(find("[\"{\\\"outcome\\\":\\\"Stay away!\\\"}\"]")).containsExactly(new Occurrence("/0", Map.of()));
    }

    @Test
    void twoWhoSayTheSameAreTwoAndOneInTheOtherIsOne() {
        String one = "{\"outcome\":\"stay-away\",\"doorId\":\"x\"}";
        assertThat(find("[%s,%s]".formatted(one, one))).hasSize(2);
        assertThat(find("{\"doorId\":\"x\",\"outcome\":{\"outcome\":\"stay-away\"}}"))
                .hasSize(1);
    }

    @Test
    void noIsNotSaid() {
        for (String no : List.of("null", "false", "\"\"", "\"No\"", "0", "{}", "[]", "[false]")) {
            assertThat(find("{\"stayAway\":%s}".formatted(no))).as(no).isEmpty();
        }
        assertThat(find("{\"note\":\"stay-away\",\"outcome\":\"away\"}")).isEmpty();
    }

    @Test
    void whatStandsAroundAListNamesNothingInItAndOfTwoInsideNobodyKnowsWhich() {
        assertThat(find("{\"id\":\"a\",\"doorId\":\"x\",\"list\":[{\"outcome\":\"stay-away\"}]}"))
                .containsExactly(new Occurrence("/list/0", Map.of("doorId", List.of("x"))));
        assertThat(find("{\"id\":\"a\",\"in\":{\"outcome\":\"stay-away\"}}"))
                .containsExactly(new Occurrence("/in", Map.of("id", List.of("a"))));
        assertThat(
                        find(
                                "{\"outcome\":\"stay-away\",\"a\":{\"doorId\":\"x\"},\"b\":{\"doorId\":\"y\"},\"c\":[{\"id\":\"z\"}]}"))
                .containsExactly(new Occurrence("", Map.of()));
    }

    @Test
    void idsAreReadWhateverStandsAroundThem() {
        for (String id : List.of(
                "\"" + ONE + "\"",
                "\" {" + ONE + "} \"",
                "\"urn:uuid:" + ONE + "\"",
                "{\"value\":\"" + ONE + "\"}",
                "[[\"" + ONE + "\"]]",
                "\"\\\"" + ONE + "\\\"\"")) {
            assertThat(find("{\"outcome\":\"stay-away\",\"doorId\":%s}".formatted(id))
                            .getFirst()
                            .ids("doorId"))
                    .as(id)
                    .containsExactly(ONE);
        }
        assertThat(find("{\"outcome\":\"stay-away\",\"doorId\":\"1%s\"}".formatted(ONE))
                        .getFirst()
                        .ids("doorId"))
                .isEmpty();
    }

    @Test
    void whateverIsSentItIsReadInTime() {
        String level = "{\"outcome\":\"stay-away\",\"a%d\":1,\"in\":";
        StringBuilder nest = new StringBuilder();
        for (int i = 0; i < 95; i++) {
            nest.append(level.formatted(i));
        }
        String many = "[" + "{\"outcome\":\"stay-away\",\"doorId\":\"x\"},".repeat(20_000) + "1]";
        String text = "[".repeat(2_000_000);
        for (String sent : List.of(
                nest + many + "}".repeat(95),
                "{\"outcome\":" + "[".repeat(50) + many + "]".repeat(50) + "}",
                "[\"" + text + "\"]",
                "{\"" + "n".repeat(40_000) + "\":{\"outcome\":\"stay-away\"}}")) {
            assertThat(Duration.ofNanos(timed(sent))).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static long timed(String sent) {
        long from = System.nanoTime();
        assertThat(find(sent)).hasSizeLessThan(20_100);
        return System.nanoTime() - from;
    }
}
