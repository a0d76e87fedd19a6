package org.kith.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many children one volunteer may look after, by the kind of help. */
class CheckRulesInForceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<String> ALL_AGES = List.of("0-4", "5-10", "11-15", "16-25");

    @ParameterizedTest
    @CsvSource({
        "befriending, 0-4, 3",
        "befriending, 5-10, 6",
        "befriending, 11-15, 8",
        "befriending, 16-25, 10",
        "respite, 0-4, 3",
        "respite, 16-25, 3"
    })
    void whoIsAloneWithChildrenHasAsManyAsTheirAgeAllows(String kind, String ages, int most) {
        assertThat(CheckRulesInForce.ratio(kind, List.of(ages), DAY)).hasValueSatisfying(ratio -> {
            assertThat(ratio.most()).isEqualTo(most);
            assertThat(ratio.basis().citation()).isNotBlank();
            assertThat(ratio.basis().meaning()).endsWith(".");
        });
    }

    @Test
    void theYoungestDecide() {
        assertThat(CheckRulesInForce.ratio("befriending", ALL_AGES, DAY)
                        .orElseThrow()
                        .most())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "homework", "a-kind-of-tomorrow"})
    void whereSomebodyElseAnswersForItThereIsNone(String kind) {
        assertThat(CheckRulesInForce.ratio(kind, ALL_AGES, DAY)).isEmpty();
    }

    @Test
    void agesThatAreNotKnownHaveNone() {
        assertThat(CheckRulesInForce.ratio("befriending", List.of("26-30"), DAY))
                .isEmpty();
    }
}
