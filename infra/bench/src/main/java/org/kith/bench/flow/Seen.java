package org.kith.bench.flow;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.bench.Running;

/** How soon a referral counts in insights at a steady rate, and the CPU time that it costs each part meanwhile. */
final class Seen {
    private static final List<Integer> RATES = List.of(20, 200);

    private final Running running;
    private final String postcode;
    private final PrintStream out;

    Seen(Running running, String postcode, PrintStream out) {
        this.running = running;
        this.postcode = postcode;
        this.out = out;
    }

    List<Map<String, Object>> measure(int seconds) throws Exception {
        URI service = running.service("referrals").resolve("/v1/referrals");
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Double> cpu = Map.of();
        out.println("\nFrom request to counted in insights\nrate per second   seen   p50 ms   p99 ms   not seen");
        for (int rate : RATES) {
            Referring referring = new Referring(service, Referring.token(running.issuer()), postcode);
            Cpu before = Cpu.now(running);
            Load load = new Visibility().at(rate, seconds, referring, running);
            cpu = Cpu.now(running).millisSince(before, load.done());
            out.printf(
                    Locale.ROOT,
                    "%15d %6d %8.1f %8.1f %10d%n",
                    rate,
                    load.done(),
                    load.millis(0.5),
                    load.millis(0.99),
                    load.refused());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rate", rate);
            row.put("seen", load.done());
            row.put("p50", load.millis(0.5));
            row.put("p99", load.millis(0.99));
            row.put("lost", load.refused());
            row.put("cpuMillis", cpu);
            rows.add(row);
        }
        out.println(
                "\nCPU of one referral at " + RATES.getLast() + " a second, ms; what each part does beside is in it");
        cpu.forEach((part, millis) -> out.printf(Locale.ROOT, "%-14s %7.2f%n", part, millis));
        return rows;
    }
}
