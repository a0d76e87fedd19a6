package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.testkit.Event;
import org.kith.testkit.SubscriptionCheck;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class SubscriptionsKafkaTest {
    @Inject
    OffersSubscriptions subscriptions;

    @ConfigProperty(name = "kith.subscribes-to")
    List<String> topics;

    private final OffersFixtures fixtures = new OffersFixtures();

    @Test
    void subscribesToWhatTheContractsSay() {
        SubscriptionCheck.check("offers", List.copyOf(subscriptions.types()), topics);
    }

    @Test
    void everyGoldenExampleIsTaken() {
        List<Golden.Example> examples = Golden.forConsumer(Service.OFFERS);
        assertThat(examples).isNotEmpty();
        int sequence = 100;
        for (Golden.Example example : examples) {
            Event event = Event.of(
                            example.type(),
                            example.producer().code(),
                            example.payload().subject(),
                            new String(example.json(), StandardCharsets.UTF_8))
                    .with("sequence", ++sequence);
            fixtures.kafka.send("kith." + example.producer().code() + ".v1", event);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> fixtures.db.count("inbox where event_id = ?::uuid", event.id()) == 1);
            assertThat(fixtures.db.count("parked where key = ?", event.subject()))
                    .isZero();
        }
    }
}
