package org.kith.bench.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.e2e.client.Api;
import org.kith.places.Area;

/** Publishes on Kafka the events of invented offers, as the offers service would, at a steady rate. */
final class OfferEvents implements AutoCloseable {
    private static final String ANY_TIME = "1".repeat(21);

    private final KafkaProducer<String, byte[]> producer;
    private final List<Area> areas;
    private final List<UUID> offers;
    private final Random random = new Random(42);
    /** Higher than any sequence number of the offers service, so that no event is skipped as outdated. */
    private long sequence = Long.MAX_VALUE / 2 + System.currentTimeMillis() * 1_000_000L;

    OfferEvents(String kafka, List<Area> areas, int offers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        this.areas = areas;
        this.offers = Stream.generate(Api::id).limit(offers).toList();
    }

    int size() {
        return offers.size();
    }

    /** Opens every offer. */
    void open(int perSecond) throws InterruptedException, ExecutionException {
        steadily(offers.size(), perSecond, number -> {
            Area area = areas.get(number % areas.size());
            return new OfferOpened(
                    offers.get(number),
                    offers.get(number),
                    offers.get(0),
                    "items",
                    area.code(),
                    area.zone().code(),
                    5000,
                    0,
                    "X",
                    List.of(),
                    ANY_TIME,
                    true,
                    List.of("en"),
                    1,
                    null,
                    Instant.now());
        });
    }

    /** Changes offers in turn, as many as fit into the time. */
    void change(int perSecond, int seconds) throws InterruptedException, ExecutionException {
        steadily(perSecond * seconds, perSecond, number -> {
            Area area = areas.get(number % offers.size() % areas.size());
            return new OfferChanged(
                    offers.get(number % offers.size()),
                    offers.get(number % offers.size()),
                    offers.get(0),
                    "items",
                    area.code(),
                    area.zone().code(),
                    1000 + random.nextInt(9000),
                    0,
                    "X",
                    List.of(),
                    ANY_TIME,
                    true,
                    List.of("en"),
                    1 + random.nextInt(3),
                    null,
                    Instant.now());
        });
    }

    /** Withdraws every offer, so that the network is left as it was. */
    void withdraw(int perSecond) throws InterruptedException, ExecutionException {
        steadily(
                offers.size(),
                perSecond,
                number -> new OfferWithdrawn(
                        offers.get(number),
                        offers.get(number),
                        "items",
                        areas.get(number % areas.size()).zone().code(),
                        "other",
                        Instant.now()));
    }

    private void steadily(int count, int perSecond, IntFunction<EventPayload> event)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        Future<RecordMetadata> last = null;
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(i) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            last = producer.send(record(event.apply(i)));
        }
        if (last != null) {
            last.get();
        }
    }

    private ProducerRecord<String, byte[]> record(EventPayload payload) {
        String type = EventTypes.nameOf(payload.getClass());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                EventTypes.topicOf(payload.getClass()), payload.subject().toString(), EventJson.write(payload));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Api.id().toString(),
                        "ce_type", type,
                        "ce_source", "/kith/bench",
                        "ce_subject", payload.subject().toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(sequence++))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
