package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.export.PlaceWriter;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

/** Encodings and separators of spreadsheets are recognised, or refused by name with the line. */
class FilesAsPeopleSaveThemTest {
    private static final Postcode POSTCODE = Postcode.parse("ZN1 0AA");
    private static final String DOOR = "01980000-0001-77cb-9ea0-d11396aeb084";

    private final Place northwick = Places.northwick();
    private final GridPoint point = northwick.pointOf(POSTCODE).orElseThrow();
    private final String area = northwick.areaOf(POSTCODE).orElseThrow().code();

    @TempDir
    private Path folder;

    @BeforeEach
    void northwickWithoutPostcodes() throws IOException {
        Place bare = new Place("Northwick", northwick.areas(), new PostcodeTable.Builder().build(row -> {}), List.of());
        PlaceWriter.write(bare, folder);
        Files.delete(folder.resolve("postcodes.csv"));
        Files.delete(folder.resolve("streets.csv"));
    }

    private void file(String name, String text, Charset encoding) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(encoding));
    }

    private String postcodes(String separator) {
        return String.join(separator, "pcds", "east1m", "north1m", "area_code") + "\r\n"
                + String.join(separator, "ZN1 0AA", "" + point.easting(), "" + point.northing(), area) + "\r\n";
    }

    private Place started() {
        return Places.fromEnvironment(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorOfASpreadsheetIsRead(String separator) throws IOException {
        file("postcodes.csv", "\uFEFF" + postcodes(separator), StandardCharsets.UTF_8);

        assertThat(started().pointOf(POSTCODE)).contains(point);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postcodes.txt", "ONSPD.tsv"})
    void aTableByAnotherEndingIsRead(String name) throws IOException {
        file(name, postcodes("\t"), StandardCharsets.UTF_8);

        assertThat(started().postcodeCount()).isEqualTo(1);
    }

    @Test
    void aLineThatIsNotUtf8IsLeftOutByName() throws IOException {
        file("postcodes.csv", postcodes(","), StandardCharsets.UTF_8);
        file(
                "streets.csv",
                "door_id;label;street;postcode\n" + DOOR + ";1;Caf\u00E9 Row;ZN1 0AA\n" + DOOR.replace('4', '5')
                        + ";2;Long Row;ZN1 0AA\n",
                Charset.forName("windows-1252"));
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.streets()).extracting(Street::name).containsExactly("Long Row");
        assertThat(report.refusals())
                .extracting(Refusal::toString)
                .containsExactly("streets.csv:2: the line is not UTF-8; save the file again as UTF-8");
    }

    private static String line(int n, String label, String street) {
        return "01980000-0001-77cb-9ea0-d11396aeb0%02d;%s;%s;ZN1 0AA\n".formatted(n, label, street);
    }

    @Test
    void aSignThatNobodyCanReadIsLeftOutByName() throws IOException {
        file("postcodes.csv", postcodes(","), StandardCharsets.UTF_8);
        file(
                "streets.csv",
                "door_id;label;street;postcode\n"
                        + line(10, "1", "Long\u202E Row")
                        + line(11, "1\u0007", "Long Row")
                        + line(12, "1", "Long \uE000Row")
                        + line(13, "1", "Long\u200B Row")
                        + line(14, ".", "Long Row")
                        + line(15, "1", "-")
                        + line(16, "Flat 1-2", "St. John\u2019s Row (north)"),
                StandardCharsets.UTF_8);
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.streets()).extracting(Street::name).containsExactly("St. John\u2019s Row (north)");
        String hidden = ": holds a sign that cannot be seen or shown; type it again";
        String nothing = ": has no letter or digit; write what is on the sign";
        assertThat(report.refusals())
                .extracting(Refusal::toString)
                .containsExactly(
                        "streets.csv:2 street" + hidden,
                        "streets.csv:3 label" + hidden,
                        "streets.csv:4 street" + hidden,
                        "streets.csv:5 street" + hidden,
                        "streets.csv:6 label" + nothing,
                        "streets.csv:7 street" + nothing);
    }

    @Test
    void aPlaceWithAnAreaThatNobodyCanReadDoesNotStart() throws IOException {
        Path map = folder.resolve("areas.geojson");
        String name = northwick.areas().getFirst().name();
        Files.writeString(map, Files.readString(map).replace(name, name + "\u202E"));

        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(this::started)
                .withMessageContaining("the name of area ")
                .withMessageEndingWith("holds a sign that cannot be seen or shown; type it again");
    }

    @Test
    void aPlaceWhosePostcodesAreNotReadDoesNotStart() throws IOException {
        Map<String, byte[]> files = Map.of(
                "postcodes.csv",
                        ("ZN1 0AA," + point.easting() + "," + point.northing() + "," + area + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                "onspd.csv", postcodes(",").getBytes(StandardCharsets.UTF_16),
                "of-another-edition.csv",
                        "pcds,oseast1m,osnrth1m,lsoa11\nZN1 0AA,1,1,E01000001\n".getBytes(StandardCharsets.UTF_8),
                "addresses.csv",
                        "pcds|east1m\nZN1 0AA|1\n"
                                .replace("pcds", "Postcode")
                                .replace('|', ',')
                                .getBytes(StandardCharsets.UTF_8),
                "Postcodes.xlsx", new byte[] {80, 75, 3, 4});
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path path = folder.resolve(one.getKey());
            Files.write(path, one.getValue());
            assertThatExceptionOfType(PlaceLoadException.class)
                    .as(one.getKey())
                    .isThrownBy(this::started)
                    .withMessageStartingWith(one.getKey() + " looks like a file of postcodes and is not used");
            Files.delete(path);
        }
        file("postcodes.csv", postcodes(",").replace("ZN1 0AA", "nowhere"), StandardCharsets.UTF_8);
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(this::started)
                .withMessageStartingWith("postcodes.csv: none of its postcodes can be used");
        Files.delete(folder.resolve("postcodes.csv"));
        assertThat(started().postcodeCount()).isEqualTo(60);
    }

    @Test
    void aPointThatIsNotNearItsAreaIsRefusedByTheFilesOwnColumn() throws IOException {
        file(
                "postcodes.csv",
                postcodes(",")
                        + "ZN1 0AB,0,0," + area + "\n"
                        + "ZN1 0AD," + (point.easting() + 5_000) + "," + point.northing() + "," + area + "\n"
                        + "ZN1 0AE,," + point.northing() + "," + area + "\n"
                        + "ZN1 0AF," + point.easting() + ",9999999," + area + "\n",
                StandardCharsets.UTF_8);
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.postcodeCount()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(Refusal::toString)
                .containsExactly(
                        "postcodes.csv:3 east1m: not near the area that the line names",
                        "postcodes.csv:4 east1m: not near the area that the line names",
                        "postcodes.csv:5 east1m: the postcode has no grid reference",
                        "postcodes.csv:6 north1m: not on the National Grid");
    }
}
