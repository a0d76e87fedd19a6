package org.kith.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * A test's hand on the real broker: publishes events, reads what a service published, stops the broker and starts it
 * back. Reading starts at the beginning of a topic each time and joins no consumer group, so it never disturbs the service.
 */
public final class KafkaProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrap;

    private KafkaProbe(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Starts the broker of this JVM if it is not up yet. */
    public static KafkaProbe connect() {
        return new KafkaProbe(Servers.kafka());
    }

    /** Where the broker is: host and port. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Publishes events in this order, keyed by their subject, and returns when the broker has them all. */
    public void send(String topic, Event... events) {
        send(Arrays.stream(events)
                .map(event -> message(
                        topic, event.subject(), event.headers(), event.body().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    /** Writes any bytes with any headers, to see what a consumer makes of them. */
    public void send(String topic, String key, Map<String, String> headers, byte[] value) {
        send(List.of(message(topic, key, headers, value)));
    }

    /** Writes bytes that are more than the broker takes, and fewer when they are compressed. */
    public void sendCompressed(String topic, String key, Map<String, String> headers, byte[] value) {
        send(
                List.of(message(topic, key, headers, value)),
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "compression.type",
                        "gzip",
                        "max.request.size",
                        10_000_000));
    }

    /** Does something while a transaction of another producer is open on a topic, with one record that is aborted then. */
    public void whileTransactionIsOpen(
            String topic, String key, Map<String, String> headers, byte[] value, Runnable something) {
        try (KafkaProducer<String, byte[]> producer = transactional(key)) {
            producer.initTransactions();
            producer.beginTransaction();
            get(producer.send(message(topic, key, headers, value)));
            something.run();
            producer.abortTransaction();
        }
        // Waits until the transaction before is over in the topic too.
        try (KafkaProducer<String, byte[]> next = transactional(key)) {
            next.initTransactions();
        }
    }

    private KafkaProducer<String, byte[]> transactional(String id) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", id),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Everything in the topic now, by partition and offset. */
    public List<ConsumedEvent> everything(String topic) {
        return new TopicReader(bootstrap).read(topic, Duration.ZERO, event -> false);
    }

    /** What is in the topic now about this aggregate, in the order in which it was published. */
    public List<ConsumedEvent> about(String topic, Object subject) {
        return everything(topic).stream()
                .filter(event -> event.subject().equals(subject.toString()))
                .toList();
    }

    /**
     * Waits until a record that fits is in the topic.
     *
     * @throws AssertionError after 30 seconds, with what was in the topic instead
     */
    public ConsumedEvent await(String topic, Predicate<ConsumedEvent> fits) {
        return await(topic, 1, fits).getFirst();
    }

    /** Waits until so many records that fit are in the topic, and returns them. */
    public List<ConsumedEvent> await(String topic, int number, Predicate<ConsumedEvent> fits) {
        List<ConsumedEvent> found = new ArrayList<>();
        List<ConsumedEvent> all = new TopicReader(bootstrap).read(topic, PATIENCE, event -> {
            if (fits.test(event)) {
                found.add(event);
            }
            return found.size() >= number;
        });
        if (found.size() < number) {
            throw new AssertionError("%d of %d records came to %s within %s; the topic holds %s"
                    .formatted(found.size(), number, topic, PATIENCE, all));
        }
        return List.copyOf(found);
    }

    /** Waits until a consumer group has committed everything that is in the topic now. */
    public void awaitCaughtUp(String group, String topic) {
        try (Admin admin = admin()) {
            Map<TopicPartition, Long> ends = ends(admin, topic);
            Awaitility.await(group + " to catch up with " + topic)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        Map<TopicPartition, OffsetAndMetadata> committed =
                                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                        return ends.entrySet().stream()
                                .allMatch(end -> end.getValue() == 0
                                        || committed.get(end.getKey()) != null
                                                && committed.get(end.getKey()).offset() >= end.getValue());
                    });
        }
    }

    /** Makes a topic of the test's own. */
    public void createTopic(String topic, int partitions) {
        inAdmin(admin -> admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                .all());
    }

    /** Stops the broker; its data stays. A service must go on taking what it is told. */
    public void stopBroker() {
        Servers.stopKafka();
    }

    /** Starts the broker again on the same port with the same data; does nothing if it runs. */
    public void startBroker() {
        Servers.startKafka();
    }

    /** Makes a topic refuse every record from now on, until the refusal is closed. */
    public Refusal refuse(String topic) {
        configure(topic, new AlterConfigOp(new ConfigEntry("max.message.bytes", "1"), AlterConfigOp.OpType.SET));
        return () -> configure(
                topic, new AlterConfigOp(new ConfigEntry("max.message.bytes", ""), AlterConfigOp.OpType.DELETE));
    }

    /** While open, a topic refuses records. */
    @FunctionalInterface
    public interface Refusal extends AutoCloseable {
        /** The topic takes records again. */
        @Override
        void close();
    }

    private void send(List<ProducerRecord<String, byte[]>> messages) {
        send(messages, Map.of("bootstrap.servers", bootstrap, "acks", "all"));
    }

    private static void send(List<ProducerRecord<String, byte[]>> messages, Map<String, Object> config) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            messages.stream().map(producer::send).toList().forEach(KafkaProbe::get);
        }
    }

    private static ProducerRecord<String, byte[]> message(
            String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach(
                (name, text) -> message.headers().add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
        return message;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) {
        int partitions = get(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(topic, number), number -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private void configure(String topic, AlterConfigOp change) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        inAdmin(admin ->
                admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    private void inAdmin(Function<Admin, Future<Void>> work) {
        try (Admin admin = admin()) {
            get(work.apply(admin));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not do it", e);
        }
    }
}
