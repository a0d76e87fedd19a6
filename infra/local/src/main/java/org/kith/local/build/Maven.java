package org.kith.local.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.local.KithException;
import org.kith.local.system.Processes;

/** Runs Maven on the checkout with the Java the launcher runs on. */
public record Maven(Path checkout) {
    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final int[] AT_LEAST = {3, 8, 7};

    /** Receives the output while Maven works. */
    interface Progress {
        /** A line of the output. */
        void line(String line);
    }

    /** The command with arguments, output where this process writes, for a person to read. */
    public ProcessBuilder command(List<String> arguments) throws KithException {
        List<String> line = new ArrayList<>(List.of(program(), "-B"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(checkout.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** Runs it to its end, every line to the log and to {@code progress}; returns its exit code. */
    int run(List<String> arguments, Path log, Progress progress)
            throws IOException, InterruptedException, KithException {
        requireVersion();
        Process maven = command(arguments).redirectErrorStream(true).start();
        Files.createDirectories(log.getParent());
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
                Writer file = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.write('\n');
                file.flush();
                progress.line(line);
            }
        }
        return maven.waitFor();
    }

    /** Fails with one sentence when Maven is missing or too old. */
    public void requireVersion() throws IOException, InterruptedException, KithException {
        Process process =
                command(List.of("--version")).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        requireVersion(text);
    }

    static void requireVersion(String text) throws KithException {
        Matcher version = VERSION.matcher(text);
        if (!version.find()) {
            throw new KithException("Maven does not print its version:\n" + text.strip());
        }
        for (int i = 0; i < AT_LEAST.length; i++) {
            int part = Integer.parseInt(version.group(i + 1));
            if (part > AT_LEAST[i]) {
                return;
            }
            if (part < AT_LEAST[i]) {
                throw new KithException("needs Maven 3.8.7 or later to build, this is "
                        + version.group().substring(13));
            }
        }
    }

    private static String program() throws KithException {
        String set = System.getenv("KITH_MAVEN");
        if (set != null && !set.isBlank()) {
            return set;
        }
        if (Processes.onPath("mvn")) {
            return "mvn";
        }
        throw new KithException("needs Maven 3.8.7 or later to build: install it (Debian: apt-get install maven; macOS:"
                + " brew install maven)");
    }
}
