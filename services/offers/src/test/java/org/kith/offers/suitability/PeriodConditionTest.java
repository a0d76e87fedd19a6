package org.kith.offers.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodConditionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private static List<LocalDate> days(int... after) {
        return Arrays.stream(after).mapToObj(FIRST::plusDays).toList();
    }

    @Test
    void theFourthDayInAnyThirtyMeetsIt() {
        assertThat(PeriodCondition.in(days())).isEmpty();
        assertThat(PeriodCondition.in(days(0, 1, 2))).isEmpty();
        assertThat(PeriodCondition.in(days(0, 0, 0, 1, 1, 2))).isEmpty();
        assertThat(PeriodCondition.in(days(0, 10, 20, 29))).contains(new PeriodCondition(FIRST, FIRST.plusDays(29)));
        assertThat(PeriodCondition.in(days(0, 10, 20, 30))).isEmpty();
        assertThat(PeriodCondition.in(days(0, 31, 40, 50, 60)))
                .contains(new PeriodCondition(FIRST.plusDays(31), FIRST.plusDays(60)));
    }

    @Test
    void theOrderOfTheDaysIsNoMatter() {
        List<LocalDate> days = new ArrayList<>(days(0, 31, 40, 50, 60, 60, 90));
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(days, random);
            assertThat(PeriodCondition.in(days)).contains(new PeriodCondition(FIRST.plusDays(31), FIRST.plusDays(60)));
        }
    }
}
