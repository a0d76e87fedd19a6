package org.kith.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.places.geometry.GridPoint;

/** Finds the area of a point: areas by the squares of a 1 km grid their boxes touch, then the exact outline. */
final class AreaIndex {
    private static final int SQUARE_METRES = 1_000;

    private final Map<Square, List<Area>> bySquare = new HashMap<>();

    private record Square(int east, int north) {}

    AreaIndex(List<Area> areas) {
        for (Area area : areas) {
            GridPoint from = area.boundary().southWest();
            GridPoint to = area.boundary().northEast();
            for (int e = from.easting() / SQUARE_METRES; e <= to.easting() / SQUARE_METRES; e++) {
                for (int n = from.northing() / SQUARE_METRES; n <= to.northing() / SQUARE_METRES; n++) {
                    bySquare.computeIfAbsent(new Square(e, n), s -> new ArrayList<>(4))
                            .add(area);
                }
            }
        }
    }

    Optional<Area> areaOf(GridPoint point) {
        Square square = new Square(point.easting() / SQUARE_METRES, point.northing() / SQUARE_METRES);
        return bySquare.getOrDefault(square, List.of()).stream()
                .filter(area -> area.boundary().contains(point))
                .findFirst();
    }
}
