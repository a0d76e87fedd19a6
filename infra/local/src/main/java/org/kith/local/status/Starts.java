package org.kith.local.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.kith.local.Layout;

/**
 * How long the last start of each kind took, kept in the home folder for the benchmarks. A cold start finds no data, or is the
 * first after a build; a warm one finds both data and the archives of an earlier run.
 */
public final class Starts {
    private Starts() {}

    /**
     * A start of the whole network.
     *
     * @param at     when it began
     * @param millis until every part answered
     * @param status the network at that moment, with the memory of each part
     */
    public record Start(Instant at, long millis, NetworkStatus status) {}

    /** The last start of a kind in this home; empty when there was none. */
    public static Optional<Start> last(Path home, boolean cold) throws IOException {
        Path file = file(home, cold);
        return Files.exists(file)
                ? Optional.of(StatusJson.MAPPER.readValue(file.toFile(), Start.class))
                : Optional.empty();
    }

    public static void keep(Layout layout, boolean cold, Start start) throws IOException {
        StatusJson.MAPPER.writeValue(file(layout.home(), cold).toFile(), start);
    }

    private static Path file(Path home, boolean cold) {
        return home.resolve(cold ? "start-cold.json" : "start-warm.json");
    }
}
