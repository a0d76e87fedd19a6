package org.kith.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

/** What another producer does on a topic holds nothing back. */
@QuarkusTest
@WithKith(service = "kit", kafka = true)
class OthersRecordsKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");

    private final Db db = Db.of("kit");
    private final KafkaProbe kafka = KafkaProbe.connect();

    private static Map<String, String> headers(UUID subject, String time) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.next().toString(),
                "ce_type",
                EventTypes.nameOf(CapacityTaken.class),
                "ce_source",
                "/kith/matching",
                "ce_subject",
                subject.toString(),
                "ce_time",
                time,
                "ce_sequence",
                "1");
    }

    private static byte[] taken(UUID subject) {
        return EventJson.write(new CapacityTaken(subject, Ids.next(), 0, AT));
    }

    private void publish(UUID subject) {
        kafka.send(Topics.MATCHING, subject.toString(), headers(subject, AT.toString()), taken(subject));
    }

    private void awaitTaken(UUID subject) {
        await().atMost(PATIENCE).until(() -> db.count("taken where subject = ?", subject) == 1);
    }

    @Test
    void aTransactionThatStaysOpenHoldsNothingBack() {
        UUID never = Ids.next();
        UUID behind = Ids.next();
        kafka.whileTransactionIsOpen(Topics.MATCHING, never.toString(), Map.of(), new byte[0], () -> {
            publish(behind);
            awaitTaken(behind);
        });
        // The end of a transaction is in the topic as well, and no consumer is given it: what comes last is an event
        // again.
        publish(never);
        awaitTaken(never);
    }

    /** The database has no such time: the key would wait for a day. */
    @Test
    void anEventOfNoTimeAtAllIsNotParked() {
        for (String time :
                new String[] {"+999999999-12-31T23:59:59Z", "-4712-01-01T00:00:00Z", "1999-12-31T23:59:59Z"}) {
            UUID subject = Ids.next();
            kafka.send(Topics.MATCHING, subject.toString(), headers(subject, time), taken(subject));
            publish(subject);
            awaitTaken(subject);
            assertThat(db.count("parked where key = ?", subject.toString())).isZero();
        }
    }
}
