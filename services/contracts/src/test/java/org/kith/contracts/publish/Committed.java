package org.kith.contracts.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are derived and committed. With {@code -Dkith.update=true} they are written, without they must agree. */
final class Committed {
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path DOCS = Path.of("../../docs");
    static final boolean UPDATING = Boolean.getBoolean("kith.update");
    static final String UPDATE =
            "mvn -f services/contracts/pom.xml spotless:apply test -Dtest=PublishTest -Dkith.update=true, then look at the diff";

    private Committed() {}

    /** The committed text, or empty text when there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file; a run without the update property is a mistake in the caller. */
    static void write(Path file, String text) {
        if (!UPDATING) {
            throw new IllegalStateException("refused to write " + file + " outside an update");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file; a run without the update property is a mistake in the caller. */
    static void delete(Path file) {
        if (!UPDATING) {
            throw new IllegalStateException("refused to delete " + file + " outside an update");
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
