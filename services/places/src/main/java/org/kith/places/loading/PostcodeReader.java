package org.kith.places.loading;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.InvalidPostcode;
import org.kith.places.postcodes.Postcode;
import org.kith.places.postcodes.PostcodeTable;

/**
 * Reads postcodes as in the ONS Postcode Directory and National Statistics Postcode Lookup and keeps those of the place's
 * areas. Terminated postcodes stay: people go on using them and old records hold them.
 */
final class PostcodeReader {
    private final Table table;
    private final Map<String, Integer> areas;
    private final PostcodeTable.Builder into;
    private final int first;
    private final int postcode;
    private final int area;
    private final int easting;
    private final int northing;
    private final Nearness nearness;
    private long[] lines = new long[1024];

    /** Whether a point can be in the area of that number. */
    @FunctionalInterface
    interface Nearness {
        boolean isNear(int area, GridPoint point);
    }

    private PostcodeReader(
            Table table, String edition, Map<String, Integer> areas, Nearness nearness, PostcodeTable.Builder into) {
        this.table = table;
        this.nearness = nearness;
        this.areas = areas;
        this.into = into;
        this.first = into.size();
        this.postcode = table.columns().postcode();
        this.area = table.columns().areaCode(edition);
        this.easting = table.columns().easting();
        this.northing = table.columns().northing();
    }

    /** The lines the kept rows came from, to name a duplicate found when the table is sorted. */
    record Origin(Table table, String column, int first, long[] lines) {}

    static Origin read(
            Table table, String edition, Map<String, Integer> areas, Nearness nearness, PostcodeTable.Builder into)
            throws IOException {
        PostcodeReader reader = new PostcodeReader(table, edition, areas, nearness, into);
        while (table.next()) {
            reader.row();
        }
        table.kept((long) into.size() - reader.first);
        return new Origin(
                table,
                table.name(reader.postcode),
                reader.first,
                Arrays.copyOf(reader.lines, into.size() - reader.first));
    }

    private void row() {
        Integer number = areas.get(table.get(area));
        if (number == null) {
            return;
        }
        String east = table.get(easting);
        String north = table.get(northing);
        if (east.isEmpty() || north.isEmpty()) {
            table.refuse(table.name(east.isEmpty() ? easting : northing), "the postcode has no grid reference");
        } else if (!isMetres(east)) {
            table.refuse(table.name(easting), "not a whole number of metres");
        } else if (!isMetres(north)) {
            table.refuse(table.name(northing), "not a whole number of metres");
        } else {
            keep(number, Integer.parseInt(east), Integer.parseInt(north));
        }
    }

    private void keep(int number, int east, int north) {
        if (east > GridPoint.MAX_EASTING || north > GridPoint.MAX_NORTHING) {
            table.refuse(table.name(east > GridPoint.MAX_EASTING ? easting : northing), "not on the National Grid");
            return;
        }
        GridPoint point = new GridPoint(east, north);
        if (!nearness.isNear(number, point)) {
            table.refuse(table.name(easting), "not near the area that the line names");
            return;
        }
        if (into.isFull()) {
            throw new PlaceLoadException("More than " + into.size() + " postcodes in one place");
        }
        try {
            Postcode parsed = Postcode.parse(table.get(postcode));
            int row = into.size() - first;
            into.add(parsed, number, point);
            if (row == lines.length) {
                lines = Arrays.copyOf(lines, row * 2);
            }
            lines[row] = table.line();
        } catch (InvalidPostcode e) {
            table.refuse(table.name(postcode), e.reason().detail());
        }
    }

    private static boolean isMetres(String text) {
        return text.length() <= 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
