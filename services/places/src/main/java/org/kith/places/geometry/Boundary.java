package org.kith.places.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The outline of an area on the National Grid: one or more polygons, each with holes or none. Immutable. */
public final class Boundary {
    /** A polygon: its outer ring and the holes in it. */
    public record Polygon(Ring outer, List<Ring> holes) {
        public Polygon {
            holes = List.copyOf(holes);
        }

        boolean contains(GridPoint p) {
            return outer.contains(p.easting(), p.northing())
                    && holes.stream().noneMatch(hole -> hole.contains(p.easting(), p.northing()));
        }
    }

    private final List<Polygon> polygons;
    private final GridPoint southWest;
    private final GridPoint northEast;

    public Boundary(List<Polygon> polygons) {
        if (polygons.isEmpty()) {
            throw new IllegalArgumentException("A boundary needs a polygon");
        }
        this.polygons = List.copyOf(polygons);
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (Polygon polygon : polygons) {
            for (int i = 0; i < polygon.outer().size(); i++) {
                minX = Math.min(minX, polygon.outer().x(i));
                maxX = Math.max(maxX, polygon.outer().x(i));
                minY = Math.min(minY, polygon.outer().y(i));
                maxY = Math.max(maxY, polygon.outer().y(i));
            }
        }
        this.southWest = new GridPoint(minX, minY);
        this.northEast = new GridPoint(maxX, maxY);
    }

    /** Whether the point lies inside. A point on a border shared with a neighbour lies in exactly one of the two. */
    public boolean contains(GridPoint point) {
        return point.easting() >= southWest.easting()
                && point.easting() <= northEast.easting()
                && point.northing() >= southWest.northing()
                && point.northing() <= northEast.northing()
                && polygons.stream().anyMatch(polygon -> polygon.contains(point));
    }

    /** The enclosed area in square metres, holes left out. */
    public long squareMetres() {
        long twice = 0;
        for (Polygon polygon : polygons) {
            twice = Math.addExact(twice, Math.abs(polygon.outer().doubleArea()));
            for (Ring hole : polygon.holes()) {
                twice = Math.subtractExact(twice, Math.abs(hole.doubleArea()));
            }
        }
        return twice / 2;
    }

    /** The south-west corner of the smallest box around the outline. */
    public GridPoint southWest() {
        return southWest;
    }

    /** The north-east corner of the smallest box around the outline. */
    public GridPoint northEast() {
        return northEast;
    }

    public List<Polygon> polygons() {
        return polygons;
    }

    /** The centre of gravity of the largest polygon, or, where that falls outside it, a point inside at its height. */
    public GridPoint middle() {
        Polygon largest = polygons.getFirst();
        for (Polygon polygon : polygons) {
            if (Math.abs(polygon.outer().doubleArea())
                    > Math.abs(largest.outer().doubleArea())) {
                largest = polygon;
            }
        }
        GridPoint centre = centreOfGravity(largest.outer());
        return largest.contains(centre) ? centre : widestAt(largest, centre.northing());
    }

    private static GridPoint centreOfGravity(Ring ring) {
        double twice = 0;
        double sumX = 0;
        double sumY = 0;
        long originX = ring.x(0);
        long originY = ring.y(0);
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            long xi = ring.x(i) - originX;
            long yi = ring.y(i) - originY;
            long xj = ring.x(j) - originX;
            long yj = ring.y(j) - originY;
            double cross = (double) (xj * yi - xi * yj);
            twice += cross;
            sumX += (xi + xj) * cross;
            sumY += (yi + yj) * cross;
        }
        return new GridPoint(
                Math.toIntExact(originX + StrictMath.round(sumX / (3 * twice))),
                Math.toIntExact(originY + StrictMath.round(sumY / (3 * twice))));
    }

    /** The middle of the widest stretch inside the polygon along a line from west to east. */
    private static GridPoint widestAt(Polygon polygon, int northing) {
        double[] crossings = Stream.concat(Stream.of(polygon.outer()), polygon.holes().stream())
                .flatMapToDouble(ring -> crossings(ring, northing))
                .sorted()
                .toArray();
        int widest = 0;
        for (int i = 2; i + 1 < crossings.length; i += 2) {
            if (crossings[i + 1] - crossings[i] > crossings[widest + 1] - crossings[widest]) {
                widest = i;
            }
        }
        double middle = (crossings[widest] + crossings[widest + 1]) / 2;
        return new GridPoint(Math.toIntExact(StrictMath.round(middle)), northing);
    }

    private static DoubleStream crossings(Ring ring, int northing) {
        double[] found = new double[ring.size()];
        int n = 0;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            if (ring.y(i) > northing != ring.y(j) > northing) {
                double along = (double) (northing - ring.y(i)) / (ring.y(j) - ring.y(i));
                found[n++] = ring.x(i) + along * (ring.x(j) - ring.x(i));
            }
        }
        return Arrays.stream(found, 0, n);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Boundary boundary && polygons.equals(boundary.polygons);
    }

    @Override
    public int hashCode() {
        return polygons.hashCode();
    }
}
