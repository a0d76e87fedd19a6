package org.kith.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Golden examples: values of events that a consumer counts on, in folders named after the consumer. The producer's tests
 * show that it writes such values, the consumer's tests that it understands them; both read the same files.
 */
public final class Golden {
    private static final String FOLDER = "/golden/";
    private static final String INDEX = FOLDER + "INDEX";

    private Golden() {}

    /** Examples a consumer counts on, in the order of the chain from knock to outcome. */
    public static List<Example> forConsumer(Service consumer) {
        return all().stream().filter(example -> example.consumer() == consumer).toList();
    }

    /** Examples that consumers hold of what a producer publishes. */
    public static List<Example> ofProducer(Service producer) {
        return all().stream().filter(example -> example.producer() == producer).toList();
    }

    /** Every example of every consumer. */
    public static List<Example> all() {
        return new String(read(INDEX), StandardCharsets.UTF_8)
                .lines()
                .map(Golden::parse)
                .toList();
    }

    private static Example parse(String path) {
        String[] parts = path.split("/", -1);
        String[] file =
                parts[2].substring(0, parts[2].length() - ".json".length()).split("_", 2);
        return new Example(service(parts[0]), service(parts[1]), file[0], file.length > 1 ? file[1] : "", path);
    }

    private static Service service(String code) {
        return Service.find(code).orElseThrow(() -> new IllegalStateException(INDEX + " names no service: " + code));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One example.
     *
     * @param consumer who counts on it
     * @param producer who publishes it
     * @param type CloudEvents type name
     * @param variant what is special about it, such as {@code nulls}; empty for the usual case
     * @param path path below {@code golden/}
     */
    public record Example(Service consumer, Service producer, String type, String variant, String path) {
        /** The value, as it would lie on the topic. */
        public byte[] json() {
            return read(FOLDER + path);
        }

        /** The value read into its record. */
        public EventPayload payload() {
            return EventJson.read(EventTypes.find(type).orElseThrow(), json());
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
