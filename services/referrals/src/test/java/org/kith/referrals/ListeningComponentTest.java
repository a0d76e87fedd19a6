package org.kith.referrals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.kit.inbox.Subscriptions;
import org.kith.testkit.Listening;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class ListeningComponentTest {
    @Inject
    Subscriptions subscriptions;

    @ConfigProperty(name = "kith.listens-to")
    List<String> topics;

    @Test
    void subscribesToWhatTheContractsSay() {
        Listening.check("referrals", List.copyOf(subscriptions.types()), topics);
    }
}
