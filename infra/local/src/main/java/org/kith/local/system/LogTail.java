package org.kith.local.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
public final class LogTail {
    private static final int WINDOW = 64 * 1024;

    private LogTail() {}

    /** At most so many last lines; none when there is no log. */
    public static List<String> of(Path log, int lines) {
        return of(log, 0, lines);
    }

    /** The same, but only of what was written after the first {@code start} bytes. */
    public static List<String> of(Path log, long start, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(Math.min(start, file.length()), file.length() - WINDOW);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read: " + e.getMessage() + ")");
        }
    }
}
