package org.kith.local.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics that {@code infra/kafka/topics.yaml} asks for. */
record TopicsFile(List<Topic> topics) {

    /** One topic with its settings, the file's defaults filled in. */
    record Topic(String name, int partitions, short replicas, Map<String, String> config) {}

    private record Document(Entry defaults, List<Entry> topics) {}

    private record Entry(String name, Integer partitions, Short replicas, Map<String, String> config) {}

    /** Reads the file; the message of what is thrown says which topic is wrong. */
    static TopicsFile read(Path file) throws IOException {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Document document = yaml.readValue(file.toFile(), Document.class);
        if (document.topics() == null || document.topics().isEmpty()) {
            throw new IOException(file + " names no topic");
        }
        Entry defaults = document.defaults() == null ? new Entry(null, null, null, null) : document.defaults();
        Set<String> names = new HashSet<>();
        for (Entry entry : document.topics()) {
            if (entry.name() == null || !entry.name().matches("[a-z0-9._-]{1,200}")) {
                throw new IOException(file + ": " + entry.name() + " is no name for a topic");
            }
            if (!names.add(entry.name())) {
                throw new IOException(file + ": " + entry.name() + " is there twice");
            }
        }
        return new TopicsFile(
                document.topics().stream().map(entry -> topic(entry, defaults)).toList());
    }

    private static Topic topic(Entry entry, Entry defaults) {
        Map<String, String> config = new HashMap<>();
        if (defaults.config() != null) {
            config.putAll(defaults.config());
        }
        if (entry.config() != null) {
            config.putAll(entry.config());
        }
        return new Topic(
                entry.name(),
                first(entry.partitions(), defaults.partitions(), 1),
                first(entry.replicas(), defaults.replicas(), (short) 1),
                Map.copyOf(config));
    }

    private static <T> T first(T own, T shared, T otherwise) {
        if (own != null) {
            return own;
        }
        return shared != null ? shared : otherwise;
    }
}
