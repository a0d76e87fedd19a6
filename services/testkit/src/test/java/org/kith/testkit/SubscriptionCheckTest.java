package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.matching.MatchAgreed;

class SubscriptionCheckTest {
    private static final List<Class<? extends EventPayload>> ALL =
            List.of(DoorstepOfferLogged.class, CapacityTaken.class, CapacityGivenBack.class);
    /** What the tests take for the contracts' list, so that a service may subscribe to more without a change here. */
    private static final List<Class<? extends EventPayload>> CONTRACTED = ALL;

    private static final List<String> TOPICS = List.of(Topics.DOORSTEPS, Topics.MATCHING);

    @Test
    void holdsWhenEveryTypeHasItsHandlerAndItsTopic() {
        assertThatCode(() -> SubscriptionCheck.check("offers", CONTRACTED, ALL, TOPICS))
                .doesNotThrowAnyException();
    }

    @Test
    void namesATypeThatNothingHandles() {
        assertThatThrownBy(() -> SubscriptionCheck.check(
                        "offers", CONTRACTED, List.of(DoorstepOfferLogged.class, CapacityTaken.class), TOPICS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing handles org.kith.capacity.givenback.v1");
    }

    @Test
    void namesAHandlerThatTheContractsDoNotKnowOf() {
        assertThatThrownBy(() -> SubscriptionCheck.check(
                        "offers",
                        CONTRACTED,
                        List.of(
                                DoorstepOfferLogged.class,
                                CapacityTaken.class,
                                CapacityGivenBack.class,
                                MatchAgreed.class),
                        TOPICS))
                .hasMessageContaining("does not say that it subscribes to org.kith.match.agreed.v1");
    }

    @Test
    void namesATopicThatIsNotReadAndOneThatIsReadForNothing() {
        assertThatThrownBy(() ->
                        SubscriptionCheck.check("offers", CONTRACTED, ALL, List.of(Topics.DOORSTEPS, Topics.REFERRALS)))
                .hasMessageContaining("lacks " + Topics.MATCHING)
                .hasMessageContaining("has " + Topics.REFERRALS + " for nothing");
    }

    @Test
    void knowsEveryServiceOfTheContractsAndNoOther() {
        assertThatThrownBy(() -> SubscriptionCheck.check("conferences", ALL, TOPICS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
