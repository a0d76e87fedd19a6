package org.kith.bench.flow;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.bench.Running;
import org.kith.local.status.NetworkStatus;
import org.kith.local.status.PartStatus;
import org.kith.local.status.Starts;

/** What each part took to start, cold and warm, what it held when the network had just started, and what it holds now. */
final class PartsTable {
    private PartsTable() {}

    static Map<String, Object> print(Running running, PrintStream out) throws IOException {
        Optional<Starts.Start> cold = running.lastStart(true);
        Optional<Starts.Start> warm = running.lastStart(false);
        NetworkStatus now = running.status();
        Map<String, Object> all = new LinkedHashMap<>();
        out.println("part            cold s   warm s   MiB when warm   MiB now");
        for (PartStatus part : now.parts()) {
            Optional<PartStatus> coldPart = cold.map(start -> start.status().part(part.name()));
            Optional<PartStatus> warmPart = warm.map(start -> start.status().part(part.name()));
            all.put(
                    part.name(),
                    row(
                            out,
                            part.name(),
                            coldPart.map(PartStatus::startMillis),
                            warmPart.map(PartStatus::startMillis),
                            warmPart.map(PartStatus::memoryBytes),
                            part.memoryBytes()));
        }
        all.put(
                "all",
                row(
                        out,
                        "all",
                        cold.map(Starts.Start::millis),
                        warm.map(Starts.Start::millis),
                        warm.map(start -> start.status().memoryBytes()),
                        now.memoryBytes()));
        if (warm.isEmpty()) {
            out.println("There was no warm start yet: ./kith down and ./kith up make one.");
        }
        return all;
    }

    private static Map<String, Object> row(
            PrintStream out,
            String name,
            Optional<Long> coldMillis,
            Optional<Long> warmMillis,
            Optional<Long> warmBytes,
            long bytes) {
        out.printf(
                Locale.ROOT,
                "%-14s %7s %8s %15s %9d%n",
                name,
                coldMillis.map(PartsTable::seconds).orElse("-"),
                warmMillis.map(PartsTable::seconds).orElse("-"),
                warmBytes.map(held -> Long.toString(held >> 20)).orElse("-"),
                bytes >> 20);
        Map<String, Object> row = new LinkedHashMap<>();
        coldMillis.ifPresent(millis -> row.put("coldStartMillis", millis));
        warmMillis.ifPresent(millis -> row.put("warmStartMillis", millis));
        warmBytes.ifPresent(held -> row.put("bytesAtWarmStart", held));
        row.put("bytesNow", bytes);
        return row;
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
