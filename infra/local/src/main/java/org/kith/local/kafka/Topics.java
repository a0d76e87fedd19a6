package org.kith.local.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Brings a broker's topics to what the file asks for: creates, adds partitions, sets settings; never deletes. */
final class Topics {
    private Topics() {}

    static void create(String bootstrap, TopicsFile file) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = file.topics().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(topic ->
                            new NewTopic(topic.name(), topic.partitions(), topic.replicas()).configs(topic.config()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get();
            }
            List<TopicsFile.Topic> known = file.topics().stream()
                    .filter(topic -> there.contains(topic.name()))
                    .toList();
            if (!known.isEmpty()) {
                adjust(admin, known);
            }
        }
    }

    private static void adjust(Admin admin, List<TopicsFile.Topic> topics)
            throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        topics.stream().map(TopicsFile.Topic::name).toList())
                .allTopicNames()
                .get();
        for (TopicsFile.Topic topic : topics) {
            if (described.get(topic.name()).partitions().size() < topic.partitions()) {
                admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(topic.partitions())))
                        .all()
                        .get();
            }
        }
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new java.util.LinkedHashMap<>();
        for (TopicsFile.Topic topic : topics) {
            List<AlterConfigOp> operations = new ArrayList<>();
            topic.config()
                    .forEach((key, value) ->
                            operations.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
            settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations);
        }
        admin.incrementalAlterConfigs(settings).all().get();
    }
}
