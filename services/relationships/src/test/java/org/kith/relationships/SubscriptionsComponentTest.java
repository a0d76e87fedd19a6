package org.kith.relationships;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.testkit.SubscriptionCheck;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class SubscriptionsComponentTest {
    @Inject
    RelationshipsSubscriptions subscriptions;

    @ConfigProperty(name = "kith.subscribes-to")
    List<String> topics;

    @Test
    void subscribesToWhatTheContractsSay() {
        SubscriptionCheck.check("relationships", subscriptions.types(), topics);
    }
}
