package org.kith.local.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and its children hold. */
public final class Memory {
    private Memory() {}

    /**
     * Bytes resident in a process and its descendants; a page that several processes share counts once in their sum.
     * 0 when the process is gone or the system does not say.
     */
    public static long of(long pid) {
        if (pid <= 0) {
            return 0;
        }
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Memory::own)
                        .sum())
                .orElse(0L);
    }

    /** The same without descendants. */
    public static long ofOne(long pid) {
        return ProcessHandle.of(pid).map(Memory::own).orElse(0L);
    }

    private static long own(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            if (Files.isReadable(rollup)) {
                try (Stream<String> lines = Files.lines(rollup)) {
                    return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(Memory::kibibytes)
                            .sum();
                }
            }
            return residentByPs(process.pid());
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // It ended while it was looked at.
        }
    }

    private static long residentByPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text) * 1024;
    }

    private static long kibibytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }
}
