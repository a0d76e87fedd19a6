package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.geometry.GridPoint;
import org.kith.places.geometry.LatLon;
import org.kith.places.postcodes.Postcode;

/** Real files, when they lie beside the checkout. */
class WestLondonTest {
    private static final Path DATA =
            Path.of("../../../shared/data").toAbsolutePath().normalize();

    private static Path present(String name) {
        Path path = DATA.resolve(name);
        assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is not there");
        return path;
    }

    @Test
    void loadsFourBoroughsWithEveryDecile() {
        LoadReport report = new LoadReport();
        Place place = Places.load(present("west-london"), report);

        assertThat(place.name()).isEqualTo("West London");
        assertThat(place.areas()).hasSize(517);
        assertThat(place.zones())
                .containsExactly(
                        new Zone("E09000005", "Brent"),
                        new Zone("E09000013", "Hammersmith and Fulham"),
                        new Zone("E09000020", "Kensington and Chelsea"),
                        new Zone("E09000033", "Westminster"));
        assertThat(place.find("E01000471").orElseThrow().deprivationDecile()).isEqualTo(5);
        assertThat(place.areas()).allMatch(area -> area.boundary().contains(area.centroid()));
        assertThat(place.areas())
                .allMatch(area -> place.areaOf(area.centroid()).orElseThrow().equals(area));
        assertThat(report.refusedCount()).isZero();
        assertThat(report.ignored()).containsOnlyKeys("imd2025_lsoa21.csv");
        // The Albert Hall's middle, from the map: in Westminster by a street's breadth.
        assertThat(place.areaOf(new LatLon(51.5009, -0.1774).toGrid())
                        .orElseThrow()
                        .zone()
                        .name())
                .isEqualTo("Westminster");
    }

    /** The sum of the areas is the size of the boroughs as the official statistics give it: 43.2 + 16.4 + 12.1 + 21.5 km². */
    @Test
    void theBoroughsHaveTheirSize() {
        Place place = Places.load(present("west-london"), Progress.NONE);

        Map<String, Double> squareKilometres = place.areas().stream()
                .collect(Collectors.groupingBy(
                        area -> area.zone().name(),
                        Collectors.summingDouble(area -> area.boundary().squareMetres() / 1e6)));

        assertThat(squareKilometres.get("Brent")).isBetween(42.5, 44.0);
        assertThat(squareKilometres.get("Hammersmith and Fulham")).isBetween(16.0, 17.5);
        assertThat(squareKilometres.get("Kensington and Chelsea")).isBetween(11.9, 12.5);
        assertThat(squareKilometres.get("Westminster")).isBetween(21.0, 22.2);
    }

    /** The directory gives each postcode by its official grid reference and in degrees. */
    @Test
    void agreesWithThePostcodeDirectoryWithinFiveMetres() throws IOException {
        int rows = 0;
        try (CsvReader csv = new CsvReader(Files.newInputStream(present("onspd_sample.csv")))) {
            while (csv.next()) {
                GridPoint official = new GridPoint(Integer.parseInt(csv.get(5)), Integer.parseInt(csv.get(6)));
                LatLon position = new LatLon(Double.parseDouble(csv.get(7)), Double.parseDouble(csv.get(8)));

                assertThat(position.toGrid().distanceTo(official))
                        .as(csv.get(0))
                        .isLessThanOrEqualTo(5);
                // The Scottish directory adds a letter to a postcode that two areas share.
                String unit = csv.get(0).replaceFirst("(\\d[A-Z]{2})[A-Z]$", "$1");
                assertThat(Postcode.parse(unit)).hasToString(unit);
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(90);
    }
}
