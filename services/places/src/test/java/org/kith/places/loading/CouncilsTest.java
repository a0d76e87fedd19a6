package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.places.Place;
import org.kith.places.Zone;
import org.kith.places.export.PlaceWriter;

/** Whose each zone is: by a file of the folder, or by the setting. */
class CouncilsTest {
    private static final UUID COUNCIL = UUID.fromString("01980000-0000-7000-8000-0000000000c1");
    private static final UUID OTHER = UUID.fromString("01980000-0000-7000-8000-0000000000c2");

    @TempDir
    private Path folder;

    @BeforeEach
    void aPlaceWithoutCouncils() throws IOException {
        PlaceWriter.write(Places.northwick(), folder);
        Files.delete(folder.resolve("councils.csv"));
    }

    @Test
    void aFileOfTheFolderNamesThem() throws IOException {
        Files.writeString(
                folder.resolve("whose.csv"),
                "LAD24CD,council_id\nNW01," + COUNCIL + "\nNW02,1-1-1-1-1\nNW01," + COUNCIL + "\nE09000005," + OTHER
                        + "\nNW03," + COUNCIL + "\nNW03," + OTHER + "\nNW04," + new UUID(0, 0) + "\n");
        LoadReport report = new LoadReport();

        Place place = Places.load(folder, report);

        assertThat(place.councilOf("NW01")).contains(COUNCIL);
        assertThat(place.zonesOf(COUNCIL)).extracting(Zone::code).containsExactly("NW01");
        assertThat(place.zonesWithoutCouncil()).hasSize(5);
        assertThat(report.refusals())
                .extracting(Refusal::toString)
                .containsExactly(
                        "whose.csv:3 council_id: not a UUID",
                        "whose.csv:4 zone_code: the zone is given twice",
                        "whose.csv:5 zone_code: the place has no such zone",
                        "whose.csv:7 zone_code: the zone is given twice",
                        "whose.csv:8 council_id: not a UUID");
    }

    @Test
    void aZoneOfTwoCouncilsIsOfNone() throws IOException {
        Files.writeString(
                folder.resolve("councils.csv"), "zone_code,council_id\nNW01," + COUNCIL + "\nNW01," + OTHER + "\n");
        assertThat(Places.load(folder, new LoadReport()).councilOf("NW01")).isEmpty();
        String setting = "NW01=" + OTHER + " NW01=" + COUNCIL;
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(() -> Places.fromEnvironment(folder.toString(), setting))
                .withMessageContaining("zone NW01 is given twice");
    }

    @Test
    void theSettingNamesTheOthers() throws IOException {
        Files.writeString(folder.resolve("councils.csv"), "zone_code,council_id\nNW01," + COUNCIL + "\n");

        Place place = Places.fromEnvironment(
                folder.toString(),
                "NW02=" + OTHER + ", NW03=" + OTHER + " NW04=" + OTHER + " NW05=" + OTHER + " NW06=" + OTHER);

        assertThat(place.councilOf("NW01")).contains(COUNCIL);
        assertThat(place.councilOf("NW06")).contains(OTHER);
        assertThat(Places.fromEnvironment(folder.toString(), OTHER.toString()).councilOf("NW01"))
                .contains(COUNCIL);
        assertThat(Places.fromEnvironment(folder.toString(), OTHER.toString()).councilOf("NW02"))
                .contains(OTHER);
    }

    @Test
    void aServiceDoesNotStartWithAZoneThatIsNobodys() {
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(() -> Places.fromEnvironment(folder.toString(), "NW01=" + COUNCIL))
                .withMessageContaining("no council for zone NW02")
                .withMessageContaining("KITH_COUNCILS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NW01", "NW01=council", "E09000005=01980000-0000-7000-8000-0000000000c1", "="})
    void aSettingThatCannotBeReadIsAFault(String setting) {
        assertThatExceptionOfType(PlaceLoadException.class)
                .isThrownBy(() -> Places.fromEnvironment(folder.toString(), setting))
                .withMessageContaining("KITH_COUNCILS: \"" + setting + "\"");
    }
}
