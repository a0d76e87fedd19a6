package org.kith.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, outside any consumer group. */
record TopicReader(String bootstrap) {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Everything up to the present end; beyond it only as long as patience lasts and nobody said it is enough. */
    List<ConsumedEvent> read(String topic, Duration patience, Predicate<ConsumedEvent> enough) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrap, "enable.auto.commit", "false", "allow.auto.create.topics", "false");
        List<ConsumedEvent> all = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    ConsumedEvent event = ConsumedEvent.from(message);
                    all.add(event);
                    if (enough.test(event)) {
                        return all;
                    }
                }
                if (reached(consumer, ends) && System.nanoTime() - deadline >= 0) {
                    return all;
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
