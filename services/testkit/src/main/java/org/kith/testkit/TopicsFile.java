package org.kith.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The network's topics, from the one file that the launcher and the deployment read as well. */
final class TopicsFile {
    private TopicsFile() {}

    static List<NewTopic> read() {
        Path file = Repository.root().resolve("infra/kafka/topics.yaml");
        try {
            JsonNode document = new YAMLMapper().readTree(file.toFile());
            JsonNode defaults = document.path("defaults");
            List<NewTopic> topics = new ArrayList<>();
            for (JsonNode topic : document.path("topics")) {
                JsonNode partitions = topic.has("partitions") ? topic.get("partitions") : defaults.path("partitions");
                Map<String, String> config = new LinkedHashMap<>();
                defaults.path("config")
                        .properties()
                        .forEach(entry ->
                                config.put(entry.getKey(), entry.getValue().asText()));
                topic.path("config")
                        .properties()
                        .forEach(entry ->
                                config.put(entry.getKey(), entry.getValue().asText()));
                topics.add(new NewTopic(topic.get("name").asText(), Optional.of(partitions.asInt(1)), Optional.empty())
                        .configs(config));
            }
            if (topics.isEmpty()) {
                throw new IllegalStateException(file + " names no topic");
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
