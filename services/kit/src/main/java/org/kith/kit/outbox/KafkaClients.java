package org.kith.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kith.kit.config.KitConfig;

/** The one producer of a service. It is made when first used, so that a service starts while the broker is unavailable. */
@ApplicationScoped
public class KafkaClients {
    private final KitConfig config;
    private Producer<String, byte[]> producer;

    KafkaClients(KitConfig config) {
        this.config = config;
    }

    /** The producer: acknowledged by all, idempotent, giving up on a record after ten seconds. */
    public synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.kafka(),
                            ProducerConfig.CLIENT_ID_CONFIG, "kith-" + config.service() + "-relay",
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
