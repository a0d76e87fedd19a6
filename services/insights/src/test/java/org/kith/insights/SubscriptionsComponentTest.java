package org.kith.insights;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.testkit.SubscriptionCheck;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "insights", kafka = true)
class SubscriptionsComponentTest {
    @Inject
    InsightsSubscriptions subscriptions;

    @ConfigProperty(name = "kith.subscribes-to")
    List<String> topics;

    @Test
    void subscribesToWhatTheContractsSay() {
        SubscriptionCheck.check("insights", subscriptions.types(), topics);
    }
}
