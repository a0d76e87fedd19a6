package org.kith.local.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kith.local.KithException;
import org.kith.local.system.Processes;

/** Programs that some tests need and that are neither Java nor node. */
enum TestTools {
    /** A real browser, for the pages. */
    BROWSER(
            "the browser tests",
            "Chromium",
            "Debian: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install chromium; or set"
                    + " KITH_BROWSER to a Chromium or Chrome",
            List.of("chromium"),
            () -> browser().isPresent()),

    /** What the tutorial is typed into. */
    SHELL(
            "the tutorial's tests",
            "curl and jq",
            "Debian: apt-get install curl jq; Fedora: dnf install curl jq; macOS: brew install jq",
            List.of("curl", "jq"),
            () -> Stream.of("bash", "curl", "jq").allMatch(Processes::onPath));

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> BROWSERS_ELSEWHERE = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private final String tests;
    private final String need;
    private final String way;
    private final List<String> debian;
    private final BooleanSupplier present;

    TestTools(String tests, String need, String way, List<String> debian, BooleanSupplier present) {
        this.tests = tests;
        this.need = need;
        this.way = way;
        this.debian = debian;
        this.present = present;
    }

    /** The tools that are not here. */
    static List<TestTools> missing() {
        return Arrays.stream(values())
                .filter(tool -> !tool.present.getAsBoolean())
                .toList();
    }

    /** Whether this is a Debian whose packages this user may install. */
    static boolean installable() {
        return Files.exists(Path.of("/etc/debian_version"))
                && "root".equals(System.getProperty("user.name"))
                && Processes.onPath("apt-get");
    }

    /** Installs Debian's packages for these tools; its output goes to the terminal. */
    static void install(List<TestTools> tools) throws IOException, InterruptedException, KithException {
        List<String> install = new ArrayList<>(List.of("install", "-y", "-q", "--no-install-recommends"));
        tools.forEach(tool -> install.addAll(tool.debian));
        apt(List.of("update", "-q"));
        apt(install);
    }

    /** The Chromium that the browser tests drive: from {@code KITH_BROWSER}, the path or where macOS keeps it. */
    static Optional<Path> browser() {
        String set = System.getenv("KITH_BROWSER");
        if (set != null && !set.isBlank()) {
            return Optional.of(Path.of(set)).filter(Files::isExecutable);
        }
        for (String name : BROWSERS) {
            Optional<Path> found = Processes.which(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return BROWSERS_ELSEWHERE.stream().filter(Files::isExecutable).findFirst();
    }

    /** The tests that need it, as the beginning of a sentence. */
    String tests() {
        return Character.toUpperCase(tests.charAt(0)) + tests.substring(1);
    }

    /** What they need and how to get it. */
    String advice() {
        return tests + " need " + need + " (" + way + ")";
    }

    private static void apt(List<String> arguments) throws IOException, InterruptedException, KithException {
        List<String> line = new ArrayList<>(List.of("apt-get"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (builder.start().waitFor() != 0) {
            throw new KithException(String.join(" ", line) + " failed");
        }
    }
}
