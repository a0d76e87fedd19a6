package org.kith.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The services of the network, from the table that {@code services/contracts} publishes of its catalogue. The launcher is
 * built first and alone, and its classes are loaded by every {@code ./kith} command, so it takes this one file into its jar
 * instead of depending on the module with all event types.
 */
public final class Services {
    private static final List<Service> ALL = read();

    private Services() {}

    /**
     * One service.
     *
     * @param name  its name in paths, databases and commands
     * @param port  its default port
     * @param topic the topic it publishes to, empty when it publishes nothing
     */
    public record Service(String name, int port, Optional<String> topic) {
        private static Service parse(String line) {
            String[] fields = line.split(",", -1);
            return new Service(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    Optional.of(fields[2]).filter(topic -> !topic.isEmpty()));
        }
    }

    /** All services, in the order of the catalogue. */
    public static List<Service> all() {
        return ALL;
    }

    private static List<Service> read() {
        try (InputStream table = Services.class.getResourceAsStream("/services.csv")) {
            if (table == null) {
                throw new IllegalStateException("services.csv is not in the launcher's jar");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Service::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
