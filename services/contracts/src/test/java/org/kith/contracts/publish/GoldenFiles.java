package org.kith.contracts.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Service;

/** The golden examples on disk, made from the invented examples. Those of a released type belong to their consumer. */
final class GoldenFiles {
    private static final Path FOLDER = Committed.RESOURCES.resolve("golden");

    private GoldenFiles() {}

    /** Paths of the examples that must exist at least. */
    static List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        for (Service consumer : Service.values()) {
            for (Sample sample : EventExamples.samples()) {
                if (consumer.subscribesTo().contains(sample.payload().getClass())) {
                    wanted.add(consumer.code() + "/"
                            + producer(sample.payload().getClass()).code() + "/" + sample.file());
                }
            }
        }
        return wanted;
    }

    /** Paths of the examples that exist: consumers by name, then in the order of the chain. */
    static List<String> existing() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted(Comparator.<String, String>comparing(path -> path.split("/", -1)[0])
                            .thenComparing(GoldenFiles::place)
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String index() {
        return existing().stream().map(path -> path + "\n").collect(Collectors.joining());
    }

    static Path indexFile() {
        return FOLDER.resolve("INDEX");
    }

    /**
     * Writes the examples and the index. An example of a released type that is there stays as it is; a draft's follows its
     * record, and goes when nobody subscribes to it.
     */
    static void renew() {
        SchemaFiles schemas = SchemaFiles.committed();
        List<String> wanted = wanted();
        for (String path : wanted) {
            Path file = FOLDER.resolve(path);
            if (!Files.exists(file) || !schemas.isReleased(typeOf(path))) {
                Committed.write(file, json(path));
            }
        }
        existing().stream()
                .filter(path -> !wanted.contains(path) && !schemas.isReleased(typeOf(path)))
                .forEach(path -> Committed.delete(FOLDER.resolve(path)));
        Committed.write(indexFile(), index());
    }

    static Service producer(Class<? extends EventPayload> type) {
        return Arrays.stream(Service.values())
                .filter(service -> service.publishes().contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody publishes " + type.getSimpleName()));
    }

    private static String json(String path) {
        String file = path.split("/", -1)[2];
        EventPayload payload = EventExamples.samples().stream()
                .filter(sample -> sample.file().equals(file))
                .map(Sample::payload)
                .findFirst()
                .orElseThrow();
        return Json.pretty(Json.parse(new String(EventJson.write(payload), StandardCharsets.UTF_8)));
    }

    private static int place(String path) {
        return EventTypes.find(typeOf(path)).map(EventTypes.all()::indexOf).orElse(-1);
    }

    private static String typeOf(String path) {
        return path.split("/", -1)[2].replaceAll("(_[a-z-]+)?\\.json$", "");
    }
}
