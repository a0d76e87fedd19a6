package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kith.contracts.Topics;
import org.kith.kit.config.KitConfig;
import org.kith.kit.outbox.KafkaClients;

/**
 * Puts what cannot be parsed on the dead topic, with the reason and where it came from. What is too large to be sent again is
 * said without its content, which stays where it came from.
 */
@ApplicationScoped
class DeadLetters {
    /** Bytes. Half of what the broker takes, since it counts more than the record. */
    private static final int MOST = 512 * 1024;

    private static final int LONGEST_REASON = 1_000;

    private final KafkaClients clients;
    private final KitConfig config;

    DeadLetters(KafkaClients clients, KitConfig config) {
        this.clients = clients;
        this.config = config;
    }

    void send(ReceivedEvent event, String reason) {
        long size = size(event);
        ProducerRecord<String, byte[]> out = size > MOST
                ? new ProducerRecord<>(Topics.deadOf(event.topic()), null)
                : new ProducerRecord<>(Topics.deadOf(event.topic()), event.key(), event.value());
        if (size > MOST) {
            out.headers().add("kith_size", Long.toString(size).getBytes(StandardCharsets.UTF_8));
        } else {
            event.headers().forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        }
        String said = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        out.headers().add("kith_reason", said.getBytes(StandardCharsets.UTF_8));
        out.headers().add("kith_origin", event.where().getBytes(StandardCharsets.UTF_8));
        out.headers().add("kith_reader", config.service().getBytes(StandardCharsets.UTF_8));
        try {
            clients.producer().send(out).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead topic does not take " + event.where(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** At most: a character is up to three bytes. */
    private static long size(ReceivedEvent event) {
        long headers = event.headers().entrySet().stream()
                .mapToLong(header ->
                        header.getKey().length() + (long) header.getValue().length())
                .sum();
        return event.value().length + 3 * (headers + event.key().length());
    }
}
