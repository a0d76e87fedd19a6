package org.kith.bench.flow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.bench.Running;
import org.kith.local.status.PartStatus;

/** The CPU time that each part of the network has used so far, the processes of its own included. */
final class Cpu {
    private final Map<String, Duration> byPart = new LinkedHashMap<>();

    private Cpu() {}

    static Cpu now(Running running) {
        Cpu cpu = new Cpu();
        for (PartStatus part : running.status().parts()) {
            Optional<ProcessHandle> process = ProcessHandle.of(part.pid());
            cpu.byPart.put(
                    part.name(),
                    process.stream()
                            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                            .flatMap(handle -> handle.info().totalCpuDuration().stream())
                            .reduce(Duration.ZERO, Duration::plus));
        }
        return cpu;
    }

    /** Milliseconds by part since then, for each of so many things done; {@code all} is their sum. */
    Map<String, Double> millisSince(Cpu then, int things) {
        Map<String, Double> each = new LinkedHashMap<>();
        byPart.forEach((part, used) ->
                each.put(part, used.minus(then.byPart.get(part)).toNanos() / 1e6 / Math.max(1, things)));
        each.put("all", each.values().stream().mapToDouble(Double::doubleValue).sum());
        return each;
    }
}
