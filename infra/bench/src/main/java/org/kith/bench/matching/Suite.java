package org.kith.bench.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.bench.WrongInput;
import org.kith.bench.matching.index.Large;
import org.kith.bench.matching.index.MemoryPart;
import org.kith.bench.matching.index.SqlPart;
import org.kith.bench.matching.index.TopPart;
import org.kith.bench.matching.index.UpdatesPart;
import org.kith.bench.matching.plan.EventsPart;
import org.kith.bench.matching.plan.FairnessPart;
import org.kith.bench.matching.plan.OnlinePart;
import org.kith.bench.matching.plan.PlanPart;
import org.kith.bench.matching.plan.RefereePart;
import org.kith.bench.matching.plan.ShortSupplyPart;
import org.kith.bench.matching.suite.Findings;
import org.kith.bench.matching.suite.Json;
import org.kith.bench.matching.suite.Machine;
import org.kith.bench.matching.suite.Part;
import org.kith.bench.matching.suite.Setting;
import org.kith.bench.matching.suite.Sizes;
import org.kith.bench.matching.suite.Timing;

/** Runs the parts of the suite, prints one table and writes the results as JSON. */
final class Suite {
    private final Setting setting;
    private final PrintStream out;
    private final List<Part> parts;

    Suite(Setting setting, List<Part> parts) {
        this.setting = setting;
        this.out = setting.out();
        this.parts = parts;
    }

    /**
     * The parts chosen by their keys, all by default.
     *
     * @throws WrongInput for a key no part has
     */
    static Suite of(Setting setting, Optional<String> chosen) {
        Large large = new Large(setting);
        List<Part> all = List.of(
                new TopPart(setting, large),
                new SqlPart(setting, large),
                new UpdatesPart(setting, large),
                new MemoryPart(setting, large),
                new PlanPart(setting),
                new EventsPart(setting),
                new ShortSupplyPart(setting),
                new OnlinePart(setting),
                new FairnessPart(setting),
                new RefereePart(setting));
        return new Suite(
                setting,
                chosen.map(keys -> choose(all, List.of(keys.split(",", -1)))).orElse(all));
    }

    private static List<Part> choose(List<Part> all, List<String> keys) {
        List<String> known = all.stream().map(Part::key).toList();
        for (String key : keys) {
            if (!known.contains(key)) {
                throw new WrongInput(
                        "option --parts: there is no part '" + key + "'; there are " + String.join(", ", known));
            }
        }
        return all.stream().filter(part -> keys.contains(part.key())).toList();
    }

    /** Whether every check held. */
    boolean run(Path file) throws Exception {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("at", Instant.now().toString());
        written.put("seed", setting.seed());
        written.put("rounds", setting.rounds());
        written.put("offers", setting.sizes().offers());
        written.put("needs", setting.sizes().needs());
        written.put("machine", Machine.describe());
        Map<String, Findings> found = new LinkedHashMap<>();
        Map<String, Object> byPart = new LinkedHashMap<>();
        for (Part part : parts) {
            out.println(part.key() + ": " + part.title());
            Findings findings = new Findings();
            double seconds = Timing.of(() -> findings(part, findings)).wallSeconds();
            found.put(part.key(), findings);
            byPart.put(part.key(), Json.of(part, findings, seconds, goalsCount()));
        }
        written.put("parts", byPart);
        boolean held = found.values().stream().allMatch(Findings::allHeld);
        written.put("held", held);
        table(found);
        write(file, written);
        return held;
    }

    private static Findings findings(Part part, Findings findings) {
        try {
            part.run(findings);
        } catch (Exception e) {
            throw new IllegalStateException("part " + part.key() + " failed: " + e, e);
        }
        return findings;
    }

    /** The goals apply to the full size. */
    private boolean goalsCount() {
        return setting.sizes().equals(Sizes.FULL);
    }

    private void table(Map<String, Findings> found) {
        out.printf("%n%-9s %-44s %14s %-6s %-14s%n", "part", "what", "value", "unit", "goal");
        found.forEach((key, findings) -> {
            for (Findings.Figure figure : findings.figures()) {
                String goal = figure.goal() == null ? "" : figure.goal().toString();
                String verdict =
                        goal.isEmpty() || !goalsCount() ? "" : figure.goal().metBy(figure.value()) ? "met" : "missed";
                out.printf(
                        "%-9s %-44s %14s %-6s %-14s %s%n",
                        key, figure.name(), number(figure.value()), figure.unit(), goal, verdict);
            }
        });
        if (!goalsCount()) {
            out.println("Goals are for the full size: --offers " + Sizes.FULL.offers() + " --needs "
                    + Sizes.FULL.needs() + ".");
        }
        out.println();
        found.forEach(this::checks);
    }

    private void checks(String key, Findings findings) {
        long held = findings.checks().stream().filter(Findings.Check::held).count();
        out.printf("%-9s %d of %d checks hold%n", key, held, findings.checks().size());
        findings.checks().stream()
                .filter(check -> !check.held())
                .forEach(check -> out.printf("%-9s FAILED %s: %s%n", key, check.what(), check.found()));
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = value == Math.rint(value) || size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    private void write(Path file, Map<String, Object> written) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), written);
        out.println("\nWritten to " + file + ".");
    }
}
