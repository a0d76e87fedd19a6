package org.kith.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The folder in which the servers of this JVM keep their data. It goes when the JVM goes. */
final class Scratch {
    private static final String PREFIX = "kith-test-";
    private static final int STOP_SECONDS = 10;
    private static final String OWNER = "owner.pid";

    private Scratch() {}

    static Path create() {
        try {
            Path folder = Files.createTempDirectory(PREFIX);
            Files.writeString(
                    folder.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder", e);
        }
    }

    /** Deletes what it can; the next run's {@link #sweep} finds what is left. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    /** Ends servers and deletes folders whose JVM was killed before it could do so. */
    static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void sweep(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (process(folder.resolve(OWNER)) instanceof Owner.Gone) {
                    stopServer(folder.resolve("postgres/postmaster.pid"));
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(parent + " could not be swept", e);
        }
    }

    private static void stopServer(Path pidFile) throws IOException {
        if (process(pidFile) instanceof Owner.Alive alive) {
            // A pid may have been given to another process since: end it only if it is a PostgreSQL server.
            String command = alive.process().info().command().orElse("");
            if (command.endsWith("/postgres") && alive.process().destroy()) {
                alive.process()
                        .onExit()
                        .completeOnTimeout(alive.process(), STOP_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        }
    }

    private sealed interface Owner {
        record Alive(ProcessHandle process) implements Owner {}

        record Gone() implements Owner {}

        record Unknown() implements Owner {}
    }

    private static Owner process(Path pidFile) throws IOException {
        if (!Files.isReadable(pidFile)) {
            return new Owner.Unknown();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException e) {
            return new Owner.Unknown(); // swept by another JVM meanwhile
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return new Owner.Unknown();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .<Owner>map(Owner.Alive::new)
                .orElseGet(Owner.Gone::new);
    }
}
