package org.kith.places.invented;

import java.util.Random;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.GridPoint;

/** Points inside an outline by a seeded random: the same for the same seed on every machine. */
public final class InteriorPoints {
    private static final int TRIES = 1_000;

    private final Boundary boundary;
    private final Random random;

    public InteriorPoints(Boundary boundary, long seed) {
        this.boundary = boundary;
        this.random = new Random(seed);
    }

    /** A point anywhere inside. */
    public GridPoint next() {
        GridPoint from = boundary.southWest();
        GridPoint to = boundary.northEast();
        return inBox(from.easting(), from.northing(), to.easting(), to.northing(), boundary.middle());
    }

    /** A point inside, at most so many metres east or west and north or south of another point inside. */
    public GridPoint near(GridPoint other, int metres) {
        int east = other.easting();
        int north = other.northing();
        return inBox(east - metres, north - metres, east + metres, north + metres, other);
    }

    private GridPoint inBox(int west, int south, int east, int north, GridPoint otherwise) {
        for (int i = 0; i < TRIES; i++) {
            int x = west + random.nextInt(east - west + 1);
            int y = south + random.nextInt(north - south + 1);
            if (x >= 0 && y >= 0 && x <= GridPoint.MAX_EASTING && y <= GridPoint.MAX_NORTHING) {
                GridPoint point = new GridPoint(x, y);
                if (boundary.contains(point)) {
                    return point;
                }
            }
        }
        return otherwise;
    }
}
