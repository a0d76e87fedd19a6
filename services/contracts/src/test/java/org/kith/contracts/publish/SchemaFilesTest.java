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

/** The guard itself: on a copy in which every schema is released, every way to break the promise is noticed. */
class SchemaFilesTest {
    private static final String TYPE = EventTypes.nameOf(KnockLogged.class);
    private static final String KNOCK = TYPE + ".json";

    @TempDir
    private Path copy;

    private SchemaFiles files;

    @BeforeEach
    void releaseACopy() throws IOException {
        StringBuilder released = new StringBuilder("# all of them\n");
        try (Stream<Path> schemas = Files.list(Committed.RESOURCES.resolve("schemas"))) {
            for (Path file :
                    schemas.filter(each -> each.toString().endsWith(".json")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
                released.append(SchemaFiles.sha256(Files.readString(file)))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
            }
        }
        Files.writeString(copy.resolve("RELEASED"), released);
        files = new SchemaFiles(copy);
    }

    @Test
    void anUntouchedCopyIsFine() {
        assertThat(files.broken()).isEmpty();
        assertThat(files.outdatedDrafts()).isEmpty();
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
        List<String> sums = Files.readAllLines(copy.resolve("RELEASED")).stream()
                .map(line -> line.endsWith(KNOCK) ? SchemaFiles.sha256(changed) + "  " + KNOCK : line)
                .toList();
        Files.write(copy.resolve("RELEASED"), sums);
        assertBroken("KnockLogged no longer means what its released schema");
    }

    @Test
    void aDeletedSchemaIsMissed() throws IOException {
        Files.delete(copy.resolve(KNOCK));
        assertBroken("make a new type");
    }

    @Test
    void aReleasedTypeCannotBeForgotten() throws IOException {
        String json = Files.readString(copy.resolve(KNOCK));
        Files.writeString(copy.resolve("org.kith.knock.retold.v1.json"), json);
        Files.writeString(
                copy.resolve("RELEASED"),
                Files.readString(copy.resolve("RELEASED")) + SchemaFiles.sha256(json)
                        + "  org.kith.knock.retold.v1.json\n");
        assertBroken("keep its record in EventTypes");
    }

    @Test
    void aDraftMayChangeAndTheDifferenceIsShown() throws IOException {
        asDraft();
        replace(KNOCK, "\"boolean\"", "\"string\"");
        assertThat(files.broken()).isEmpty();
        assertThat(files.outdatedDrafts())
                .singleElement()
                .asString()
                .contains(TYPE)
                .contains("- ")
                .contains("\"string\"")
                .contains("+ ")
                .contains("\"boolean\"");
    }

    @Test
    void aDraftThatIsMissingIsNamed() throws IOException {
        asDraft();
        Files.delete(copy.resolve(KNOCK));
        assertThat(files.outdatedDrafts()).singleElement().asString().contains(TYPE);
    }

    @Test
    void aSchemaWithoutARecordIsNamed() throws IOException {
        Files.copy(copy.resolve(KNOCK), copy.resolve("org.kith.knock.retold.v1.json"));
        assertThat(files.outdatedDrafts()).singleElement().asString().contains("no record in EventTypes");
    }

    @Test
    void nothingIsWrittenOutsideAnUpdate() throws IOException {
        if (!Committed.UPDATING) {
            asDraft();
            assertThatThrownBy(files::renewDrafts).hasMessageContaining("outside an update");
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

    private void asDraft() throws IOException {
        Files.write(
                copy.resolve("RELEASED"),
                Files.readAllLines(copy.resolve("RELEASED")).stream()
                        .filter(line -> !line.endsWith("  " + KNOCK))
                        .toList());
    }
}
