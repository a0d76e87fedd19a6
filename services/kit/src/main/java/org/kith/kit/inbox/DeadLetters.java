package org.kith.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kith.contracts.Topics;
import org.kith.kit.config.KitConfig;
import org.kith.kit.outbox.KafkaClients;

/** Puts what cannot be parsed on the dead topic, with the reason and where it came from. */
@ApplicationScoped
class DeadLetters {
    private final KafkaClients clients;
    private final KitConfig config;

    DeadLetters(KafkaClients clients, KitConfig config) {
        this.clients = clients;
        this.config = config;
    }

    void send(ReceivedEvent event, String reason) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(Topics.deadOf(event.topic()), event.key(), event.value());
        event.headers().forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        out.headers().add("kith_reason", reason.getBytes(StandardCharsets.UTF_8));
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
}
