package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final Map<String, Set<String>> TABLES =
            Map.of("contact", Set.of("id", "family_id", "made_at", "note"), "visit", Set.of("id", "contact_id"));

    @Test
    void aWholeDeclarationIsFine() throws JsonProcessingException {
        assertThat(breaches("{subject: family_id, kept: P6Y from made_at, erased: delete}"))
                .isEmpty();
        assertThat(breaches("{subject: family_id, kept: with visit, erased: [note]}"))
                .isEmpty();
        assertThat(breaches("{subject: none}")).isEmpty();
        assertThat(breaches("{subject: none, kept: 'for ever: it only counts', erased: 'never: it names nobody'}"))
                .isEmpty();
    }

    @Test
    void everyGapIsNamed() throws JsonProcessingException {
        assertThat(breaches("{}")).hasSize(3);
        assertThat(breaches("{subject: child, kept: P6Y from made_at, erased: delete}"))
                .singleElement()
                .asString()
                .contains("subject");
        assertThat(breaches("{subject: family_id, kept: P6Y from ended_at, erased: delete}"))
                .singleElement()
                .asString()
                .contains("ended_at");
        assertThat(breaches("{subject: family_id, kept: for ever, erased: delete}"))
                .singleElement()
                .asString()
                .contains("reason");
        assertThat(breaches("{subject: family_id, kept: with nothing, erased: [name]}"))
                .hasSize(2);
        assertThat(breaches("{subject: family_id, kept: P6Y from made_at, erased: never}"))
                .singleElement()
                .asString()
                .contains("erased");
    }

    private static List<String> breaches(String entry) throws JsonProcessingException {
        return PersonalData.breaches("contact", new YAMLMapper().readTree(entry), TABLES);
    }
}
