package org.kith.gateway.edge.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcernFinderTest {
    private static final String WALK = "01980000-0000-7000-8000-00000000aaaa";
    private static final UUID ONE = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final UUID KNOCK = UUID.fromString("01980000-0000-7000-8000-00000000000b");
    private static final UUID DOOR = UUID.fromString("01980000-0000-7000-8000-00000000000d");

    private final ObjectMapper json = new ObjectMapper();

    private List<FoundConcern> find(String text) {
        try {
            return ConcernFinder.inTree(WALK, json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private List<FoundConcern> findBroken(String text) {
        return ConcernFinder.inText(WALK, text.getBytes(StandardCharsets.UTF_8));
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
                        DOOR));
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
            assertThat(findBroken(deep.repeat(100_000))).hasSizeLessThan(100_001);
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
        assertThat(ConcernFinder.inText(WALK, "{\"concern\":\"Zoë\"".getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(FoundConcern::what)
                .containsExactly("Zoë");
        assertThat(ConcernFinder.inText(WALK, "{\"concern\":\"Zoë\"}".getBytes(StandardCharsets.UTF_16)))
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
}
