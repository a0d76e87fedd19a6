package org.kith.contracts.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.contracts.EventTypes;
import org.kith.contracts.doorsteps.KnockLogged;

/** The guard itself: on a copy of the published schemas, every way to break the promise is noticed. */
class SchemaFilesTest {
    private static final String KNOCK = EventTypes.nameOf(KnockLogged.class) + ".json";

    @TempDir
    private Path copy;

    private SchemaFiles files;

    @BeforeEach
    void copyThePublishedSchemas() throws IOException {
        try (Stream<Path> published = Files.list(Committed.RESOURCES.resolve("schemas"))) {
            for (Path file : published.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        files = new SchemaFiles(copy);
    }

    @Test
    void anUntouchedCopyIsFine() {
        assertThat(files.broken()).isEmpty();
    }

    @Test
    void aChangedSchemaAsksForANewType() throws IOException {
        replace(KNOCK, "\"boolean\"", "\"string\"");
        assertBroken("make a new type");
    }

    @Test
    void evenBetterWordsAreAChange() throws IOException {
        replace(KNOCK, "the walk", "the walk it was on");
        assertBroken("make a new type");
    }

    @Test
    void aChangeWithItsChecksumStillDisagreesWithTheRecord() throws IOException {
        String changed = replace(KNOCK, "\"boolean\"", "\"string\"");
        List<String> sums = Files.readAllLines(copy.resolve("CHECKSUMS")).stream()
                .map(line -> line.endsWith(KNOCK) ? SchemaFiles.sha256(changed) + "  " + KNOCK : line)
                .toList();
        Files.write(copy.resolve("CHECKSUMS"), sums);
        assertBroken("KnockLogged no longer says what its published schema");
    }

    @Test
    void aDeletedSchemaIsMissed() throws IOException {
        Files.delete(copy.resolve(KNOCK));
        assertBroken("make a new type");
    }

    @Test
    void aTypeWithoutASchemaIsNamed() throws IOException {
        Files.delete(copy.resolve(KNOCK));
        withoutChecksumOf(KNOCK);
        assertBroken(EventTypes.nameOf(KnockLogged.class) + " has no published schema");
    }

    @Test
    void aSchemaNobodyPublishedIsNamed() throws IOException {
        Files.copy(copy.resolve(KNOCK), copy.resolve("org.kith.knock.retold.v1.json"));
        assertBroken("org.kith.knock.retold.v1.json is not in CHECKSUMS");
    }

    @Test
    void aPublishedTypeCannotBeForgotten() throws IOException {
        String json = Files.readString(copy.resolve(KNOCK));
        Files.writeString(copy.resolve("org.kith.knock.retold.v1.json"), json);
        Files.writeString(
                copy.resolve("CHECKSUMS"),
                Files.readString(copy.resolve("CHECKSUMS")) + SchemaFiles.sha256(json)
                        + "  org.kith.knock.retold.v1.json\n");
        assertBroken("keep its record in EventTypes");
    }

    @Test
    void nothingIsWrittenOutsideAnUpdate() {
        if (!Committed.UPDATING) {
            assertThatThrownBy(files::addNew).hasMessageContaining("outside an update");
        }
    }

    private void assertBroken(String message) {
        assertThat(files.broken()).first().asString().contains(message);
    }

    private String replace(String file, String old, String with) throws IOException {
        String json = Files.readString(copy.resolve(file));
        assertThat(json).contains(old);
        String changed = json.replace(old, with);
        Files.writeString(copy.resolve(file), changed);
        return changed;
    }

    private void withoutChecksumOf(String file) throws IOException {
        Files.write(
                copy.resolve("CHECKSUMS"),
                Files.readAllLines(copy.resolve("CHECKSUMS")).stream()
                        .filter(line -> !line.endsWith(file))
                        .toList());
    }
}
