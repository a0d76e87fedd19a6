package org.kith.referrals.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.places.loading.Places;
import org.kith.places.postcodes.Postcode;
import org.kith.referrals.model.DecisionMade;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.Home;
import org.kith.referrals.model.Parties;
import org.kith.referrals.model.Referral;

class ClockViewTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID PRIYA = Ids.next();

    private final Referral referral = referral();

    private static Referral referral() {
        Postcode postcode = Postcode.parse("ZN1 0AA");
        Family family = new Family(
                Ids.next(),
                Ids.next(),
                new Family.Contact("Rosa Quill", null, null),
                new Home(
                        "3 Elm Road",
                        postcode,
                        Places.northwick().areaOf(postcode).orElseThrow()),
                RiskBand.LOW,
                TEN);
        return new Referral(
                Ids.next(),
                "NW-26-XXXXXX",
                family,
                new Parties(family.organisationId(), PRIYA, Ids.next()),
                "2A",
                false,
                TEN,
                UkCalendar.oneWorkingDayAfter(TEN));
    }

    @Test
    void aWaitRunsUntilItsStepIsTaken() {
        ClockView clock = ClockView.of(referral, TEN.plus(Duration.ofMinutes(90)));
        assertThat(clock.waits()).containsExactly(new ClockView.Wait("received", "acknowledged", TEN, null, 90, null));
        assertThat(clock.overdue()).isFalse();
        assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
    }

    @Test
    void everyWaitHasItsMinutesAndItsReason() {
        Instant eleven = TEN.plus(Duration.ofHours(1));
        Instant sixteen = TEN.plus(Duration.ofHours(6));
        referral.acknowledge(PRIYA, eleven, "nobody-free");
        referral.decide(new DecisionMade(Decision.ACCEPT, null, true, "family-not-reached"), PRIYA, sixteen);
        referral.childSeen(PRIYA, sixteen, null);
        referral.childSeen(PRIYA, sixteen.plusSeconds(60), "other");
        assertThat(ClockView.of(referral, sixteen.plusSeconds(3600)).waits())
                .containsExactly(
                        new ClockView.Wait("received", "acknowledged", TEN, eleven, 60, "nobody-free"),
                        new ClockView.Wait("acknowledged", "decided", eleven, sixteen, 300, "family-not-reached"),
                        new ClockView.Wait("received", "child-seen", TEN, sixteen, 360, null));
    }

    @Test
    void itIsOverdueOnceADayIsOverAndStaysSo() {
        Instant late = Instant.parse("2026-03-03T10:00:01Z");
        assertThat(ClockView.of(referral, late).overdue()).isTrue();
        referral.acknowledge(PRIYA, late, null);
        referral.decide(new DecisionMade(Decision.ACCEPT, null, true, null), PRIYA, late);
        assertThat(ClockView.of(referral, late.plusSeconds(600)).overdue()).isTrue();
    }

    @Test
    void aWithdrawnReferralWaitsForNothing() {
        referral.withdraw(TEN.plusSeconds(60));
        ClockView clock = ClockView.of(referral, TEN.plus(Duration.ofDays(9)));
        assertThat(clock.overdue()).isFalse();
        assertThat(clock.waits()).isEmpty();
    }
}
