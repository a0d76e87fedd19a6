package org.kith.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NorthwickTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/kith/places/northwick");

    /** With -Dkith.northwick.write=true the shipped files are written anew instead of compared. */
    @Test
    void theShippedFilesAreWhatTheGeneratorMakes(@TempDir Path temp) throws IOException {
        boolean write = Boolean.getBoolean("kith.northwick.write");
        Path made = write ? RESOURCES : temp;
        PlaceWriter.write(NorthwickGenerator.generate(), made);
        for (String file : List.of("areas.geojson", "deprivation.csv", "postcodes.csv", "streets.csv")) {
            assertThat(RESOURCES.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
        }
    }

    @Test
    void loadsByTheSameLoaderAsAnyPlace() {
        Place northwick = Places.northwick();

        assertThat(northwick.name()).isEqualTo("Northwick");
        assertThat(northwick.zones())
                .extracting(Zone::name)
                .containsExactly("Harbourside", "Old Town", "Castle Hill", "Millfields", "Riverbank", "Fellside");
        assertThat(northwick.areas()).hasSize(60);
        assertThat(northwick.streets()).hasSize(120);
        assertThat(northwick.streets().stream().mapToInt(s -> s.doors().size()).sum())
                .isBetween(2_400, 2_800);
        assertThat(Places.fromEnvironment("")).isSameAs(northwick);
    }
}
