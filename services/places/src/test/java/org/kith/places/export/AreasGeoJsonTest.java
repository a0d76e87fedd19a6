package org.kith.places.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.Ring;
import org.kith.places.loading.Places;

class AreasGeoJsonTest {
    private static JsonNode written(Place place, int tolerance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AreasGeoJson.write(place, tolerance, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void hasAFeatureForEachAreaInTheOrderOfTheStandard() throws IOException {
        JsonNode map = written(Places.northwick(), 20);

        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.path("features")).hasSize(60);
        JsonNode first = map.path("features").get(0);
        assertThat(first.at("/properties/area_code").asText())
                .isEqualTo(first.path("id").asText())
                .isEqualTo("NW0100001");
        assertThat(first.at("/properties/zone_name").asText()).isEqualTo("Harbourside");
        for (JsonNode feature : map.path("features")) {
            JsonNode ring = feature.at("/geometry/coordinates/0");
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            assertThat(signedArea(ring)).as("anticlockwise").isPositive();
        }
    }

    @Test
    void simplifiedNeighboursStillShareTheirBorders() throws IOException {
        Map<String, Integer> exact = borders(written(Places.northwick(), 0));
        Map<String, Integer> simple = borders(written(Places.northwick(), 30));

        assertThat(simple).hasSizeLessThan(exact.size() * 3 / 4);
        // Each stretch between two areas is in both; only the coast, 32 sides of squares, is in one.
        assertThat(exact.values().stream().filter(n -> n == 1)).hasSize(32 * 6);
        assertThat(simple.values()).allMatch(n -> n <= 2);
        assertThat(simple.values().stream().filter(n -> n == 1).count()).isLessThanOrEqualTo(32 * 6);
        assertThat(openEnds(simple))
                .as("the stretches in one area only still close into a coast")
                .isZero();
    }

    @Test
    void staysWithinItsTolerance() {
        List<Boundary> outlines =
                Places.northwick().areas().stream().map(Area::boundary).toList();
        List<Boundary> simple = new BorderSimplifier(30).simplify(outlines);

        for (int i = 0; i < outlines.size(); i++) {
            long before = outlines.get(i).squareMetres();
            long after = simple.get(i).squareMetres();
            assertThat(Math.abs(before - after)).isLessThan(before / 20);
        }
        assertThat(simple.stream().mapToLong(Boundary::squareMetres).sum())
                .isCloseTo(outlines.stream().mapToLong(Boundary::squareMetres).sum(), withinPercentage(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BorderSimplifier(-1));
    }

    /** An island meets nobody, and a hole is filled by a neighbour whose only border it is. */
    @Test
    void islandsAndEnclosedAreasKeepOneBorder() {
        Ring lake = new Ring(
                new int[] {400, 500, 600, 603, 600, 500, 400, 397}, new int[] {400, 397, 400, 500, 600, 603, 600, 500});
        Ring around = new Ring(new int[] {0, 500, 1000, 1000, 0}, new int[] {0, 2, 0, 1000, 1000});
        Boundary outer = new Boundary(List.of(new Boundary.Polygon(around, List.of(lake))));
        Boundary inner = new Boundary(List.of(new Boundary.Polygon(lake, List.of())));

        List<Boundary> simple = new BorderSimplifier(10).simplify(List.of(outer, inner));

        Ring hole = simple.getFirst().polygons().getFirst().holes().getFirst();
        assertThat(hole).isEqualTo(simple.getLast().polygons().getFirst().outer());
        assertThat(hole.size()).isEqualTo(4);
        assertThat(simple.getFirst().polygons().getFirst().outer().size()).isEqualTo(4);
        assertThat(new BorderSimplifier(5_000)
                        .simplify(List.of(inner))
                        .getFirst()
                        .squareMetres())
                .isEqualTo(inner.squareMetres());
    }

    private static double signedArea(JsonNode ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).get(0).asDouble() * ring.get(i).get(1).asDouble()
                    - ring.get(i).get(0).asDouble() * ring.get(i - 1).get(1).asDouble();
        }
        return sum;
    }

    /** Stretches between two positions, whichever way, with the number of areas that have them. */
    private static Map<String, Integer> borders(JsonNode map) {
        Map<String, Integer> borders = new HashMap<>();
        for (JsonNode feature : map.path("features")) {
            JsonNode ring = feature.at("/geometry/coordinates/0");
            for (int i = 1; i < ring.size(); i++) {
                String from = ring.get(i - 1).toString();
                String to = ring.get(i).toString();
                borders.merge(from.compareTo(to) < 0 ? from + "~" + to : to + "~" + from, 1, Integer::sum);
            }
        }
        return borders;
    }

    private static long openEnds(Map<String, Integer> borders) {
        Map<String, Integer> ends = new HashMap<>();
        borders.forEach((border, areas) -> {
            if (areas == 1) {
                for (String end : border.split("~")) {
                    ends.merge(end, 1, Integer::sum);
                }
            }
        });
        return ends.values().stream().filter(n -> n % 2 == 1).count();
    }
}
