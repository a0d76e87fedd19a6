package org.kith.local.tests;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.build.Maven;
import org.kith.local.build.Node;

/**
 * {@code kith test}: builds and runs all tests, those of one module, or the fast ones; ends with the counts. Those of a night
 * are written down as well, to be committed.
 */
public record TestCommand(TestSelection selection, Layout layout, PrintStream out) {

    /** Exit code 0 only when every test that could run passed. */
    public int run() throws IOException, InterruptedException, KithException {
        Instant begin = Instant.now();
        Maven maven = new Maven(layout.checkout());
        maven.requireVersion();
        if (!selection.fast() || !stylesBuilt()) {
            Node.require();
        }
        List<TestTools> missing = selection.fast() ? List.of() : tools();
        Optional<List<String>> preparation = selection.preparation();
        if (preparation.isPresent()
                && maven.command(preparation.get()).inheritIO().start().waitFor() != 0) {
            return 1;
        }
        ProcessBuilder tests =
                maven.command(selection.arguments(leftOut(), stylesBuilt())).inheritIO();
        tests.environment()
                .put("KITH_BROWSER", TestTools.browser().map(Path::toString).orElse(""));
        if (selection.fast()) {
            // Maven lives for a minute here: compiling itself well would take a quarter of that.
            tests.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        }
        int exit = tests.start().waitFor();
        summary(FileTime.from(begin), Duration.between(begin, Instant.now()), exit, missing);
        return exit == 0 ? 0 : 1;
    }

    private boolean stylesBuilt() {
        return Files.exists(layout.checkout().resolve("gateway/target/classes/assets.json"));
    }

    private Path leftOut() throws IOException {
        Path file = layout.run().resolve("tests-left-out");
        Files.createDirectories(file.getParent());
        return Files.write(file, TestSelection.needService(layout.checkout()));
    }

    /** Installs what can be installed here; what is still missing afterwards skips its tests. */
    private List<TestTools> tools() throws IOException, InterruptedException, KithException {
        List<TestTools> missing = TestTools.missing();
        if (!missing.isEmpty() && TestTools.installable()) {
            missing.forEach(tool -> out.println(tool.tests() + " lack something: installing Debian's packages."));
            TestTools.install(missing);
            missing = TestTools.missing();
        }
        if (!missing.isEmpty() && "true".equalsIgnoreCase(System.getenv("CI"))) {
            throw new KithException("CI=true allows no skipping: "
                    + missing.stream().map(TestTools::advice).collect(Collectors.joining("; ")));
        }
        missing.forEach(this::loud);
        return missing;
    }

    private void loud(TestTools tool) {
        String line = "*".repeat(100);
        out.println(line);
        out.println("* " + tool.tests().toUpperCase(Locale.ROOT) + " ARE SKIPPED.");
        out.println("* " + Character.toUpperCase(tool.advice().charAt(0))
                + tool.advice().substring(1) + ". Install and run this again.");
        out.println(line);
    }

    private void summary(FileTime begin, Duration took, int exit, List<TestTools> missing) throws IOException {
        Map<String, TestReports.Count> modules = TestReports.since(layout.checkout(), begin);
        // Another build may run in this checkout at the same time: its tests are not ours.
        selection.module().ifPresent(module -> modules.keySet().retainAll(List.of(module)));
        TestReports.Count all =
                modules.values().stream().reduce(new TestReports.Count(0, 0, 0, 0), TestReports.Count::plus);
        out.println();
        out.printf("  %-28s %7s %7s %8s %9s%n", "module", "passed", "failed", "skipped", "seconds");
        modules.forEach((module, count) -> out.printf(
                "  %-28s %7d %7d %8d %9.1f%n",
                module, count.passed(), count.failed(), count.skipped(), count.seconds()));
        missing.forEach(this::loud);
        if (selection.fast()) {
            out.printf("  Not run: tests tagged %s. ./kith test runs them.%n", String.join(", ", TestSelection.SLOW));
        }
        if (modules.isEmpty()) {
            out.println("  No test was run.");
        }
        List<String> failures = all.failed() > 0 ? TestReports.failuresSince(layout.checkout(), begin) : List.of();
        failures.forEach(failure -> out.println("  Failed: " + failure));
        out.printf(
                "%s in %d min %d s%n", exit == 0 ? "All is well" : "NOT well", took.toMinutes(), took.toSecondsPart());
        out.printf("%d passed, %d failed, %d skipped%n", all.passed(), all.failed(), all.skipped());
        if (selection.extent() == TestSelection.Extent.NIGHT
                && selection.module().isEmpty()) {
            Path file = layout.checkout().resolve(NightResult.FILE);
            Files.writeString(file, NightResult.text(begin.toInstant(), took, modules, failures));
            out.println("Written to " + NightResult.FILE + ": commit it.");
        }
    }
}
