package org.kith.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.model.Closeness;
import org.kith.engine.rule.Ratios;

/** How many children one volunteer may have to look after. */
class RatiosTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<String> ALL_AGES = List.of("0-4", "5-10", "11-15", "16-25");

    @ParameterizedTest
    @CsvSource({
        "UNSUPERVISED, 0-4, 3",
        "UNSUPERVISED, 5-10, 6",
        "UNSUPERVISED, 11-15, 8",
        "UNSUPERVISED, 16-25, 10",
        "OVERNIGHT, 0-4, 3",
        "OVERNIGHT, 16-25, 3"
    })
    void whoIsAloneWithChildrenHasAsManyAsTheirAgeAllows(Closeness closeness, String ages, int most) {
        assertThat(Ratios.strictest(closeness, List.of(ages), DAY)).hasValueSatisfying(ratio -> {
            assertThat(ratio.most()).isEqualTo(most);
            assertThat(ratio.basis().citation()).isNotBlank();
            assertThat(ratio.basis().says()).endsWith(".");
        });
    }

    @Test
    void theYoungestDecide() {
        assertThat(Ratios.strictest(Closeness.UNSUPERVISED, ALL_AGES, DAY)
                        .orElseThrow()
                        .most())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_STATED", "NO_CONTACT", "SUPERVISED"})
    void whereSomebodyElseAnswersForItThereIsNone(Closeness closeness) {
        assertThat(Ratios.strictest(closeness, ALL_AGES, DAY)).isEmpty();
    }

    @Test
    void agesThatAreNotKnownHaveNone() {
        assertThat(Ratios.strictest(Closeness.UNSUPERVISED, List.of("26-30"), DAY))
                .isEmpty();
    }
}
