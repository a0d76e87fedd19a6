package org.kith.bench.flow;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.bench.Running;

/** Referrals created as fast as they are answered, next to the floor in the same minute. */
final class Creates {
    private static final int FIRST_SECONDS = 10;

    private final Running running;
    private final MinimumInserts floor;
    private final String postcode;
    private final PrintStream out;

    Creates(Running running, MinimumInserts floor, String postcode, PrintStream out) {
        this.running = running;
        this.floor = floor;
        this.postcode = postcode;
        this.out = out;
    }

    /** The first 30 s at the service with 8 connections, ten at a time; the floor after them. */
    List<Map<String, Object>> first() throws Exception {
        head("The first 30 s after the start, 8 connections");
        Referring referring = referring(running.service("referrals").resolve("/v1/referrals"));
        List<Load> tens = new ArrayList<>();
        for (int from = 0; from < 30; from += FIRST_SECONDS) {
            tens.add(Load.closed(8, FIRST_SECONDS, () -> referring::once));
        }
        Load least = Load.closed(8, FIRST_SECONDS, floor::worker);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(8, "floor", least, least));
        for (int i = 0; i < tens.size(); i++) {
            rows.add(row(8, "%d to %d s".formatted(i * FIRST_SECONDS, (i + 1) * FIRST_SECONDS), tens.get(i), least));
        }
        return rows;
    }

    /** Rounds of each, of which the median counts. */
    List<Map<String, Object>> warm(int seconds, int rounds) throws Exception {
        head("Create a referral (%d rows), median of %d rounds of %d s".formatted(floor.size(), rounds, seconds));
        Map<String, URI> ways = new LinkedHashMap<>();
        ways.put("service", running.service("referrals").resolve("/v1/referrals"));
        ways.put("gateway", running.gateway().resolve("/api/referrals/v1/referrals"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int connections : List.of(1, 8, 32)) {
            Map<String, List<Load>> loads = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                loads.computeIfAbsent("floor", what -> new ArrayList<>())
                        .add(Load.closed(connections, seconds, floor::worker));
                for (Map.Entry<String, URI> way : ways.entrySet()) {
                    Referring referring = referring(way.getValue());
                    loads.computeIfAbsent(way.getKey(), what -> new ArrayList<>())
                            .add(Load.closed(connections, seconds, () -> referring::once));
                }
            }
            Load least = Load.median(loads.get("floor"));
            loads.forEach((what, all) -> rows.add(row(connections, what, Load.median(all), least)));
        }
        return rows;
    }

    private Referring referring(URI way) throws Exception {
        return new Referring(way, Referring.token(running.issuer()), postcode);
    }

    private void head(String title) {
        out.println("\n" + title);
        out.println("connections  what              per second  p50 ms   p99 ms   refused  of the floor");
    }

    private Map<String, Object> row(int connections, String what, Load load, Load least) {
        double ratio = load.perSecond() / least.perSecond();
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
