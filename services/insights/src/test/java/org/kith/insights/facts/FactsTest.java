package org.kith.insights.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventTypes;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.referrals.ReferralDecided;

class FactsTest {
    private static final Instant AT = Instant.parse("2026-03-09T13:05:00Z");
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000003001");

    @Test
    void anEventIsNamedByItsTypeWithoutWhatAllTypesHave() {
        assertThat(EventNames.of(KnockLogged.class)).isEqualTo("knock.logged");
        assertThat(EventTypes.all())
                .extracting(EventNames::of)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("kith"));
    }

    @Test
    void waitingIsCountedInWholeSecondsAndNeverBelowNought() {
        assertThat(waitedSince(AT.minusSeconds(90))).isEqualTo(90);
        assertThat(waitedSince(AT.plusSeconds(90))).isEqualTo(0);
        assertThat(waitedSince(Instant.EPOCH.minusSeconds(9_000_000_000L))).isEqualTo(Integer.MAX_VALUE);
    }

    private static Object waitedSince(Instant then) {
        return Fact.step(ReferralDecided.class, ID, 7, "NW01", AT)
                .secondsSince(then)
                .columns()
                .get("amount");
    }

    @Test
    void aLinkKeepsWhatItKnowsAndTakesWhatAnotherAdds() {
        Link link = Link.ofNeed(ID, null).kind("meals").and(Link.ofNeed(ID, ID).kind("items"));
        assertThat(link.columns())
                .containsOnly(Map.entry("id", ID), Map.entry("kind", "meals"), Map.entry("referral", ID));
    }
}
