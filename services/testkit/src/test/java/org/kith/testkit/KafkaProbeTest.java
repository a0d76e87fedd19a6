package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KafkaProbeTest {
    private static final String TOPIC = "kith.offers.v1";

    private final KafkaProbe kafka = KafkaProbe.connect();

    @Test
    void hearsWhatItSaid() {
        UUID offer = UuidCreator.getTimeOrderedEpoch();
        kafka.send(TOPIC, Event.of("org.kith.offer.opened.v1", "offers", offer, "{\"kind\":\"meals\"}"));

        Heard heard = kafka.await(TOPIC, record -> record.is("org.kith.offer.opened.v1", offer));

        assertThat(heard.key()).isEqualTo(offer.toString());
        assertThat(heard.json().path("kind").asText()).isEqualTo("meals");
        assertThat(heard.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/kith/offers")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void aStoppedBrokerComesBackWithItsData() {
        UUID offer = UuidCreator.getTimeOrderedEpoch();
        kafka.send(TOPIC, Event.of("org.kith.offer.opened.v1", "offers", offer, "{}"));

        kafka.stopBroker();
        kafka.startBroker();

        assertThat(kafka.await(TOPIC, record -> record.is("org.kith.offer.opened.v1", offer)))
                .isNotNull();
    }

    @Test
    void aTopicThatRefusesTakesRecordsAgainAfterwards() {
        String topic = "kith.relationships.v1";
        try (KafkaProbe.Refusal refusal = kafka.refuse(topic)) {
            assertThat(refusal).isNotNull();
            assertThatThrownBy(() -> kafka.send(topic, "k", Map.of(), new byte[] {1, 2, 3}))
                    .hasRootCauseInstanceOf(org.apache.kafka.common.errors.RecordTooLargeException.class);
        }
        kafka.send(topic, "after", Map.of(), new byte[] {'4'});
        assertThat(kafka.everything(topic)).extracting(Heard::key).containsExactly("after");
    }
}
