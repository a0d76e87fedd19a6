package org.kith.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A test's hand on the real broker: says events, hears what a service said, takes the broker away and brings it back.
 * Reading starts at the beginning of a topic each time and joins no consumer group, so it never disturbs the service.
 */
public final class KafkaProbe {
    /** The topics of the network; each also has its {@code .dead} sibling. */
    public static final List<String> TOPICS = List.of(
            "kith.doorsteps.v1", "kith.offers.v1", "kith.referrals.v1", "kith.matching.v1", "kith.relationships.v1");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrap;

    private KafkaProbe(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Starts the broker of this JVM if it is not up yet. */
    public static KafkaProbe connect() {
        return new KafkaProbe(Servers.kafka());
    }

    /** Says an event and returns when the broker has it. */
    public void send(String topic, Event event) {
        send(topic, event.subject(), event.headers(), event.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes any bytes with any headers, to see what a consumer makes of them. */
    public void send(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach(
                (name, text) -> message.headers().add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending to " + topic, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Not sent to " + topic, e);
        }
    }

    /** Everything in the topic now, by partition and offset. */
    public List<Heard> everything(String topic) {
        return listen(topic, Duration.ZERO, heard -> false);
    }

    /**
     * Waits until a record that fits is in the topic.
     *
     * @throws AssertionError after 30 seconds, with what was in the topic instead
     */
    public Heard await(String topic, Predicate<Heard> fits) {
        return await(topic, 1, fits).getFirst();
    }

    /** Waits until so many records that fit are in the topic, and returns all that fit. */
    public List<Heard> await(String topic, int number, Predicate<Heard> fits) {
        List<Heard> found = new ArrayList<>();
        List<Heard> all = listen(topic, PATIENCE, heard -> {
            if (fits.test(heard)) {
                found.add(heard);
            }
            return found.size() >= number;
        });
        if (found.size() < number) {
            throw new AssertionError("%d of %d records came to %s within %s; the topic holds %s"
                    .formatted(found.size(), number, topic, PATIENCE, all));
        }
        return List.copyOf(found);
    }

    /** Stops the broker; its data stays. A service must go on taking what it is told. */
    public void stopBroker() {
        Servers.stopKafka();
    }

    /** Starts the broker again on the same port with the same data. */
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

    private void configure(String topic, AlterConfigOp change) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        admin(admin ->
                admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    private <T> T admin(java.util.function.Function<Admin, KafkaFuture<T>> work) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return work.apply(admin).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not do it", e);
        }
    }

    /** Reads from the beginning until told enough, and beyond the present end only for as long as patience lasts. */
    private List<Heard> listen(String topic, Duration patience, Predicate<Heard> enough) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrap, "enable.auto.commit", "false", "allow.auto.create.topics", "false");
        List<Heard> all = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    Heard heard = Heard.from(message);
                    all.add(heard);
                    if (enough.test(heard)) {
                        return all;
                    }
                }
                boolean atEnd =
                        ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                if (atEnd && System.nanoTime() - deadline >= 0) {
                    return all;
                }
            }
        }
    }
}
