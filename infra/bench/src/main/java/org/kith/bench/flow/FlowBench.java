package org.kith.bench.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kith.bench.Arguments;
import org.kith.bench.Command;
import org.kith.bench.Running;
import org.kith.places.loading.Places;

/**
 * {@code kith bench flow}: what it costs to refer a family, at the service and through the gateway, next to the floor
 * measured in the same run, and how soon it counts in insights. Figures compare within one run only.
 */
public final class FlowBench implements Command {
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final List<Integer> RATES = List.of(200, 1000);

    @Override
    public Set<String> options() {
        return Set.of("seconds", "warm", "out");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        int seconds = arguments.number("seconds", 1, 8);
        int warm = arguments.number("warm", 1, 40);
        Running running = Running.find();
        String postcode = Places.fromEnvironment(running.status().place())
                .streets()
                .getFirst()
                .doors()
                .getFirst()
                .postcode()
                .value();
        URI service = running.service("referrals").resolve("/v1/referrals");
        URI gateway = running.gateway().resolve("/api/referrals/v1/referrals");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("at", Instant.now().toString());
        figures.put("parts", PartsTable.print(running, out));

        out.printf("%nWarming up for %d s.%n", warm);
        Referring first = new Referring(service, Referring.token(running.issuer()), postcode);
        Load.closed(8, warm, () -> first::once);
        UUID sample = first.later().join();
        if (sample == null) {
            out.println("referrals refuses what the bench sends");
            return 1;
        }
        List<Map<String, Object>> creates = new ArrayList<>();
        try (Floor floor = new Floor(running, sample)) {
            out.printf("%nCreate a referral (%d rows), %d s each%n", floor.size(), seconds);
            out.println("connections  what              per second  p50 ms   p99 ms   refused  of the floor");
            for (int connections : CONNECTIONS) {
                Load least = Load.closed(connections, seconds, floor::worker);
                creates.add(row(out, connections, "floor", least, least));
                for (Map.Entry<String, URI> way :
                        Map.of("service", service, "gateway", gateway).entrySet()) {
                    Referring referring = new Referring(way.getValue(), Referring.token(running.issuer()), postcode);
                    Load load = Load.closed(connections, seconds, () -> referring::once);
                    creates.add(row(out, connections, way.getKey(), load, least));
                }
            }
        }
        figures.put("create", creates);
        out.println("\nFrom request to counted in insights\nrate per second  seen   p50 ms   p99 ms   not seen");
        List<Map<String, Object>> visible = new ArrayList<>();
        for (int rate : RATES) {
            Referring referring = new Referring(service, Referring.token(running.issuer()), postcode);
            Load load = new Visibility().at(rate, seconds, referring, running);
            out.printf(
                    Locale.ROOT,
                    "%15d %6d %8.1f %8.1f %8d%n",
                    rate,
                    load.done(),
                    load.millis(0.5),
                    load.millis(0.99),
                    load.refused());
            visible.add(Map.of(
                    "rate",
                    rate,
                    "seen",
                    load.done(),
                    "p50",
                    load.millis(0.5),
                    "p99",
                    load.millis(0.99),
                    "lost",
                    load.refused()));
        }
        figures.put("visible", visible);
        Path file = arguments.has("out") ? arguments.path("out") : Path.of("bench-flow.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        out.println("\nWritten to " + file + ".");
        return 0;
    }

    private static Map<String, Object> row(PrintStream out, int connections, String what, Load load, Load floor) {
        double ratio = load.perSecond() / floor.perSecond();
        out.printf(
                Locale.ROOT,
                "%11d  %-16s %11.0f %7.2f %8.2f %9d  %12.2f%n",
                connections,
                what,
                load.perSecond(),
                load.millis(0.5),
                load.millis(0.99),
                load.refused(),
                ratio);
        return Map.of(
                "connections", connections,
                "what", what,
                "perSecond", load.perSecond(),
                "p50", load.millis(0.5),
                "p99", load.millis(0.99),
                "refused", load.refused(),
                "ofFloor", ratio);
    }
}
