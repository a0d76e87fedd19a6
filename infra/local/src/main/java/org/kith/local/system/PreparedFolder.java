package org.kith.local.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kith.local.KithException;

/**
 * Folders that take time to make and are made once: unpacked servers, an imported realm. A folder appears whole or not at
 * all, whoever else makes the same one and however this process ends.
 */
public final class PreparedFolder {
    /** Locks between processes do not hold between threads of one. */
    private static final Map<Path, Object> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

    @FunctionalInterface
    public interface Work {
        void into(Path empty) throws IOException, InterruptedException, KithException;
    }

    private PreparedFolder() {}

    /** The folder, made by {@code work} when it is not there. */
    public static Path of(Path folder, Work work) throws IOException, InterruptedException, KithException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        synchronized (WITHIN_THIS_PROCESS.computeIfAbsent(folder, any -> new Object())) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(folder)) {
                    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                    Trees.delete(unfinished);
                    Files.createDirectories(unfinished);
                    work.into(unfinished);
                    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return folder;
    }
}
