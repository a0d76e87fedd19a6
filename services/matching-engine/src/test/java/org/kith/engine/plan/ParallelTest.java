package org.kith.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that is done side by side is done, and fails as it would alone. */
class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void everythingIsDoneWhenItReturns(int number) {
        Set<Integer> done = Collections.synchronizedSet(new TreeSet<>());
        Parallel.all(IntStream.range(0, number)
                .<Runnable>mapToObj(each -> () -> done.add(each))
                .toList());
        assertThat(done).hasSize(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aFailureIsThrown(int others) {
        Runnable fails = () -> {
            throw new PlanVerificationFailed("no match");
        };
        List<Runnable> all = IntStream.rangeClosed(0, others)
                .<Runnable>mapToObj(each -> each == others ? fails : () -> {})
                .toList();
        assertThatThrownBy(() -> Parallel.all(all))
                .isInstanceOf(PlanVerificationFailed.class)
                .hasMessage("no match");
    }
}
