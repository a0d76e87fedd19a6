package org.kith.places.geometry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An H3 cell of resolution 8: a hexagon of about 0.7 km² (530 m a side), in a town several thousand people. Where
 * something must be counted or drawn by place and a point would name a household, the cell stands for the point.
 *
 * <p>The H3 library unpacks native code into the temporary folder when the first cell is asked for, so a service that
 * asks for none needs neither a writable temporary folder nor {@code --enable-native-access}.
 *
 * @param id the cell's H3 index, 15 hexadecimal digits
 */
public record PrivacyCell(@JsonValue String id) {
    /** H3 resolution of every privacy cell. */
    public static final int RESOLUTION = 8;

    /** @throws IllegalArgumentException when the id is not an H3 cell of resolution {@value #RESOLUTION} */
    @JsonCreator
    public PrivacyCell {
        if (id == null || !id.matches("[0-9a-f]{15}") || !isCell(id)) {
            throw new IllegalArgumentException("Not an H3 cell of resolution " + RESOLUTION);
        }
    }

    /** The cell that holds a point. */
    public static PrivacyCell of(GridPoint point) {
        LatLon position = point.toLatLon();
        return new PrivacyCell(Native.H3.latLngToCellAddress(position.latitude(), position.longitude(), RESOLUTION));
    }

    /** The middle of the cell: where something in it may be drawn. */
    public GridPoint centre() {
        LatLng middle = Native.H3.cellToLatLng(id);
        return new LatLon(middle.lat, middle.lng).toGrid();
    }

    /** The corners of the cell, in order around it, the first not repeated. */
    public List<LatLon> corners() {
        return Native.H3.cellToBoundary(id).stream()
                .map(corner -> new LatLon(corner.lat, corner.lng))
                .toList();
    }

    private static boolean isCell(String id) {
        return Native.H3.isValidCell(id) && Native.H3.getResolution(id) == RESOLUTION;
    }

    /** Loaded with the first cell; H3Core has no state and may be shared between threads. */
    private static final class Native {
        private static final H3Core H3 = load();

        private static H3Core load() {
            try {
                return H3Core.newInstance();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The H3 library could not be unpacked; is the temporary folder writable?", e);
            }
        }
    }
}
