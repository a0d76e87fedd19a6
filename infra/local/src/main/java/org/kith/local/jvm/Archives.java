package org.kith.local.jvm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.local.NetworkSettings;
import org.kith.local.build.Modules;
import org.kith.local.system.Digests;

/**
 * Class data archives: a Java process that ends writes down the classes it loaded, and maps them at its next start instead
 * of loading them again, which halves the work of a start. An archive fits only the files it was made from, so its name
 * has a fingerprint of them.
 */
public final class Archives {
    private Archives() {}

    /**
     * The Java options for a part's archive; none when the network keeps no archives.
     *
     * @param runs the file or folder with all that the process loads classes from
     */
    static List<String> options(NetworkSettings settings, String part, Path runs) throws IOException {
        if (!settings.archives()) {
            return List.of();
        }
        Path archive = file(settings, part, runs);
        Files.createDirectories(archive.getParent());
        deleteOthers(archive, part);
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off");
    }

    /** Whether a service or the gateway will write an archive when it ends. */
    public static boolean missing(NetworkSettings settings, String part) throws IOException {
        Path runs = Modules.application(settings.layout().checkout(), part);
        return settings.archives() && Files.isDirectory(runs) && !Files.exists(file(settings, part, runs));
    }

    private static Path file(NetworkSettings settings, String part, Path runs) throws IOException {
        String made = System.getProperty("java.vm.version") + settings.compilation() + fingerprint(runs);
        String name = part + "-" + Digests.of(new ByteArrayInputStream(made.getBytes(StandardCharsets.UTF_8))) + ".jsa";
        return settings.layout().cache().resolve("archives").resolve(name);
    }

    /** Names, sizes and times of all files, as Java itself compares them. */
    private static String fingerprint(Path runs) throws IOException {
        try (Stream<Path> files = Files.walk(runs)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void deleteOthers(Path archive, String part) throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            List<Path> others = files.filter(
                            file -> file.getFileName().toString().matches(part + "-[0-9a-f]+\\.jsa"))
                    .filter(file -> !file.equals(archive))
                    .toList();
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        }
    }
}
