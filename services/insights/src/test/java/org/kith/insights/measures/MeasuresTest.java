package org.kith.insights.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.contracts.Service;

class MeasuresTest {
    static Iterable<Measure> all() {
        return Measures.all();
    }

    @Test
    void everyKeyIsThereOnce() {
        assertThat(Measures.all())
                .extracting(Measure::key)
                .doesNotHaveDuplicates()
                .hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMeasureExplainsItselfAndCountsFromWhatTheServiceHears(Measure measure) {
        assertThat(measure.definition()).endsWith(".").hasSizeGreaterThan(40);
        assertThat(measure.key()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(measure.countsFrom()).isNotEmpty().isSubsetOf(Service.INSIGHTS.subscribesTo());
        assertThat(Measures.find(measure.key())).containsSame(measure);
        assertThat(measure.href()).isEqualTo("/v1/measures/" + measure.key());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRateIsMadeOfMeasuresThatItsReadersSeeAnyway(Measure measure) {
        if (measure.computation() instanceof Computation.Rate rate) {
            assertThat(Measures.find(rate.of()).orElseThrow().audience()).containsAll(measure.audience());
            assertThat(Measures.find(rate.to()).orElseThrow().audience()).containsAll(measure.audience());
        }
    }

    @Test
    void concernsAreForTheCommissionerAndTheDutyTeamAndNeverByZone() {
        Measure concerns = Measures.find("concerns-raised").orElseThrow();
        assertThat(concerns.audience()).containsExactlyInAnyOrder("commissioner", "duty");
        assertThat(concerns.byZone()).isFalse();
        assertThat(Measures.seenBy(Set.of("duty"))).containsExactly(concerns);
        assertThat(Measures.seenBy(Set.of("coordinator")))
                .doesNotContain(concerns)
                .hasSize(12);
        assertThat(Measures.seenBy(Set.of("practitioner", "partner"))).isEmpty();
    }
}
