package org.kith.kit.tokens;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.UnreadableEventException;
import org.kith.contracts.offers.SessionRevoked;
import org.kith.kit.config.KitConfig;
import org.kith.kit.identity.RevokedSessions;

/**
 * Reads which sessions were revoked. Every process needs to know all of them, and of the last minutes only: so it belongs to
 * no consumer group, commits nothing, and begins where tokens that have not expired yet may be meant. Nothing waits for it: a
 * process that cannot reach the broker goes on, and accepts a token of a session that has ended until it expires.
 */
@ApplicationScoped
class FollowRevokedSessions {
    private static final Logger LOG = Logger.getLogger(FollowRevokedSessions.class);
    private static final String TOPIC = EventTypes.topicOf(SessionRevoked.class);
    private static final byte[] TYPE = EventTypes.nameOf(SessionRevoked.class).getBytes(StandardCharsets.UTF_8);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

    private final KitConfig config;
    private final RevokedSessions revoked;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> reading;
    private volatile Instant lastRead;
    private Thread thread;

    FollowRevokedSessions(KitConfig config, RevokedSessions revoked, MeterRegistry meters, Clock clock) {
        this.config = config;
        this.revoked = revoked;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.followsRevokedSessions()) {
            lastRead = clock.instant();
            Gauge.builder("kith.revoked.sessions.age", () -> Duration.between(lastRead, clock.instant())
                            .toSeconds())
                    .description("Time since it was last read which sessions were revoked")
                    .baseUnit("seconds")
                    .register(meters);
            thread = Thread.ofPlatform().name("revoked-sessions").start(this::run);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Consumer<String, byte[]> now = reading;
        if (now != null) {
            now.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (isRunning()) {
            try (Consumer<String, byte[]> consumer = consumer()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("revoked sessions are not read any more", e);
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                // Whatever it is: a process that stopped looking would accept what all others refuse.
                LOG.warnf("revoked sessions cannot be read: %s", e.toString());
                pause();
            } finally {
                reading = null;
            }
        }
    }

    /** Until the topic has other partitions, or this stops. */
    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        begin(consumer, partitions);
        while (isRunning() && partitions.size() == partitions(consumer).size()) {
            consumer.poll(POLL).forEach(this::read);
            lastRead = clock.instant();
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(TOPIC, TIMEOUT).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void begin(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        // Asked first: what is published after the question for times lies behind this end.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, TIMEOUT);
        long since = clock.instant().minus(RevokedSessions.KEPT).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since)), TIMEOUT);
        partitions.forEach(partition -> {
            OffsetAndTimestamp first = offsets.get(partition);
            consumer.seek(partition, first == null ? ends.get(partition) : first.offset());
        });
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || !Arrays.equals(TYPE, type.value())) {
            return;
        }
        try {
            revoked.add(EventJson.read(SessionRevoked.class, record.value()));
        } catch (UnreadableEventException | IllegalArgumentException | StackOverflowError e) {
            LOG.errorf("%s at %d cannot be read: %s", record.topic(), record.offset(), e.toString());
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.kafka(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "kith-" + config.service() + "-revoked-sessions",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
