package org.kith.gateway.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.places.Area;
import org.kith.places.loading.Places;

class OutlinesTest {
    private final PlaceMap.Drawing drawing = Outlines.draw(Places.northwick());

    @Test
    void everyAreaIsDrawnInsideTheDrawing() {
        assertThat(drawing.shapes())
                .extracting(PlaceMap.Shape::code)
                .containsExactlyElementsOf(
                        Places.northwick().areas().stream().map(Area::code).toList());
        assertThat(drawing.shapes()).allSatisfy(shape -> {
            assertThat(shape.path()).matches("(M[0-9. ]+(L[0-9. ]+)+Z)+");
            double[] numbers = Arrays.stream(shape.path().split("[^0-9.]+"))
                    .filter(number -> !number.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            for (int i = 0; i < numbers.length; i += 2) {
                assertThat(numbers[i]).isBetween(0.0, (double) drawing.width());
                assertThat(numbers[i + 1]).isBetween(0.0, (double) drawing.height());
            }
        });
    }

    @Test
    void northIsUp() {
        Map<String, PlaceMap.Shape> shapes =
                drawing.shapes().stream().collect(Collectors.toMap(PlaceMap.Shape::code, Function.identity()));
        Area first = Places.northwick().areas().getFirst();
        for (Area other : Places.northwick().areas()) {
            int up = Integer.signum(
                    other.centroid().northing() - first.centroid().northing());
            double down = Double.parseDouble(shapes.get(other.code()).y())
                    - Double.parseDouble(shapes.get(first.code()).y());
            // A drawing's unit is some 30 metres; less than that nobody sees.
            if (Math.abs(other.centroid().northing() - first.centroid().northing()) > 200) {
                assertThat(Math.signum(down)).as(other.code()).isEqualTo(-up);
            }
        }
    }

    @Test
    void aZonesBorderIsWhatItSharesWithNoOtherAreaOfItsOwn() {
        Map<String, Long> inAreas = drawing.shapes().stream()
                .flatMap(shape -> edges(shape.path()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> borders =
                edges(drawing.zoneBorders()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(borders).isNotEmpty().hasSizeLessThan(inAreas.size() / 2);
        // The coast is one zone's alone; between two zones a line is a border of both.
        borders.forEach((edge, times) -> assertThat(inAreas.get(edge)).as(edge).isEqualTo(times));
        inAreas.forEach((edge, times) -> {
            if (times == 1) {
                assertThat(borders).as("the coast").containsKey(edge);
            }
        });
    }

    /** The lines of a path, the same whichever way they run. */
    private static Stream<String> edges(String path) {
        return Arrays.stream(path.split("[MZ]")).filter(ring -> !ring.isEmpty()).flatMap(ring -> {
            String[] points = ring.split("L");
            return Stream.iterate(1, i -> i < points.length, i -> i + 1)
                    .map(i -> points[i - 1].compareTo(points[i]) < 0
                            ? points[i - 1] + "|" + points[i]
                            : points[i] + "|" + points[i - 1]);
        });
    }
}
