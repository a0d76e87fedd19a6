package org.kith.places.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.GridPoint;
import org.kith.places.geometry.LatLon;
import org.kith.places.geometry.Ring;

/** Makes a {@link Boundary} of the coordinates in GeoJSON, or of arcs in TopoJSON. */
final class Geometry {
    /** Turns a ring of a file into points; the two formats differ only here. */
    interface Rings {
        Line ring(JsonNode node);
    }

    /** Coordinates as they stand in a file. */
    static final class Line {
        private double[] x = new double[32];
        private double[] y = new double[32];
        private int size;

        void add(double px, double py) {
            if (size == x.length) {
                x = Arrays.copyOf(x, size * 2);
                y = Arrays.copyOf(y, size * 2);
            }
            x[size] = px;
            y[size++] = py;
        }

        double x(int i) {
            return x[i];
        }

        double y(int i) {
            return y[i];
        }

        int size() {
            return size;
        }
    }

    private Geometry() {}

    /**
     * @param rings the member with the rings: "coordinates" of GeoJSON or "arcs" of TopoJSON
     * @throws PlaceLoadException when nothing is enclosed; a single islet or hole of less than a metre is left out
     */
    static Boundary boundary(String type, JsonNode rings, Rings reader) {
        List<Boundary.Polygon> polygons = new ArrayList<>();
        switch (type) {
            case "Polygon" -> polygon(rings, reader).ifPresent(polygons::add);
            case "MultiPolygon" -> rings.forEach(one -> polygon(one, reader).ifPresent(polygons::add));
            default -> throw new PlaceLoadException("must be a Polygon or MultiPolygon");
        }
        if (polygons.isEmpty()) {
            throw new PlaceLoadException("encloses nothing");
        }
        return new Boundary(polygons);
    }

    private static Optional<Boundary.Polygon> polygon(JsonNode node, Rings reader) {
        List<Ring> rings = new ArrayList<>();
        for (JsonNode one : node) {
            Optional<Ring> ring = onGrid(reader.ring(one));
            if (ring.isEmpty() && rings.isEmpty()) {
                return Optional.empty();
            }
            ring.ifPresent(rings::add);
        }
        return rings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Boundary.Polygon(rings.getFirst(), rings.subList(1, rings.size())));
    }

    /** To whole metres, without points that fall on the one before and without the closing point. */
    private static Optional<Ring> onGrid(Line line) {
        int[] x = new int[line.size()];
        int[] y = new int[line.size()];
        int n = 0;
        for (int i = 0; i < line.size(); i++) {
            GridPoint point = gridPoint(line.x(i), line.y(i));
            if (n == 0 || x[n - 1] != point.easting() || y[n - 1] != point.northing()) {
                x[n] = point.easting();
                y[n++] = point.northing();
            }
        }
        if (n > 1 && x[0] == x[n - 1] && y[0] == y[n - 1]) {
            n--;
        }
        Ring ring = new Ring(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        return n < 3 || ring.doubleArea() == 0 ? Optional.empty() : Optional.of(ring);
    }

    /**
     * Degrees, or metres where they cannot be degrees: the official files come in both, and every point of land has a
     * National Grid easting above 180.
     */
    private static GridPoint gridPoint(double x, double y) {
        if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
            return new LatLon(y, x).toGrid();
        }
        return new GridPoint(Math.toIntExact(StrictMath.round(x)), Math.toIntExact(StrictMath.round(y)));
    }
}
