package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.kit.inbox.Subscriptions;
import org.kith.testkit.SubscriptionCheck;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class SubscriptionsComponentTest {
    @Inject
    Subscriptions subscriptions;

    @ConfigProperty(name = "kith.subscribes-to")
    List<String> topics;

    @Test
    void subscribesToWhatTheContractsSay() {
        SubscriptionCheck.check("referrals", List.copyOf(subscriptions.types()), topics);
    }
}
