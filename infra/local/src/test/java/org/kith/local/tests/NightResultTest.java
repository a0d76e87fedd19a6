package org.kith.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NightResultTest {
    private static final Instant BEGIN = Instant.parse("2026-11-02T22:00:00Z");

    @Test
    void saysWhenHowManyAndWhatFailed() {
        Map<String, TestReports.Count> modules = Map.of("services/offers", new TestReports.Count(10, 1, 2, 3));

        assertThat(NightResult.text(BEGIN, Duration.ofMinutes(50), modules, List.of("ATest.a: b")))
                .contains("30,000 fuzzed requests", "2,600,000 rows", "2 November 2026", "50 minutes")
                .contains("| services/offers | 10 | 1 | 2 |", "- ATest.a: b")
                .doesNotContain("Nothing failed");
        assertThat(NightResult.text(BEGIN, Duration.ofMinutes(50), modules, List.of()))
                .contains("Nothing failed.");
    }
}
