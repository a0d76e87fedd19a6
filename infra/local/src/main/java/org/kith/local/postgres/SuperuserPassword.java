package org.kith.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.kith.local.Layout;

/** The password of the database's superuser: drawn once for each home, readable by its owner only. */
final class SuperuserPassword {
    private SuperuserPassword() {}

    /** The file that holds it, as {@code initdb} reads it. */
    static Path file(Layout layout) {
        return layout.home().resolve("postgres.password");
    }

    /** The password; drawn when there is none yet. */
    static String of(Layout layout) {
        Path file = file(layout);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(layout.home());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
