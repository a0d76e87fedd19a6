package org.kith.places.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {
    /** Ordnance Survey's forty test points: ETRS89 position and the National Grid by OSTN15. */
    @ParameterizedTest
    @CsvFileSource(resources = "os-test-points.csv", numLinesToSkip = 1)
    void isWithinFiveMetresOfOrdnanceSurveysTestPoints(
            String point, double latitude, double longitude, double easting, double northing) {
        double[] grid = NationalGrid.toExactGrid(new LatLon(latitude, longitude));

        assertThat(Math.hypot(grid[0] - easting, grid[1] - northing)).as(point).isLessThan(5);
    }

    /** The worked example of the guide's projection, annex C: the Caister water tower, to the guide's millimetre. */
    @ParameterizedTest
    @CsvSource("651409.903, 313177.270, 52.657570306, 1.717921583")
    void projectsAsTheGuidesWorkedExample(double easting, double northing, double latitude, double longitude) {
        double[] grid = NationalGrid.project(Math.toRadians(latitude), Math.toRadians(longitude));

        assertThat(grid[0]).isCloseTo(easting, within(0.002));
        assertThat(grid[1]).isCloseTo(northing, within(0.002));
    }

    @Test
    void goesThereAndBackToTheSameMetre() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            GridPoint point = new GridPoint(random.nextInt(700_001), random.nextInt(1_300_001));
            assertThat(point.toLatLon().toGrid()).isEqualTo(point);
        }
    }

    @Test
    void refusesWhatIsNotOnTheGrid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLon(48.85, 2.35).toGrid());
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLon(-0.12, 51.5).toGrid());
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLon(91, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatLon(Double.NaN, 0));
    }
}
