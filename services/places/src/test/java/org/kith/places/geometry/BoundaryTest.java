package org.kith.places.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.loading.Places;

class BoundaryTest {
    private static Ring ring(int... coordinates) {
        int[] x = new int[coordinates.length / 2];
        int[] y = new int[coordinates.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = coordinates[2 * i];
            y[i] = coordinates[2 * i + 1];
        }
        return new Ring(x, y);
    }

    private static Boundary of(Ring outer, Ring... holes) {
        return new Boundary(List.of(new Boundary.Polygon(outer, List.of(holes))));
    }

    @Test
    void aHoleIsOutside() {
        Boundary ringRoad = of(ring(0, 0, 100, 0, 100, 100, 0, 100), ring(40, 40, 60, 40, 60, 60, 40, 60));

        assertThat(ringRoad.contains(new GridPoint(20, 50))).isTrue();
        assertThat(ringRoad.contains(new GridPoint(50, 50))).isFalse();
        assertThat(ringRoad.contains(new GridPoint(150, 50))).isFalse();
        assertThat(ringRoad.squareMetres()).isEqualTo(9_600);
    }

    /** The centre of gravity of a horseshoe and of a ring lies in their hollow. */
    @Test
    void theMiddleLiesInside() {
        Boundary horseshoe = of(ring(0, 0, 100, 0, 100, 100, 80, 100, 80, 20, 20, 20, 20, 100, 0, 100));
        Boundary ring = of(ring(0, 0, 100, 0, 100, 100, 0, 100), ring(40, 10, 60, 10, 60, 90, 40, 90));

        assertThat(horseshoe.contains(horseshoe.middle())).isTrue();
        assertThat(ring.contains(ring.middle())).isTrue();
        assertThat(of(ring(0, 0, 90, 0, 90, 30, 0, 30)).middle()).isEqualTo(new GridPoint(45, 15));
    }

    @Test
    void windingDoesNotMatter() {
        Boundary clockwise = of(ring(0, 0, 0, 30, 90, 30, 90, 0));

        assertThat(clockwise.middle()).isEqualTo(new GridPoint(45, 15));
        assertThat(clockwise.squareMetres()).isEqualTo(2_700);
        assertThat(clockwise.contains(new GridPoint(1, 1))).isTrue();
    }

    /** No point of the town is in two areas, and none between two is in neither, corners and borders included. */
    @Test
    void everyPointOfNorthwickIsInExactlyOneArea() {
        Place northwick = Places.northwick();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            inOneArea(northwick, new GridPoint(637_500 + random.nextInt(5_000), 397_500 + random.nextInt(5_000)));
        }
        for (Area area : northwick.areas()) {
            Ring outline = area.boundary().polygons().getFirst().outer();
            for (int i = 0; i < outline.size(); i++) {
                GridPoint corner = new GridPoint(outline.x(i), outline.y(i));
                boolean inland = corner.easting() > 637_500
                        && corner.easting() < 642_500
                        && corner.northing() > 397_500
                        && corner.northing() < 402_500;
                if (inland) {
                    inOneArea(northwick, corner);
                }
            }
        }
    }

    private static void inOneArea(Place place, GridPoint point) {
        List<Area> holders = place.areas().stream()
                .filter(area -> area.boundary().contains(point))
                .toList();
        assertThat(holders).as(point.toString()).hasSize(1);
        assertThat(place.areaOf(point)).contains(holders.getFirst());
    }
}
