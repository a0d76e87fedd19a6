package org.kith.local.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void everyDeathInARowDoublesTheWaitUpToHalfAMinute() {
        BackOff backOff = new BackOff(100);

        assertThat(backOff.died(Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.died(Duration.ofSeconds(59))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.died(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 80; i++) {
            backOff.died(Duration.ZERO);
        }
        assertThat(backOff.died(Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aPartThatWorkedAMinuteStartsFromTheShortestWait() {
        BackOff backOff = new BackOff(3);
        backOff.died(Duration.ZERO);
        backOff.died(Duration.ZERO);

        assertThat(backOff.died(Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.exhausted()).isFalse();
    }

    @Test
    void itIsGivenUpAfterTooManyDeathsInARow() {
        BackOff backOff = new BackOff(3);
        backOff.died(Duration.ZERO);
        backOff.died(Duration.ZERO);
        assertThat(backOff.exhausted()).isFalse();
        backOff.died(Duration.ZERO);
        assertThat(backOff.exhausted()).isTrue();
    }
}
