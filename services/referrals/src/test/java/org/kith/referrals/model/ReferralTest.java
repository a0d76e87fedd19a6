package org.kith.referrals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.Kind;
import org.kith.contracts.vocabulary.RiskBand;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.kit.time.Ids;
import org.kith.places.Place;
import org.kith.places.loading.Places;
import org.kith.places.postcodes.Postcode;

class ReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final UUID PRIYA = Ids.next();

    private final Family family = family();

    private static Family family() {
        Place place = Places.northwick();
        Postcode postcode = Postcode.parse("ZN1 0AA");
        return new Family(
                Ids.next(),
                Ids.next(),
                new Family.Contact("Rosa Quill", null, "en"),
                new Home("3 Elm Road", postcode, place.areaOf(postcode).orElseThrow()),
                RiskBand.LOW,
                NOW);
    }

    private Referral received() {
        return new Referral(
                Ids.next(),
                "NW-26-XXXXXX",
                family,
                new Parties(family.organisationId(), Ids.next(), Ids.next()),
                "2A",
                false,
                NOW,
                NOW.plus(DAY));
    }

    private Referral in(ReferralState state) {
        Referral referral = received();
        switch (state) {
            case RECEIVED -> assertThat(referral.state()).isEqualTo(state);
            case ACKNOWLEDGED -> acknowledge(referral);
            case DECIDED -> {
                acknowledge(referral);
                decide(referral, Decision.DECLINE);
            }
            case OPEN -> {
                acknowledge(referral);
                decide(referral, Decision.ACCEPT);
            }
            case CLOSED -> {
                acknowledge(referral);
                decide(referral, Decision.ACCEPT);
                referral.close(Closure.HELPED, NOW);
            }
            case WITHDRAWN -> referral.withdraw(NOW);
        }
        assertThat(referral.state()).isEqualTo(state);
        return referral;
    }

    private static void acknowledge(Referral referral) {
        referral.acknowledge(PRIYA, NOW, null);
    }

    private static void decide(Referral referral, Decision decision) {
        referral.decide(new DecisionMade(decision, "because", true, null), PRIYA, NOW);
    }

    @Test
    void eachStepIsTakenOnlyFromItsStates() {
        record Step(String name, Consumer<Referral> take, List<ReferralState> from) {}
        List<Step> steps = List.of(
                new Step("acknowledge", ReferralTest::acknowledge, List.of(ReferralState.RECEIVED)),
                new Step("decide", r -> decide(r, Decision.ACCEPT), List.of(ReferralState.ACKNOWLEDGED)),
                new Step(
                        "close", r -> r.close(Closure.HELPED, NOW), List.of(ReferralState.OPEN, ReferralState.DECIDED)),
                new Step(
                        "withdraw",
                        r -> r.withdraw(NOW),
                        List.of(
                                ReferralState.RECEIVED,
                                ReferralState.ACKNOWLEDGED,
                                ReferralState.DECIDED,
                                ReferralState.OPEN)),
                new Step("reopen", r -> r.reopen(PRIYA, NOW, NOW), List.of(ReferralState.CLOSED)),
                new Step(
                        "amend",
                        r -> r.amend(family.home(), NOW),
                        List.of(
                                ReferralState.RECEIVED,
                                ReferralState.ACKNOWLEDGED,
                                ReferralState.DECIDED,
                                ReferralState.OPEN)));
        for (Step step : steps) {
            for (ReferralState state : ReferralState.values()) {
                Referral referral = in(state);
                if (step.from().contains(state)) {
                    step.take().accept(referral);
                } else {
                    assertThatThrownBy(() -> step.take().accept(referral))
                            .as("%s from %s", step.name(), state)
                            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                                    .isEqualTo(ProblemType.WRONG_STATE));
                    assertThat(referral.state()).isEqualTo(state);
                }
            }
        }
    }

    @Test
    void whoAcceptsLeads() {
        assertThat(in(ReferralState.OPEN).leadId()).isEqualTo(PRIYA);
        assertThat(in(ReferralState.DECIDED).leadId()).isNull();
    }

    @Test
    void highRiskNeverReachesMatching() {
        family.assess(RiskBand.HIGH);
        Referral referral = received();
        acknowledge(referral);
        decide(referral, Decision.ACCEPT);
        Need need = need(referral);
        assertThat(referral.state()).isEqualTo(ReferralState.OPEN);
        assertThat(referral.matchable(family)).isFalse();
        assertThatThrownBy(() -> need.open(referral, family, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(need.openedAt()).isNull();
    }

    @Test
    void whatIsNotAcceptedNeverReachesMatching() {
        for (ReferralState state : ReferralState.values()) {
            assertThat(in(state).matchable(family)).as("%s", state).isEqualTo(state == ReferralState.OPEN);
        }
    }

    @Test
    void theRiskOfTheFamilyHoldsForEveryReferral() {
        Referral referral = in(ReferralState.OPEN);
        Referral another = in(ReferralState.OPEN);
        family.assess(RiskBand.HIGH);
        assertThat(referral.matchable(family)).isFalse();
        assertThat(another.matchable(family)).isFalse();
        family.assess(RiskBand.MEDIUM);
        assertThat(another.matchable(family)).isTrue();
    }

    @Test
    void whatWasSeenBeforeDoesNotAnswerALaterHandover() {
        Referral referral = in(ReferralState.OPEN);
        DutyHandover handover = new DutyHandover(Ids.next(), referral, DutyHandover.STEP_UP, NOW, DAY);
        handover.childSeen(PRIYA, NOW.minusSeconds(1), null);
        assertThat(handover.open()).isTrue();
        handover.childSeen(PRIYA, NOW, null);
        handover.childSeen(PRIYA, NOW.plusSeconds(60), null);
        assertThat(handover.open()).isFalse();
        assertThat(handover.seenAt()).isEqualTo(NOW);
        assertThat(handover.dueAt()).isEqualTo(NOW.plus(DAY));
    }

    @Test
    void aNeedThatEndedNeverOpensAgainAndIsTakenUpAsAnother() {
        Referral referral = in(ReferralState.OPEN);
        Need need = need(referral);
        need.open(referral, family, NOW);
        need.notMet("NW01", "risk-high", NOW);
        assertThatThrownBy(() -> need.open(referral, family, NOW)).isInstanceOf(IllegalStateException.class);
        Need again = need.again(Ids.next());
        assertThat(again.open(referral, family, NOW).replaces()).isEqualTo(need.id());
        assertThat(need.state()).isEqualTo(NeedState.NOT_MET);
    }

    @Test
    void anAcceptedOneGoesOnWhenReopenedAndAnyOtherIsDecidedAgain() {
        Referral accepted = in(ReferralState.CLOSED);
        accepted.reopen(PRIYA, NOW, NOW.plus(DAY));
        assertThat(accepted.state()).isEqualTo(ReferralState.OPEN);
        assertThat(accepted.closure()).isNull();
        Referral declined = in(ReferralState.DECIDED);
        declined.close(Closure.NOT_APPROPRIATE, NOW);
        Instant due = NOW.plus(Period.ofDays(3));
        declined.reopen(PRIYA, NOW, due);
        assertThat(declined.state()).isEqualTo(ReferralState.ACKNOWLEDGED);
        assertThat(declined.decision()).isNull();
        assertThat(declined.times().decidedAt()).isNull();
        assertThat(declined.times().dueAt()).isEqualTo(due);
    }

    @Test
    void aNeedThatMatchingWasNeverToldOfEndsWithoutAnEvent() {
        Referral referral = in(ReferralState.RECEIVED);
        Need need = need(referral);
        assertThat(need.notMet("NW01", "referral-withdrawn", NOW)).isEmpty();
        assertThat(need.state()).isEqualTo(NeedState.NOT_MET);
    }

    @Test
    void aNeedIsMetOnceAndNothingUndoesThat() {
        Referral referral = in(ReferralState.OPEN);
        Need need = need(referral);
        need.open(referral, family, NOW);
        UUID match = Ids.next();
        need.matched(match);
        assertThat(need.met("NW01", NOW)).isPresent();
        assertThat(need.met("NW01", NOW)).isEmpty();
        need.unmatched(match, "NW01", NOW);
        need.suggested(3, NOW);
        need.matched(Ids.next());
        assertThat(need.notMet("NW01", "late", NOW)).isEmpty();
        assertThat(need.state()).isEqualTo(NeedState.MET);
    }

    @Test
    void theEndOfAnotherMatchLeavesTheAgreedOneAlone() {
        Need need = need(in(ReferralState.OPEN));
        UUID agreed = Ids.next();
        need.matched(agreed);
        need.unmatched(Ids.next(), "NW01", NOW);
        assertThat(need.state()).isEqualTo(NeedState.MATCHED);
        need.suggested(2, NOW);
        assertThat(need.state()).isEqualTo(NeedState.MATCHED);
        need.unmatched(agreed, "NW01", NOW);
        assertThat(need.state()).isEqualTo(NeedState.OPEN);
        assertThat(need.matchId()).isNull();
    }

    private static Need need(Referral referral) {
        return new Need(
                Ids.next(),
                referral.id(),
                Ids.next(),
                Kind.HOMEWORK,
                true,
                3,
                AgeBand.AGE_5_10,
                new NeedRequirements(null, null, NeedRequirements.ANY_TIME, null, null, 1));
    }
}
