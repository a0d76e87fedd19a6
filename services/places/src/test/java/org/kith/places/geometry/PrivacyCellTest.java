package org.kith.places.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.kith.places.loading.Places;

class PrivacyCellTest {
    @Test
    void everyPointOfACellHasTheSameCell() {
        PrivacyCell cell = Places.northwick().areas().getFirst().cell();

        assertThat(PrivacyCell.of(cell.centre())).isEqualTo(cell);
        assertThat(cell.corners()).hasSize(6);
        for (LatLon corner : cell.corners()) {
            GridPoint point = corner.toGrid();
            GridPoint middle = cell.centre();
            GridPoint almost = new GridPoint(
                    (9 * point.easting() + middle.easting()) / 10, (9 * point.northing() + middle.northing()) / 10);
            assertThat(PrivacyCell.of(almost)).isEqualTo(cell);
            assertThat(middle.distanceTo(point)).isBetween(350, 700);
        }
    }

    @Test
    void isAStringInJsonAndRefusesOthers() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        PrivacyCell cell = PrivacyCell.of(new GridPoint(530_000, 180_000));

        assertThat(json.readValue(json.writeValueAsString(cell), PrivacyCell.class))
                .isEqualTo(cell);
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyCell("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PrivacyCell("000000000000000"));
        assertThatIllegalArgumentException().as("resolution 9").isThrownBy(() -> new PrivacyCell("89195da49a3ffff"));
    }
}
