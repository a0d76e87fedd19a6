package org.kith.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.kith.local.KithException;
import org.kith.local.system.Digests;
import org.kith.local.system.PreparedFolder;

/** PostgreSQL's programs for this machine, unpacked from the class path. */
public final class PostgresBinaries {
    private static final int EXECUTABLE = 0b001_000_000;

    private PostgresBinaries() {}

    /** The packed programs for this machine; the first on the class path when they are there more than once. */
    public static InputStream packed() throws IOException {
        try {
            return open(archive(System.getProperty("os.name"), System.getProperty("os.arch")));
        } catch (KithException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The folder that holds {@code bin/postgres}; unpacked when it is not there. */
    static Path unpacked(Path cache) throws IOException, InterruptedException, KithException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder = cache.resolve("postgres-" + fingerprint(archive));
        return PreparedFolder.of(folder, empty -> unpack(archive, empty));
    }

    /** What the archive of a system is called. */
    public static String archive(String system, String processor) throws KithException {
        String os = system.toLowerCase(Locale.ROOT);
        String cpu =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> processor;
                };
        if (os.contains("mac")) {
            return "postgres-darwin-" + cpu + ".txz";
        }
        if (os.contains("linux")) {
            return "postgres-linux-" + cpu + ".txz";
        }
        throw new KithException("there is no PostgreSQL for " + system + " here; Kith runs on Linux and macOS");
    }

    /** Another version of the archive is unpacked to another folder. */
    private static String fingerprint(String archive) throws IOException, KithException {
        try (InputStream stream = open(archive)) {
            return Digests.of(stream);
        }
    }

    private static InputStream open(String archive) throws KithException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new KithException("no PostgreSQL programs for this machine: " + archive + " is not in the build");
        }
        return stream;
    }

    private static void unpack(String archive, Path folder) throws IOException, KithException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(archive + " holds a path outside of itself: " + entry.getName());
                }
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(
                    target,
                    target.getParent().resolve(Path.of(entry.getLinkName()).getFileName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(
                        target, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
