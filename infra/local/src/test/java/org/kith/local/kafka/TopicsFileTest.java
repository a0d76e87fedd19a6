package org.kith.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Checkout;
import org.kith.local.Services;

class TopicsFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyServiceHasItsTopicKeptForEverAndOneForWhatCannotBeRead() throws Exception {
        List<TopicsFile.Topic> topics = TopicsFile.read(Checkout.root().resolve("infra/kafka/topics.yaml"))
                .topics();

        List<String> published = Services.all().stream()
                .flatMap(service -> service.topic().stream())
                .toList();
        assertThat(published).hasSizeGreaterThan(3);
        assertThat(topics)
                .extracting(TopicsFile.Topic::name)
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .flatMap(topic -> Stream.of(topic, topic + ".dead"))
                        .toList());
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.partitions()).isEqualTo(topic.name().endsWith(".dead") ? 1 : 3);
            assertThat(topic.config()).containsEntry("cleanup.policy", "delete").containsEntry("retention.ms", "-1");
        });
    }

    @Test
    void aTopicsOwnSettingsWinOverTheDefaults() throws Exception {
        TopicsFile file = read("""
            defaults: {partitions: 4, replicas: 2, config: {a: "1", b: "2"}}
            topics:
              - {name: one, partitions: 1, config: {b: "3"}}
            """);

        assertThat(file.topics())
                .containsExactly(new TopicsFile.Topic("one", 1, (short) 2, Map.of("a", "1", "b", "3")));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("topics: []")).hasMessageContaining("names no topic");
        assertThatThrownBy(() -> read("topics: [{partitions: 1}]")).hasMessageContaining("no name for a topic");
        assertThatThrownBy(() -> read("topics: [{name: a}, {name: a}]")).hasMessageContaining("a is there twice");
        assertThatThrownBy(() -> read("topics: [{name: a, partition: 1}]")).hasMessageContaining("partition");
    }

    private TopicsFile read(String text) throws Exception {
        return TopicsFile.read(Files.writeString(folder.resolve("topics.yaml"), text));
    }
}
