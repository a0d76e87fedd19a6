package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
class KafkaProbeTest {
    private static final String TOPIC = "kith.offers.v1";

    private final KafkaProbe kafka = KafkaProbe.connect();

    @Test
    void readsWhatItSent() {
        UUID offer = UuidCreator.getTimeOrderedEpoch();
        kafka.send(TOPIC, Event.of("org.kith.offer.opened.v1", "offers", offer, "{\"kind\":\"meals\"}"));

        ConsumedEvent opened = kafka.await(TOPIC, record -> record.is("org.kith.offer.opened.v1", offer));

        assertThat(opened.key()).isEqualTo(offer.toString());
        assertThat(opened.json().path("kind").asText()).isEqualTo("meals");
        assertThat(opened.headers())
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
        assertThat(kafka.everything(topic)).extracting(ConsumedEvent::key).containsExactly("after");
    }

    @Test
    void waitsUntilAConsumerGroupHasCaughtUp() {
        String topic = "testkit.caught-up";
        kafka.createTopic(topic, 2);
        for (int i = 0; i < 10; i++) {
            kafka.send(topic, Event.of("org.kith.offer.opened.v1", "offers", "offer-" + i, "{}"));
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrap(), "group.id", "kith-selftest", "auto.offset.reset", "earliest");
        assertThat(caughtUpAtOnce(topic)).isFalse();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            AtomicInteger seen = new AtomicInteger();
            Awaitility.await()
                    .until(() ->
                            seen.addAndGet(consumer.poll(Duration.ofMillis(100)).count()) == 10);
            consumer.commitSync();
        }
        kafka.awaitCaughtUp("kith-selftest", topic);
        assertThat(caughtUpAtOnce(topic)).isTrue();
    }

    @Test
    void whatDoesNotComeIsReportedWithWhatDid() {
        String topic = "testkit.order";
        kafka.createTopic(topic, 1);
        Event first = Event.of("org.kith.offer.opened.v1", "offers", "a", "{}");
        kafka.send(
                topic,
                first,
                first.with("sequence", 2),
                first.with("sequence", null).header("traceparent", "00-1"));

        assertThat(kafka.about(topic, "a"))
                .extracting(event -> event.headers().get("ce_sequence"))
                .containsExactly("1", "2", null);
        assertThat(kafka.about(topic, "a").getLast().headers()).containsEntry("traceparent", "00-1");
        assertThat(kafka.about(topic, "b")).isEmpty();
    }

    @Test
    void theTopicsAreThoseOfTheNetwork() throws Exception {
        List<String> names = List.of("kith.referrals.v1", "kith.referrals.v1.dead");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get();
            assertThat(topics.get("kith.referrals.v1").partitions()).hasSize(3);
            assertThat(topics.get("kith.referrals.v1.dead").partitions()).hasSize(1);
        }
    }

    private boolean caughtUpAtOnce(String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            return admin.listConsumerGroupOffsets("kith-selftest")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .containsKey(first);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
