package org.kith.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.Compilation;
import org.kith.local.Layout;
import org.kith.local.NetworkSettings;
import org.kith.local.Ports;

class ArchivesTest {
    @TempDir
    private Path checkout;

    private Path jar;

    @BeforeEach
    void aBuiltService() throws Exception {
        jar = checkout.resolve("services/offers/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "a jar");
    }

    @Test
    void whatIsUnchangedKeepsItsArchive() throws Exception {
        Path archive = archive();
        Files.writeString(archive, "classes");

        assertThat(archive()).isEqualTo(archive).exists();
        assertThat(Archives.missing(settings(true), "offers")).isFalse();
    }

    @Test
    void whatWasBuiltAgainGetsAnotherAndTheOldOneGoes() throws Exception {
        Path before = archive();
        Files.writeString(before, "classes");
        Path ofAnother = Files.writeString(before.resolveSibling("offers-archive-of-mine.txt"), "mine");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

        Path after = archive();

        assertThat(after).isNotEqualTo(before);
        assertThat(before).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(Archives.missing(settings(true), "offers")).isTrue();
    }

    @Test
    void aNetworkWithoutArchivesAsksForNone() throws Exception {
        assertThat(Archives.options(settings(false), "offers", jar.getParent())).isEmpty();
        assertThat(Archives.missing(settings(false), "offers")).isFalse();
        assertThat(checkout.resolve(".kith")).doesNotExist();
    }

    private Path archive() throws Exception {
        List<String> line = Archives.options(settings(true), "offers", jar.getParent());
        String option = line.stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
                .findFirst()
                .orElseThrow();
        return Path.of(option.substring("-XX:SharedArchiveFile=".length()));
    }

    private NetworkSettings settings(boolean archives) {
        Layout layout = new Layout(checkout, checkout.resolve("home"));
        return new NetworkSettings(layout, Ports.defaults(), null, true, Compilation.BEST, archives);
    }
}
