package org.kith.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.kith.kit.config.KitConfig;

/**
 * Sends records in waves: the first of every key, then the second, so that a record that fails holds back its own key
 * and no other, and nothing overtakes it.
 */
@ApplicationScoped
class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final KitConfig config;
    private final KafkaClients clients;

    EventSender(KitConfig config, KafkaClients clients) {
        this.config = config;
        this.clients = clients;
    }

    Outcome send(List<OutboxRecord> records) {
        Map<UUID, Deque<OutboxRecord>> byKey = new LinkedHashMap<>();
        records.forEach(record ->
                byKey.computeIfAbsent(record.key(), k -> new ArrayDeque<>()).add(record));
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), false);
        while (!byKey.isEmpty() && !outcome.brokerUnavailable()) {
            outcome = wave(byKey, outcome);
        }
        return outcome;
    }

    private Outcome wave(Map<UUID, Deque<OutboxRecord>> byKey, Outcome outcome) {
        Map<OutboxRecord, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
        boolean unavailable = false;
        for (Deque<OutboxRecord> waiting : byKey.values()) {
            OutboxRecord record = waiting.peek();
            try {
                underWay.put(record, clients.producer().send(record.toKafka(config.service(), config.network())));
            } catch (org.apache.kafka.common.KafkaException e) {
                LOG.debugf("send of %s failed at once: %s", record.id(), e);
                unavailable = true;
                break;
            }
        }
        for (Map.Entry<OutboxRecord, Future<RecordMetadata>> sent : underWay.entrySet()) {
            OutboxRecord record = sent.getKey();
            try {
                sent.getValue().get();
                outcome.sent().add(record.position());
                Deque<OutboxRecord> waiting = byKey.get(record.key());
                waiting.poll();
                if (waiting.isEmpty()) {
                    byKey.remove(record.key());
                }
            } catch (ExecutionException e) {
                if (aboutTheRecord(e.getCause())) {
                    outcome.failures().add(new Failure(record, e.getCause().toString()));
                    byKey.remove(record.key());
                } else {
                    unavailable = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                unavailable = true;
            }
        }
        return new Outcome(outcome.sent(), outcome.failures(), unavailable);
    }

    /** A time-out or a lost connection says nothing about the record; a refusal does. */
    private static boolean aboutTheRecord(Throwable cause) {
        return cause instanceof ApiException && !(cause instanceof RetriableException);
    }

    void close() {
        clients.close();
    }

    /** What became of a batch. */
    record Outcome(List<Long> sent, List<Failure> failures, boolean brokerUnavailable) {}

    /** A record that Kafka refuses. */
    record Failure(OutboxRecord record, String error) {}
}
