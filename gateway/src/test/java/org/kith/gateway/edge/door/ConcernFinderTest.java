package org.kith.gateway.edge.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
            return ConcernFinder.inTree(json, WALK, json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private List<FoundConcern> findBroken(String text) {
        return ConcernFinder.inText(json, WALK, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsTheConcernOfAKnockWithWhereAndWhen() {
        assertThat(find("""
                {"knocks":[{"id":"x"},{"id":"%s","doorId":"%s","at":"2026-03-01T10:00:00Z",
                  "concern":{"id":"%s","what":"Alone at home","immediateDanger":true}}]}""".formatted(KNOCK, DOOR, ONE)))
                .containsExactly(new FoundConcern(
                        ONE.toString(),
                        ONE,
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
    void withoutAnIdThatCanBeUsedARepeatHasTheSame() {
        String sent = "{\"concern\":{\"id\":\"7\",\"what\":\"Bruises\"}}";
        FoundConcern first = find(sent).getFirst();
        assertThat(find(sent)).containsExactly(first);
        assertThat(first.name()).isEqualTo("7");
        assertThat(find("{\"concern\":{\"id\":\"7\",\"what\":\"Burns\"}}")
                        .getFirst()
                        .id())
                .isNotEqualTo(first.id());
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
