package org.kith.relationships.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDatesTest {
    private final ReviewDates dates = new ReviewDates(new RelationshipsConfig() {
        @Override
        public Duration quietAfter() {
            return Duration.ofDays(14);
        }

        @Override
        public Duration reviewAfter() {
            return Duration.ofDays(42);
        }

        @Override
        public String sweepEvery() {
            return "1m";
        }
    });

    @ParameterizedTest
    @CsvSource({
        // Half past midnight in London is still yesterday in UTC.
        "2026-06-30T23:30:00Z, 2026-08-12",
        "2026-06-30T22:30:00Z, 2026-08-11",
        // The clocks go back on 25 October 2026: 42 days are an hour longer, and not a day shorter.
        "2026-09-20T23:30:00Z, 2026-11-02",
        // They go forward on 28 March 2027: not a day longer either.
        "2027-02-28T23:30:00Z, 2027-04-11",
        "2026-12-01T00:00:00Z, 2027-01-12"
    })
    void aReviewIsDueFortyTwoDaysLaterOnTheCalendarInLondon(Instant then, String day) {
        assertThat(dates.after(then)).isEqualTo(day);
    }
}
