package org.kith.insights.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventTypes;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.referrals.ReferralDecided;

class FactsTest {
    private static final Instant AT = Instant.parse("2026-03-09T13:05:00Z");
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000003001");

    @Test
    void aKindIsWhatTheTypeSaysLessWhatAllTypesSay() {
        assertThat(Kinds.of(KnockLogged.class)).isEqualTo("knock.logged");
        assertThat(EventTypes.all())
                .extracting(Kinds::of)
                .doesNotHaveDuplicates()
                .noneMatch(kind -> kind.contains("kith"));
    }

    @Test
    void waitingIsCountedInWholeSecondsAndNeverBelowNought() {
        Fact fact = Fact.step(ReferralDecided.class, ID, 7, "NW01", AT);
        assertThat(fact.secondsSince(AT.minusSeconds(90)).amount()).isEqualTo(90);
        assertThat(fact.secondsSince(AT.plusSeconds(90)).amount()).isZero();
        assertThat(fact.secondsSince(Instant.EPOCH.minusSeconds(9_000_000_000L)).amount())
                .isEqualTo(Integer.MAX_VALUE);
    }
}
