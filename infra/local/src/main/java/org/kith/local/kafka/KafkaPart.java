package org.kith.local.kafka;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.PartNames;
import org.kith.local.jvm.Jvm;
import org.kith.local.parts.Part;
import org.kith.local.system.Command;

/** The broker, in a Java process of its own. */
public final class KafkaPart implements Part {
    private static final int HEAP = 160;
    private static final int MILLIS = 1_000;

    private final NetworkSettings settings;
    private final Layout layout;
    private final int port;
    private final int controllerPort;
    private final Path topics;

    public KafkaPart(NetworkSettings settings, Path topics) {
        this.settings = settings;
        this.layout = settings.layout();
        this.port = settings.ports().of(PartNames.KAFKA);
        this.controllerPort = settings.ports().of(PartNames.KAFKA_CONTROLLER);
        this.topics = topics;
    }

    @Override
    public String name() {
        return PartNames.KAFKA;
    }

    @Override
    public String marker() {
        return Jvm.marker(layout, name());
    }

    @Override
    public Command command() throws IOException {
        Files.createDirectories(layout.data(name()));
        Files.deleteIfExists(sign());
        List<String> line =
                Jvm.commandLine(settings, name(), HEAP, Path.of(Jvm.classPath().split(File.pathSeparator)[0]));
        line.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "-cp",
                Jvm.classPath(),
                KafkaMain.class.getName(),
                layout.data(name()).toString(),
                Integer.toString(port),
                Integer.toString(controllerPort),
                topics.toAbsolutePath().toString(),
                sign().toString()));
        return new Command(line, Map.of("MALLOC_ARENA_MAX", "2"), layout.home());
    }

    /** What the broker's process writes when the topics are there. */
    private Path sign() {
        return layout.run().resolve("kafka.topics");
    }

    @Override
    public boolean answers() {
        return Files.exists(sign());
    }

    /** The file of its start says nothing of later. */
    @Override
    public String wrong() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            return "";
        } catch (IOException e) {
            return "no answer";
        }
    }
}
