package org.kith.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's process: one node that is broker and controller, with the topics of a file. */
final class KafkaMain {
    /** Always the same, so that a data folder fits every launcher. */
    private static final String CLUSTER = "a2l0aC1uZXR3b3JrLTAxAA";

    private KafkaMain() {}

    /** Arguments: data folder, port, controller's port, topics file, file to write when all is there. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Map<String, String> settings = settings(data, port, Integer.parseInt(arguments[2]));
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            stopped.countDown();
        }));
        server.startup();
        Topics.create("127.0.0.1:" + port, TopicsFile.read(Path.of(arguments[3])));
        Files.createDirectories(Path.of(arguments[4]).getParent());
        Files.writeString(
                Path.of(arguments[4]), Long.toString(ProcessHandle.current().pid()));
        stopped.await();
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .addDirectory(data.toString())
                .setIgnoreFormatted(true)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Map<String, String> settings(Path data, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                // A topic nobody declared is a mistake to be seen, not to be created.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // A service that restarts should have its partitions again at once.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.coordinator.rebalance.protocols", "classic,consumer"),
                // After a crash the node waits this long for its own earlier life to be given up.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                // Threads and buffers for one machine; the cleaner alone would take 128 MB of heap.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("controlled.shutdown.enable", "true"));
    }
}
