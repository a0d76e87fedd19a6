package org.kith.places.northwick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.UnknownPostcode;
import org.kith.places.Zone;
import org.kith.places.export.PlaceWriter;
import org.kith.places.geometry.GridPoint;
import org.kith.places.loading.Places;
import org.kith.places.postcodes.Postcode;

class NorthwickTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/kith/places/northwick");
    private static final Place NORTHWICK = Places.northwick();

    /** With -Dkith.northwick.write=true the shipped files are written anew before they are compared. */
    @Test
    void theShippedFilesAreWhatTheGeneratorMakes(@TempDir Path temp) throws IOException {
        if (Boolean.getBoolean("kith.northwick.write")) {
            PlaceWriter.write(NorthwickGenerator.generate(), RESOURCES);
        }
        PlaceWriter.write(NorthwickGenerator.generate(), temp);
        for (String file :
                List.of("areas.geojson", "deprivation.csv", "postcodes.csv", "streets.csv", "councils.csv")) {
            assertThat(RESOURCES.resolve(file)).hasSameBinaryContentAs(temp.resolve(file));
        }
    }

    @Test
    void hasSixZonesOfTenAreas() {
        assertThat(NORTHWICK.name()).isEqualTo("Northwick");
        assertThat(NORTHWICK.zones())
                .extracting(Zone::name)
                .containsExactly("Harbourside", "Old Town", "Castle Hill", "Millfields", "Riverbank", "Fellside");
        assertThat(NORTHWICK.zones()).allMatch(zone -> NORTHWICK.areasOf(zone).size() == 10);
        assertThat(NORTHWICK.areas()).allMatch(area -> area.boundary().contains(area.centroid()));
        assertThat(NORTHWICK.areas()).noneMatch(area -> area.code().matches("[A-Z]\\d{8}"));
        assertThat(NORTHWICK.zone("NW03")).contains(NORTHWICK.zones().get(2));
        assertThat(NORTHWICK).hasToString("Northwick (60 areas in 6 zones)");
    }

    @Test
    void everyZoneBelongsToTheCouncilOfTheDemonstration() {
        UUID council = UUID.fromString("01980000-0000-7000-8000-000000000001");

        assertThat(NORTHWICK.zones())
                .allMatch(zone -> NORTHWICK.councilOf(zone.code()).equals(Optional.of(council)));
        assertThat(NORTHWICK.zonesOf(council)).isEqualTo(NORTHWICK.zones());
        assertThat(NORTHWICK.zonesOf(UUID.randomUUID())).isEmpty();
        assertThat(NORTHWICK.zonesOfPostcodes().apply(Postcode.parse("ZN6 0AA")))
                .contains("NW06");
        assertThat(NORTHWICK.zonesOfPostcodes().apply(Postcode.parse("ZN1 9ZZ")))
                .isEmpty();
        assertThat(NORTHWICK.councilOf("E09000005")).isEmpty();
        assertThat(NORTHWICK.councilOf(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ZN1 9ZZ, NOT_YET",
        "ZN6 9ZZ, NOT_YET",
        "SW1A 1AA, OUTSIDE",
        "ZN7 1AA, OUTSIDE",
        "ZN10 1AA, OUTSIDE",
        "ZE1 0AA, OUTSIDE",
        "A1 1AA, OUTSIDE"
    })
    void aPostcodeOfItsDistrictsMayBeNew(String postcode, UnknownPostcode why) {
        assertThat(NORTHWICK.areaOf(Postcode.parse(postcode))).isEmpty();
        assertThat(UnknownPostcode.of(NORTHWICK, Postcode.parse(postcode))).isEqualTo(why);
    }

    @Test
    void deprivationFallsFromHarbourToFells() {
        assertThat(NORTHWICK.areas().stream()
                        .collect(Collectors.groupingBy(Area::deprivationDecile, Collectors.counting())))
                .containsOnlyKeys(IntStream.rangeClosed(1, 10).boxed().toList())
                .allSatisfy((decile, areas) -> assertThat(areas).isEqualTo(6));
        assertThat(meanDecile("Harbourside")).isLessThan(3);
        assertThat(meanDecile("Fellside")).isGreaterThan(8);
    }

    @Test
    void everyDoorLeadsToAnAreaAndAPointInIt() {
        List<Door> doors = NORTHWICK.streets().stream()
                .flatMap(street -> street.doors().stream())
                .toList();

        assertThat(NORTHWICK.streets()).hasSize(120);
        assertThat(NORTHWICK.streets()).extracting(Street::name).doesNotHaveDuplicates();
        assertThat(doors).hasSizeBetween(2_400, 2_800);
        assertThat(doors).extracting(Door::id).doesNotHaveDuplicates();
        for (Street street : NORTHWICK.streets()) {
            for (Door door : street.doors()) {
                GridPoint point = NORTHWICK.pointOf(door.postcode()).orElseThrow();
                assertThat(NORTHWICK.areaOf(door.postcode())).contains(street.area());
                assertThat(NORTHWICK.areaOf(point)).contains(street.area());
                assertThat(door.postcode().invented()).isTrue();
            }
        }
        assertThat(NORTHWICK.areaOf(Postcode.parse("ZN9 9ZZ"))).isEmpty();
    }

    /** So that a radius of one or two kilometres leaves people out and one of ten does not. */
    @Test
    void isAboutEightKilometresAcross() {
        int most = 0;
        for (Area a : NORTHWICK.areas()) {
            for (Area b : NORTHWICK.areas()) {
                most = Math.max(most, a.centroid().distanceTo(b.centroid()));
            }
        }
        assertThat(most).isBetween(8_000, 10_000);
    }

    @Test
    void isWhatAServiceGetsWithoutAFolder() {
        assertThat(Places.fromEnvironment("")).isSameAs(NORTHWICK);
        assertThat(Places.fromEnvironment(" ")).isSameAs(NORTHWICK);
        assertThat(Places.fromEnvironment(null)).isSameAs(NORTHWICK);
    }

    private static double meanDecile(String zone) {
        return NORTHWICK.areas().stream()
                .filter(area -> area.zone().name().equals(zone))
                .mapToInt(Area::deprivationDecile)
                .average()
                .orElseThrow();
    }
}
