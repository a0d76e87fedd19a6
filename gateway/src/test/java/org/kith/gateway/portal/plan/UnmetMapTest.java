package org.kith.gateway.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnmetMapTest {
    @Test
    void fewNumbersHaveAStepEachAndManyHaveFourOfEqualWidth() {
        assertThat(UnmetMap.tops(0)).isEmpty();
        assertThat(UnmetMap.tops(1)).containsExactly(1);
        assertThat(UnmetMap.tops(3)).containsExactly(1, 2, 3);
        assertThat(UnmetMap.tops(7)).containsExactly(2, 4, 6, 7);
        assertThat(UnmetMap.tops(40)).containsExactly(10, 20, 30, 40);
    }

    @Test
    void everyNumberHasAStepAndTheGreatestTheLast() {
        LongStream.rangeClosed(1, 200).forEach(most -> assertThat(UnmetMap.tops(most))
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(most)
                .doesNotContain(0));
    }
}
