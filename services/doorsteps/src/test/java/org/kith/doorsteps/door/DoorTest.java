package org.kith.doorsteps.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final Instant ASKED = Instant.parse("2026-06-30T10:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 31);

    private final Door door = Door.at(UUID.randomUUID(), "1", "Harbour Row", "ZN1 0AA", "NW0100001", "NW01");

    @Test
    void mayBeKnockedUntilSomebodyAsksOtherwise() {
        assertThat(door.mustNotBeKnocked(ASKED)).isFalse();
        assertThat(door.doNotKnockOn(UNTIL)).isNull();
    }

    @Test
    void doNotKnockHoldsFromTheMomentItWasAskedForToTheEndOfItsLastDayInLondon() {
        Door marked = door.withDoNotKnock(ASKED, UNTIL);
        assertThat(marked.mustNotBeKnocked(ASKED.minusMillis(1))).isFalse();
        assertThat(marked.mustNotBeKnocked(ASKED)).isTrue();
        // In July London is an hour ahead of UTC.
        assertThat(marked.mustNotBeKnocked(Instant.parse("2026-07-31T22:59:59Z")))
                .isTrue();
        assertThat(marked.mustNotBeKnocked(Instant.parse("2026-07-31T23:00:00Z")))
                .isFalse();
        assertThat(marked.doNotKnockOn(UNTIL)).isEqualTo(UNTIL);
        assertThat(marked.doNotKnockOn(UNTIL.plusDays(1))).isNull();
    }

    @Test
    void theLongerPeriodCountsAndTheEarlierBeginning() {
        Door marked = door.withDoNotKnock(ASKED, UNTIL);
        Door shorter = marked.withDoNotKnock(ASKED.plusSeconds(60), UNTIL.minusDays(10));
        assertThat(shorter.sameDoNotKnock(marked)).isTrue();
        Door longer = marked.withDoNotKnock(ASKED.minusSeconds(60), UNTIL.plusDays(10));
        assertThat(longer.doNotKnockSetAt()).isEqualTo(ASKED.minusSeconds(60));
        assertThat(longer.doNotKnockUntil()).isEqualTo(UNTIL.plusDays(10));
    }

    @Test
    void whatHasExpiredBeginsAnew() {
        Instant later = Instant.parse("2026-08-01T10:00:00Z");
        Door again = door.withDoNotKnock(ASKED, UNTIL).withDoNotKnock(later, LocalDate.of(2027, 8, 1));
        assertThat(again.doNotKnockSetAt()).isEqualTo(later);
    }

    @Test
    void tellsEveryPartnerByIdAreaAndDay() {
        var event = door.withDoNotKnock(ASKED, UNTIL).doNotKnockSet();
        assertThat(event.doorId()).isEqualTo(door.id());
        assertThat(event.until()).isEqualTo(UNTIL);
    }
}
