package org.kith.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** What a service has in hand when it stops, and cannot store, is not lost. The service is our own, for it takes nothing after. */
@QuarkusTest
@TestProfile(StoppingKafkaTest.OwnService.class)
@WithKith(service = "kit", kafka = true)
class StoppingKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = "kith-kit";

    private final Db db = Db.of("kit");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final UUID subject = Ids.next();

    @Inject
    EventConsumer consumer;

    private UUID publish(long sequence) {
        UUID event = Ids.next();
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.toString(),
                "ce_type", EventTypes.nameOf(CapacityTaken.class),
                "ce_source", "/kith/matching",
                "ce_subject", subject.toString(),
                "ce_time", "2026-11-02T10:00:00Z",
                "ce_sequence", Long.toString(sequence));
        byte[] value =
                EventJson.write(new CapacityTaken(subject, Ids.next(), 0, Instant.parse("2026-11-02T10:00:00Z")));
        kafka.send(Topics.MATCHING, subject.toString(), headers, value);
        return event;
    }

    private List<Object> taken() {
        return db.rows("select event_id from taken where subject = ? order by n", subject).stream()
                .map(row -> row.get("event_id"))
                .toList();
    }

    @Test
    void whatFailsWhileTheServiceStopsAndItsDatabaseIsAwayComesAgain() throws Exception {
        UUID first = publish(1);
        await().atMost(PATIENCE).until(() -> taken().equals(List.of(first)));
        kafka.awaitCaughtUp(GROUP, Topics.MATCHING);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
            UUID second;
            try (NoDatabase away = new NoDatabase(db);
                    Warning warning = new Warning("the database cannot be reached")) {
                second = publish(2);
                warning.await();
                consumer.stop(new ShutdownEvent());
                assertThat(away).isNotNull();
            }
            await().atMost(PATIENCE)
                    .until(() -> nobodyReads(admin) || !committed(admin).equals(committed));
            assertThat(committed(admin)).isEqualTo(committed);
            assertThat(taken()).containsExactly(first);
            assertThat(db.count("parked where key = ?", subject.toString())).isZero();
            assertThat(firstThatComesNext()).isEqualTo(second.toString());
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get(10, TimeUnit.SECONDS));
        offsets.keySet().removeIf(partition -> !partition.topic().equals(Topics.MATCHING));
        return offsets;
    }

    /** Whether the service has left its group. */
    private static boolean nobodyReads(Admin admin) throws Exception {
        return admin.describeConsumerGroups(List.of(GROUP))
                        .all()
                        .get(10, TimeUnit.SECONDS)
                        .get(GROUP)
                        .groupState()
                == GroupState.EMPTY;
    }

    /** Id of the first event about our subject that the next instance of the service is given. */
    private String firstThatComesNext() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrap(), "group.id", GROUP, "enable.auto.commit", "false");
        try (KafkaConsumer<String, byte[]> next =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            next.subscribe(List.of(Topics.MATCHING));
            List<String> ours = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, byte[]> record : next.poll(Duration.ofMillis(200))) {
                    if (subject.toString().equals(record.key())) {
                        ours.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                    }
                }
                return !ours.isEmpty();
            });
            return ours.getFirst();
        }
    }

    /** An instance of its own, which the test may stop. */
    public static final class OwnService implements QuarkusTestProfile {
        /** With a profile, Quarkus takes a name that is put together from another setting for one that was changed. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.application.name", GROUP);
        }
    }

    /** While open, the service's role is turned away and its connections are gone. */
    private record NoDatabase(Db db) implements AutoCloseable {
        NoDatabase {
            db.execute("alter role " + db.appRole() + " nologin");
            db.rows("select pg_terminate_backend(pid) from pg_stat_activity where usename = ?", db.appRole());
        }

        @Override
        public void close() {
            db.execute("alter role " + db.appRole() + " login");
        }
    }

    /** Waits for a warning of the inbox. */
    private static final class Warning extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(Inbox.class.getName());
        private final CountDownLatch given = new CountDownLatch(1);
        private final String start;

        Warning(String start) {
            this.start = start;
            logger.addHandler(this);
        }

        void await() throws InterruptedException {
            assertThat(given.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(start)
                    .isTrue();
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getMessage().startsWith(start)) {
                given.countDown();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
