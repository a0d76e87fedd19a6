package org.kith.places.geometry;

/**
 * A position in degrees on WGS84, as devices and GeoJSON give it.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record LatLon(double latitude, double longitude) {
    /** @throws IllegalArgumentException when a coordinate is out of its range or not a number */
    public LatLon {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Latitude must be -90 to 90 and longitude -180 to 180 degrees");
        }
    }

    /**
     * The same position on the British National Grid, to the metre and within 5 m of the official transformation.
     *
     * @throws IllegalArgumentException when the position is outside the National Grid
     */
    public GridPoint toGrid() {
        return NationalGrid.toGrid(this);
    }
}
