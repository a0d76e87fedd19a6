package org.kith.gateway.edge.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcernFinderTest {
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final UUID ONE = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final UUID KNOCK = UUID.fromString("01980000-0000-7000-8000-00000000000b");
    private static final UUID DOOR = UUID.fromString("01980000-0000-7000-8000-00000000000d");

    private final ObjectMapper json = new ObjectMapper();

    private List<FoundConcern> find(String text) {
        try {
            return ConcernFinder.inTree(WALK, json.readTree(text)).all();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private List<FoundConcern> findBroken(String text) {
        return ConcernFinder.inText(WALK, text.getBytes(StandardCharsets.UTF_8)).all();
    }

    @Test
    void findsTheConcernOfAKnockWithWhereAndWhen() {
        assertThat(find("""
                {"knocks":[{"id":"x"},{"id":"%s","doorId":"%s","at":"2026-03-01T10:00:00Z",
                  "concern":{"id":"%s","what":"Alone at home","immediateDanger":true}}]}""".formatted(KNOCK, DOOR, ONE)))
                .containsExactly(new FoundConcern(
                        ONE.toString(),
                        ONE.toString(),
                        "Alone at home",
                        true,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        KNOCK,
                        1,
                        DOOR,
                        FoundConcern.NOBODY));
    }

    @Test
    void whomItIsAboutIsKeptAsItWasWritten() {
        assertThat(find("""
                {"concerns":[{"what":"a","familyId":"%s","referralId":"%s"},{"what":"b","FamilyID":["%s"],"mood":{"x":1}},
                 {"what":"c","familyId":"seven"},{"what":"d","familyId":{"no":7}},{"what":"e","familyId":null}],
                 "knocks":[{"familyId":"%s","concern":{"what":"f"}}]}""".formatted(ONE, KNOCK, ONE, ONE)))
                .extracting(FoundConcern::ofWhom)
                .containsExactly(
                        new FoundConcern.OfWhom(ONE.toString(), KNOCK.toString()),
                        new FoundConcern.OfWhom(ONE.toString(), null),
                        new FoundConcern.OfWhom("seven", null),
                        new FoundConcern.OfWhom("{\"no\":7}", null),
                        FoundConcern.NOBODY,
                        FoundConcern.NOBODY);
    }

    /** A text is read like what it holds; words that only speak of a concern stay words. */
    @Test
    void findsThemInATextThatHoldsJson() throws JsonProcessingException {
        String knock =
                "{\"id\":\"%s\",\"doorId\":\"%s\",\"concern\":{\"id\":\"%s\",\"what\":\"Alone\",\"immediateDanger\":false}}"
                        .formatted(KNOCK, DOOR, ONE);
        FoundConcern whole = find("{\"knocks\":[%s]}".formatted(knock)).getFirst();
        String text = json.writeValueAsString(knock);
        for (String sent : List.of(
                "{\"knocks\":[%s]}".formatted(text),
                "{\"knocks\":%s}".formatted(json.writeValueAsString("[" + knock + "]")),
                "{\"knocks\":[%s]}".formatted(json.writeValueAsString(text)))) {
            assertThat(find(sent)).as(sent).containsExactly(whole);
            assertThat(findBroken(sent + "]")).as(sent).containsExactly(whole);
        }
        assertThat(find("{\"concern\":%s}"
                        .formatted(json.writeValueAsString("{\"what\":\"Burns\",\"immediateDanger\":true}"))))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.what()).isEqualTo("Burns");
                    assertThat(concern.immediateDanger()).isTrue();
                });
        for (String words :
                List.of("{a concern} of hers", "{\"what\":\"x\"} and he hit her", "[a \"concern\": none]")) {
            assertThat(find("{\"concern\":%s}".formatted(json.writeValueAsString(words))))
                    .extracting(FoundConcern::what)
                    .containsExactly(words);
        }
    }

    @Test
    void findsThemWhereverTheyStand() {
        assertThat(find("""
                {"concerns":[{"what":"a"},"b",null,[{"what":"c"}]],"concern":{"what":"d"},
                 "knocks":{"concern":{"deeper":[{"what":"e"}]}},
                 "people":[{"name":"X","Concern":{"what":"f","concern":{"what":"g"}}}],
                 "other":[[{"needs":[{"concern":"h"}]}]]}""")).extracting(FoundConcern::what).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void nothingRaisedIsNoConcern() {
        assertThat(find("""
                {"concern":null,"concerns":[],"knocks":[{"concern":false},{"concern":""},{"note":"no concern: fine"}]}""")).isEmpty();
    }

    @Test
    void aConcernWithoutWordsOrWithOthersIsOne() {
        assertThat(find("{\"concern\":{\"id\":\"%s\",\"what\":\" \"}}".formatted(ONE)))
                .singleElement()
                .satisfies(concern -> assertThat(concern.what()).contains("without words"));
        assertThat(find("{\"concern\":{\"text\":\"Bruises\"}}"))
                .singleElement()
                .satisfies(concern -> assertThat(concern.what()).contains("Bruises"));
    }

    @Test
    void anIdThatIsNoneIsKeptAndWithoutOneItsPlaceTellsItApart() {
        String sent = "{\"concern\":{\"id\":\"7\",\"what\":\"Bruises\"}}";
        assertThat(find(sent).getFirst().id()).isEqualTo("7");
        String twice =
                "{\"knocks\":[{\"id\":\"k1\",\"concern\":\"Alone\"},{\"id\":\"k2\",\"concern\":{\"what\":\"Alone\"}}]}";
        List<FoundConcern> found = find(twice);
        assertThat(found.getFirst().id()).isNotEqualTo(found.getLast().id());
        assertThat(find(twice)).isEqualTo(found);
        // The knock's id is mended: still the same two.
        assertThat(find(twice.replace("k1", KNOCK.toString())).getFirst().id())
                .isEqualTo(found.getFirst().id());
        assertThat(findBroken(twice + ",}"))
                .extracting(FoundConcern::id)
                .containsExactly(found.getFirst().id(), found.getLast().id());
    }

    @Test
    void anyDoubtAboutDangerIsDanger() {
        for (String odd : List.of(
                "\"yes\"",
                "\"TRUE\"",
                "\"ja\"",
                "1",
                "2",
                "\"1\"",
                "[true]",
                "[]",
                "{}",
                "{\"now\":true}",
                "\"\"",
                "[false,true]")) {
            assertThat(find("{\"concern\":{\"what\":\"x\",\"immediateDanger\":%s}}".formatted(odd))
                            .getFirst()
                            .immediateDanger())
                    .as(odd)
                    .isTrue();
        }
        for (String no : List.of("false", "null", "\"false\"", "\"No\"", "0")) {
            assertThat(find("{\"concern\":{\"what\":\"x\",\"immediateDanger\":%s}}".formatted(no))
                            .getFirst()
                            .immediateDanger())
                    .as(no)
                    .isFalse();
        }
        // Also when the words stand deeper than they should.
        assertThat(find("{\"concern\":{\"what\":null,\"note\":{\"what\":\"tea\"},\"immediateDanger\":true}}"))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.immediateDanger()).isTrue();
                    assertThat(concern.what()).contains("tea");
                });
    }

    @Test
    void whatStandsTwiceIsKeptTwice() {
        String sent =
                "{\"id\":\"%s\",\"what\":\"He hit her\",\"immediateDanger\":true,\"what\":\"She was upset\",\"immediateDanger\":false}"
                        .formatted(ONE);
        assertThat(findBroken("{\"concerns\":[" + sent + "]}")).singleElement().satisfies(concern -> {
            assertThat(concern.what()).contains("He hit her", "She was upset");
            assertThat(concern.immediateDanger()).isTrue();
            assertThat(concern.id()).isEqualTo(ONE.toString());
        });
    }

    @Test
    void whatIsBrokenLosesNothingAndIsTheSameWhenItIsMended() {
        String good = """
                {"knocks":[{"id":"%s","doorId":"%s","at":"2026-03-01T10:00:00Z","outcome":"talked",
                  "concern":{"id":"%s","what":"He said \\"no\\", and left","immediateDanger":true}}]}""".formatted(KNOCK, DOOR, ONE);
        FoundConcern whole = find(good).getFirst();
        for (String bad : List.of(
                good.replace("true}", "true,,}"),
                good.replace("\"talked\"", "\"talked\",\"outcome\":\"talked\""),
                good.replace("\"talked\",", "\"talked\""),
                good.substring(0, good.length() - 4),
                good + "]",
                "{\"id\": , " + good.substring(1))) {
            assertThat(findBroken(bad)).as(bad).containsExactly(whole);
        }
        assertThat(findBroken(good.replace("true}}]}", "tr"))).containsExactly(whole);
        assertThat(findBroken(good.replace(",\"immediateDanger\":true}}]}", ""))
                        .getFirst()
                        .immediateDanger())
                .isTrue();
        assertThat(findBroken(good.replace("true}", "fals e,,}")).getFirst().immediateDanger())
                .isTrue();
        assertThat(findBroken(good.replace("true}", "false,,}")).getFirst().immediateDanger())
                .isFalse();
        assertThat(findBroken("{\"concern\":{\"what\":\"He hit her, \"immediateDanger\":true}}")
                        .getFirst())
                .satisfies(concern -> {
                    assertThat(concern.what()).contains("He hit her");
                    assertThat(concern.immediateDanger()).isTrue();
                });
    }

    @Test
    void whateverIsBrokenTheWordsAreFoundAndInDoubtItIsDanger() {
        String good = """
                {"knocks":[{"id":"%s","note":"x","concern":{"id":"%s","what":"He hit her zebra","immediateDanger":true}}]}""".formatted(KNOCK, ONE);
        Random random = new Random(7);
        String odd = "{}[]\",:\\ \ntfn0u";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int k = 0; k <= i % 3; k++) {
                int place = random.nextInt(text.length());
                text.setCharAt(place, odd.charAt(random.nextInt(odd.length())));
            }
            String sent = text.toString();
            List<FoundConcern> found = findBroken(sent);
            boolean valid = isJson(sent);
            if (!valid && sent.contains("\"concern\"") && sent.contains("\"what\":\"He hit her zebra\"")) {
                assertThat(found).as(sent).anySatisfy(concern -> {
                    assertThat(concern.what()).contains("zebra");
                    assertThat(concern.immediateDanger()).isTrue();
                });
            }
        }
        for (String deep : List.of("[", "{\"a\":", "{\"concern\":", "\"", "{\"concern\":{\"what\":")) {
            assertThat(findBroken(deep.repeat(100_000))).hasSizeLessThan(102);
        }
    }

    private boolean isJson(String text) {
        try {
            json.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Test
    void theIdIsAllOfItAndNoShorterForm() {
        assertThat(ConcernFields.uuid("1-1-1-1-1")).isNull();
        assertThat(ConcernFields.uuid(ONE.toString().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(ONE);
        assertThat(find("{\"concern\":{\"id\":\"1-1-1-1-1\",\"what\":\"x\"}}")
                        .getFirst()
                        .id())
                .isEqualTo("1-1-1-1-1");
    }

    @Test
    void otherEncodingsAndDeepNestingAreRead() {
        assertThat(ConcernFinder.inText(WALK, "{\"concern\":\"Zoë\"".getBytes(StandardCharsets.ISO_8859_1))
                        .all())
                .extracting(FoundConcern::what)
                .containsExactly("Zoë");
        assertThat(ConcernFinder.inText(WALK, "{\"concern\":\"Zoë\"}".getBytes(StandardCharsets.UTF_16))
                        .all())
                .extracting(FoundConcern::what)
                .containsExactly("Zoë");
        assertThat(findBroken("{\"a\":" + "[{".repeat(30_000) + "}]".repeat(30_000) + ",\"concern\":\"Behind\"}"))
                .extracting(FoundConcern::what)
                .containsExactly("Behind");
        assertThat(find("{\"concern\":{\"what\":\"a\\ud83d\"}}").getFirst().what())
                .startsWith("a")
                .hasSize(2);
    }

    @Test
    void findsThemInWhatIsNotJson() {
        assertThat(findBroken("""
                {"knocks":[{"id": , "concern":{"id":"%s","what":"First"}},
                 {"concerns" : [{"what":"Second"},{"what":"Third"} ]}, {"note":"a \\"concern\\": none"}
                 {"concern": {"what":"Cut off in the mid""".formatted(ONE)))
                .extracting(FoundConcern::what)
                .containsExactly("First", "Second", "Third", "Cut off in the mid");
        assertThat(findBroken("{\"concern\": {what: child alone}, \"x\": }"))
                .singleElement()
                .satisfies(concern -> assertThat(concern.what()).contains("child alone"));
        assertThat(findBroken("{\"concern\": null, \"x\": }")).isEmpty();
        assertThat(findBroken("not at all")).isEmpty();
        assertThat(findBroken("")).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceLosesNothing() {
        assertThat(findBroken("{\"concern\":{\"what\":\"First\"},\"concern\":{\"what\":\"Second\"}}"))
                .extracting(FoundConcern::what)
                .containsExactly("First", "Second");
    }

    /** A batch with one concern in its place and something else beside it. */
    private static String beside(String other) {
        return "{\"z\":%s,\"knocks\":[{\"id\":\"%s\",\"concern\":{\"id\":\"%s\",\"what\":\"Alone\",\"immediateDanger\":false}}]}"
                .formatted(other, KNOCK, ONE);
    }

    @Test
    void howeverDeepItIsNestedItIsOneAndTheRealOneIsFirst() {
        for (int depth : List.of(100, 400, 990, 1_100, 5_000, 400_000)) {
            String nest = "{\"concern\":".repeat(depth) + "{\"what\":\"deep\"}" + "}".repeat(depth);
            String sent = beside(nest);
            List<FoundConcern> found = depth < 900 ? find(sent) : findBroken(sent);
            assertThat(found).as("%d", depth).hasSize(2);
            assertThat(found.getFirst()).isEqualTo(find(beside("1")).getFirst());
            assertThat(found.getLast().what()).startsWith("deep");
        }
    }

    @Test
    void whatIsDeeperThanItIsReadIsKeptWithItsWords() {
        String deep = "[".repeat(1_500)
                + "{\"concern\":\"He hit her\"},{\"concern\":{\"what\":\"Burns\"}},{\"concerns\":[\"A {brace\",\"Alone\"]}"
                + "]".repeat(1_500);
        assertThat(findBroken(beside(deep))).hasSize(2).last().satisfies(concern -> {
            assertThat(concern.what()).contains("He hit her", "Burns", "A {brace", "Alone");
            assertThat(concern.immediateDanger()).isTrue();
        });
        assertThat(findBroken("{\"concern\":" + "[".repeat(1_500) + "\"Bruises\"" + "]".repeat(1_500) + "}"))
                .singleElement()
                .satisfies(concern -> assertThat(concern.what()).contains("Bruises"));
        assertThat(findBroken(beside("[".repeat(1_500) + "1" + "]".repeat(1_500))))
                .hasSize(1);
    }

    /** What stands in each other by turns was read anew for each level, twice as often for each. */
    @Test
    void whatStandsInEachOtherIsReadOnce() {
        String level = "{\"a\":{\"what\":\"word %d\",\"concern\":";
        StringBuilder nest = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            nest.append(level.formatted(i));
        }
        nest.append("null").append("}}".repeat(80));
        assertThat(find(beside("{\"concern\":" + nest + "}"))).hasSize(81);

        assertThat(findBroken(beside("{\"concern\":" + nest + ",,}"))).hasSize(81);
        // The words of each level are its own, not all that is below.
        String unnamed = "{\"what\":\"y\",\"\":{\"concern\":".repeat(90) + "null" + "}}".repeat(90);
        assertThat(find(beside("{\"concern\":" + unnamed + "}")).stream()
                        .mapToInt(concern -> concern.what().length())
                        .sum())
                .isLessThan(1_000);
    }

    @Test
    void soManyAreKeptOneByOneAndTheOthersTogether() {
        String list = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"flat %d\"".formatted(i))
                .collect(Collectors.joining(",", "[", "]"));
        List<FoundConcern> elsewhere = find(beside("{\"concerns\":" + list + "}"));
        assertThat(elsewhere).hasSize(1 + 100 + 1);
        assertThat(elsewhere.getFirst().id()).isEqualTo(ONE.toString());
        assertThat(elsewhere.get(1).what()).isEqualTo("flat 0");
        assertThat(elsewhere.getLast().what()).contains("kept together").contains("flat 100\n", "flat 2999");
        assertThat(find(beside("{\"concerns\":" + list + "}"))).isEqualTo(elsewhere);

        List<FoundConcern> placed = find("{\"concerns\":" + list + "}");
        assertThat(placed).hasSize(500 + 1);
        assertThat(placed.getLast().what()).contains("flat 500\n", "flat 2999");
        assertThat(findBroken("{\"concerns\":" + list + ",,}")).hasSize(500 + 1);

        assertThat(find("{\"x\":{\"concerns\":%s}}".formatted(list.replace("flat", "long ".repeat(100))))
                        .getLast()
                        .what())
                .hasSizeBetween(100_000, 101_000)
                .endsWith("(There is more than fits here.)");
    }

    @Test
    void neitherLongNamesNorVeryManyThingsFillTheMemory() {
        String name = "n".repeat(2_000_000);
        String many = "{\"what\":1},".repeat(200_000) + "{\"concern\":\"Last\"}";
        assertThat(findBroken("{\"%s\":[%s]".formatted(name, many)))
                .hasSizeLessThan(102)
                .anySatisfy(concern -> assertThat(concern.what()).contains("Last"));
        assertThat(findBroken("{\"concerns\":[" + "1,".repeat(2_000_000))).hasSizeLessThan(503);
        String distinct = IntStream.range(0, 200_000)
                .mapToObj(i -> "what\":\"w%d\"".formatted(i))
                .collect(Collectors.joining(" ", "\"concern ", ""));
        assertThat(findBroken(distinct)).hasSizeLessThan(102);
    }

    @Test
    void aConcernIsAsLongAsSomebodyReads() {
        assertThat(find("{\"concern\":\"%s\"}".formatted("x".repeat(300_000))))
                .singleElement()
                .satisfies(concern -> assertThat(concern.what())
                        .hasSizeLessThan(101_000)
                        .endsWith("(There is more than fits here.)"));
    }
}
