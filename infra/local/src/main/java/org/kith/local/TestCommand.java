package org.kith.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code kith test}: builds everything and runs all rings, having seen to what they need. */
record TestCommand(Options options, Layout layout, PrintStream out) {

    /** Exit code 0 only when every test that could run passed. */
    int run() throws IOException, InterruptedException, KithException {
        Instant begin = Instant.now();
        Node.require();
        Maven maven = new Maven(layout.checkout());
        maven.requireVersion();
        Optional<Path> browser = browser();
        List<String> arguments = new ArrayList<>(List.of("-ntp", "--fail-at-end", "verify"));
        arguments.addAll(options.rest());
        ProcessBuilder verify = maven.command(arguments).inheritIO();
        verify.environment().put("KITH_BROWSER", browser.map(Path::toString).orElse(""));
        int exit = verify.start().waitFor();
        summary(FileTime.from(begin), Duration.between(begin, Instant.now()), exit, browser.isEmpty());
        return exit == 0 ? 0 : 1;
    }

    private Optional<Path> browser() throws IOException, InterruptedException, KithException {
        Optional<Path> browser = Browser.find();
        if (browser.isEmpty() && Browser.installable()) {
            out.println("The browser tests need Chromium: installing Debian's package.");
            Browser.install();
            browser = Browser.find();
        }
        if (browser.isEmpty()) {
            if ("true".equalsIgnoreCase(System.getenv("CI"))) {
                throw new KithException("the browser tests need Chromium and CI=true allows no skipping: install it"
                        + " (Debian: apt-get install chromium) or set KITH_BROWSER to it");
            }
            loud();
        }
        return browser;
    }

    private void loud() {
        out.println("""
                ************************************************************************************
                * No Chromium here: THE BROWSER TESTS ARE SKIPPED. Install it (Debian: apt-get     *
                * install chromium; Fedora: dnf install chromium; macOS: brew install chromium)    *
                * or set KITH_BROWSER to a Chromium or Chrome, and run this again.                 *
                ************************************************************************************""");
    }

    private void summary(FileTime begin, Duration took, int exit, boolean noBrowser) throws IOException {
        Map<String, TestReports.Count> modules = TestReports.since(layout.checkout(), begin);
        TestReports.Count all =
                modules.values().stream().reduce(new TestReports.Count(0, 0, 0, 0), TestReports.Count::plus);
        out.println();
        out.printf("  %-28s %7s %7s %8s %9s%n", "module", "passed", "failed", "skipped", "seconds");
        modules.forEach((module, count) -> out.printf(
                "  %-28s %7d %7d %8d %9.1f%n",
                module, count.passed(), count.failed(), count.skipped(), count.seconds()));
        if (noBrowser) {
            loud();
        }
        out.printf(
                "%s in %d min %d s%n", exit == 0 ? "All is well" : "NOT well", took.toMinutes(), took.toSecondsPart());
        out.printf("%d passed, %d failed, %d skipped%n", all.passed(), all.failed(), all.skipped());
    }
}
