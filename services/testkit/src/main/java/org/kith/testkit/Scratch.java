package org.kith.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Temporary folders that go when the JVM goes. */
final class Scratch {
    private Scratch() {}

    static Path folder(String name) {
        try {
            Path folder = Files.createTempDirectory("kith-test-" + name + "-");
            // The server runs as another user when the tests run as root.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-" + folder.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for " + name, e);
        }
    }

    /** Deletes what it can: a server still stopping may yet hold or remove a file of its own. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
