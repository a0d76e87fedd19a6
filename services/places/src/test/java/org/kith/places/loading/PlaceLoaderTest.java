package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;

class PlaceLoaderTest {
    /** Two squares of a kilometre, side by side, in metres; the second as TopoJSON with a shared arc and a backward one. */
    private static final String EAST = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":
            {"LSOA21CD":"E01990001","LSOA21NM":"Eastham 001A","LAD22CD":"E09990001","LAD22NM":"Eastham"},
            "geometry":{"type":"Polygon","coordinates":[[[501000,200000],[502000,200000],[502000,201000],
            [501000,201000],[501000,200000]]]}}]}""";

    private static final String WEST = """
            {"type":"Topology","objects":{"west":{"type":"GeometryCollection","geometries":[
            {"type":"MultiPolygon","properties":{"LSOA21CD":"E01990002","LSOA21NM":"Westham 001A"},"arcs":[[[0,-2]]]}]}},
            "transform":{"scale":[10,10],"translate":[500000,200000]},
            "arcs":[[[0,0],[100,0],[0,100]],[[0,0],[0,100],[100,0]]]}""";

    private static final String DECILES = "LSOA code (2021),IMD_decile\nE01990001,3\nE01990002,8\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aPlaceOfTwoAreas() throws IOException {
        file("east.geojson", EAST);
        file("west_E09990002.topo.json", WEST);
        file("deprivation.csv", DECILES);
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Place load() {
        return Places.load(folder, Progress.NONE);
    }

    @Test
    void joinsBoundariesOfBothFormatsWithDeprivationAndZones() {
        Place place = load();

        assertThat(place.zones()).containsExactly(new Zone("E09990001", "Eastham"), new Zone("E09990002", "Westham"));
        Area west = place.find("E01990002").orElseThrow();
        assertThat(west.deprivationDecile()).isEqualTo(8);
        assertThat(west.boundary().squareMetres()).isEqualTo(1_000_000);
        assertThat(west.centroid()).isEqualTo(new GridPoint(500_500, 200_500));
        assertThat(place.areaOf(new GridPoint(501_999, 200_500)).orElseThrow().name())
                .isEqualTo("Eastham 001A");
        assertThat(place.areaOf(new GridPoint(503_000, 200_500))).isEmpty();
        assertThat(place.find("E01999999")).isEmpty();
        assertThat(place.find(null)).isEmpty();
    }

    @Test
    void refusesBadPostcodeRowsWithLineFieldAndReason() throws IOException {
        file("postcodes.csv", """
                pcds,oseast1m,osnrth1m,lsoa11,lsoa21
                ZN1 1AA,501500,200500,E01000001,E01990001
                ZN1 1AB,,,E01000001,E01990001
                ZN1 1AC,501500,200500,E01000001,E01990001
                ZN1 1AD,501500,2e5,E01000001,E01990001
                ZN1 1AE,501500,200500
                ZN1 1AF,"501500,200500,E01000001,E01990001
                ZN1 1AG,1,2,E01000001,E01000009
                zn11aa,500500,200500,E01000001,E01990002
                ZN1 1AH,9999999,200500,E01000001,E01990002
                ZN1 1AJ,500500,200500,E01000001,E01990002
                """);
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.postcodeCount()).isEqualTo(2);
        assertThat(place.areaOf(Postcode.parse("ZN1 1AA")))
                .contains(place.find("E01990001").orElseThrow());
        assertThat(place.pointOf(Postcode.parse("ZN1 1AJ"))).contains(new GridPoint(500_500, 200_500));
        assertThat(place.areaOf(Postcode.parse("ZN1 1AG"))).isEmpty();
        assertThat(place.postcodesOf(place.find("E01990002").orElseThrow())).containsExactly(Postcode.parse("ZN1 1AJ"));
        assertThat(report.refusals())
                .extracting(Refusal::toString)
                .containsExactly(
                        "postcodes.csv:3 oseast1m: the postcode has no grid reference",
                        "postcodes.csv:4 pcds: " + InvalidPostcode.Reason.INWARD.detail(),
                        "postcodes.csv:5 osnrth1m: not a whole number of metres",
                        "postcodes.csv:6: the line has not as many fields as the header",
                        "postcodes.csv:7: a quotation mark is not closed",
                        "postcodes.csv:10 oseast1m: not on the National Grid",
                        "postcodes.csv:9 pcds: the postcode is given twice");
        assertThat(report.refusedCount()).isEqualTo(7);
        assertThat(report.rowsRead()).containsEntry("postcodes.csv", 10L);
    }

    @Test
    void takesTheEditionOfTheIndexThatTheBoundariesHave() throws IOException {
        file("imd2019.csv", "lsoa11_code,IMD_decile\nE01990001,1\nE01990002,1\n");
        file("notes.csv", "to,do\n1,2\n");
        file("schema.json", "[{\"code\":\"pcd\"}]");
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.find("E01990002").orElseThrow().deprivationDecile()).isEqualTo(8);
        assertThat(report.ignored()).containsOnlyKeys("imd2019.csv", "notes.csv", "schema.json");
    }

    @Test
    void readsStreetsAndRefusesDoorsThatCannotBe() throws IOException {
        file("postcodes.csv", "pcds,east1m,north1m,lsoa21cd\nZN1 1AA,501500,200500,E01990001\n");
        file("streets.csv", """
                door_id,label,street,postcode
                01980000-0001-77cb-9ea0-d11396aeb084,1,Long Row,zn1 1aa
                01980000-0001-77cb-9ea0-d11396aeb084,2,Long Row,ZN1 1AA
                01980000-0001-77cb-9ea0-d11396aeb085,3,Long Row,ZN1 1AB
                1-1-1-1-1,4,Long Row,ZN1 1AA
                01980000-0001-77cb-9ea0-d11396aeb086,,Long Row,ZN1 1AA
                """);
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.streets()).hasSize(1);
        assertThat(place.streetsOf(place.find("E01990001").orElseThrow())
                        .getFirst()
                        .doors())
                .extracting(Door::label)
                .containsExactly("1");
        assertThat(report.refusals())
                .extracting(Refusal::field)
                .containsExactly("door_id", "postcode", "door_id", "label");
        assertThat(report.refusals()).extracting(Refusal::line).containsExactly(3L, 4L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Polygon"                    | Point"                   | E01990001: must be a Polygon
            "coordinates":[[            | "coordinates":[[["x",1],   | a position is not two numbers
            [501000,200000],[502000     | [0,0],[1e99              | the outline of area E01990001
            "LSOA21CD":"E01990001",     | ''                       | no area code
            E01990001                   | E01990002                | area E01990002 is already in
            E01990001                   | E01990003                | no deprivation decile for 1 of 2 areas
            LSOA21CD                    | LSOA11CD                 | another edition
            ]]]}}]}                     | ]]]                      | not valid JSON
            "features":[{"type"         | "features":[7,{"type"    | must hold objects
            """)
    void saysWhichFileIsAtFault(String text, String instead, String message) throws IOException {
        assertThat(EAST).contains(text);
        file("east.geojson", EAST.replace(text, instead));

        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(this::load)
                .withMessageContaining(message)
                .withMessageMatching("(?s).*(json|" + folder.getFileName() + ").*");
    }

    @Test
    void anArcThatIsNotThereIsAFault() throws IOException {
        file("west_E09990002.topo.json", WEST.replace("[0,-2]", "[0,-9]"));

        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(this::load)
                .withMessage("west_E09990002.topo.json: the outline of area E01990002:"
                        + " a ring names an arc that does not exist");
    }

    @Test
    void anIsletOfLessThanAMetreIsLeftOut() throws IOException {
        file(
                "east.geojson",
                EAST.replace(
                                "\"Polygon\",\"coordinates\":[[[",
                                "\"MultiPolygon\",\"coordinates\":"
                                        + "[[[[501100.1,200100.1],[501100.2,200100.1],[501100.2,200100.2]]],[[[")
                        .replace("]]]}}]}", "]]]]}}]}"));

        assertThat(load().find("E01990001").orElseThrow().boundary().squareMetres())
                .isEqualTo(1_000_000);
    }

    @Test
    void anEmptyFolderAndNoFolderAreFaults(@TempDir Path empty) {
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(() -> Places.load(empty, Progress.NONE))
                .withMessageContaining("no GeoJSON or TopoJSON");
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(() -> Places.fromEnvironment(empty.resolve("none").toString()))
                .withMessageContaining("no folder");
    }

    @Test
    void aZoneWithTwoNamesIsAFault() throws IOException {
        file("west_E09990002.topo.json", WEST.replace("\"LSOA21NM\"", "\"LAD22CD\":\"E09990001\",\"LSOA21NM\""));

        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(this::load)
                .withMessageContaining("zone E09990001 has two names");
    }

    @Test
    void aServiceWithoutPostcodesGetsInventedStreets() {
        Place place = Places.fromEnvironment(folder.toString());

        assertThat(place.streets()).hasSize(2).allMatch(street -> street.doors().size() == Places.DOORS_PER_AREA);
        assertThat(place.postcodeCount()).isEqualTo(2);
    }
}
