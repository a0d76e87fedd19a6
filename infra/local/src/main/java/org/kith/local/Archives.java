package org.kith.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Class data archives: a Java process writes, when it ends, the classes it has loaded, and its next life maps them instead
 * of loading them again, which halves the work of a start. Java itself sees when an archive no longer fits and writes
 * another one at the next end.
 */
final class Archives {
    private Archives() {}

    /** What a part's Java process is told about its archive; nothing when the network keeps none. */
    static List<String> words(NetworkSettings settings, String part) {
        if (!settings.archives()) {
            return List.of();
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + file(settings.layout(), part),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off");
    }

    /** Makes the folder they go to. */
    static void prepare(NetworkSettings settings) throws IOException {
        if (settings.archives()) {
            Files.createDirectories(file(settings.layout(), "any").getParent());
        }
    }

    /** Whether a service or the gateway has an archive that is younger than what it runs. */
    static boolean fits(NetworkSettings settings, String part) throws IOException {
        Path runs = Modules.runnable(settings.layout().checkout(), part);
        return Sources.time(file(settings.layout(), part)).compareTo(Sources.time(runs)) > 0;
    }

    private static Path file(Layout layout, String part) {
        return layout.cache().resolve("archives").resolve(part + ".jsa");
    }
}
