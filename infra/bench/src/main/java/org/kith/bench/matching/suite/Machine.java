package org.kith.bench.matching.suite;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where and on what a run was measured. */
public final class Machine {
    private Machine() {}

    public static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put(
                "flags", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        machine.put("heapMiB", Runtime.getRuntime().maxMemory() >> 20);
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        machine.put("commit", commit());
        return machine;
    }

    /** The commit of the checkout, "unknown" outside of one. */
    private static String commit() {
        String checkout = System.getenv().getOrDefault("KITH_CHECKOUT", ".");
        ProcessBuilder git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .directory(Path.of(checkout).toFile())
                .redirectErrorStream(true);
        try {
            Process process = git.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown"; // no git here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
