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
    private long[] lines = new long[1024];

    private PostcodeReader(Table table, String edition, Map<String, Integer> areas, PostcodeTable.Builder into) {
        this.table = table;
        this.areas = areas;
        this.into = into;
        this.first = into.size();
        this.postcode = table.columns().postcode();
        this.area = table.columns().areaCode(edition);
        this.easting = table.columns().easting();
        this.northing = table.columns().northing();
    }

    /** The lines the kept rows came from, to name a duplicate found when the table is sorted. */
    record Origin(Table table, int first, long[] lines) {}

    static Origin read(Table table, String edition, Map<String, Integer> areas, PostcodeTable.Builder into)
            throws IOException {
        PostcodeReader reader = new PostcodeReader(table, edition, areas, into);
        while (table.next()) {
            reader.row();
        }
        table.kept((long) into.size() - reader.first);
        return new Origin(table, reader.first, Arrays.copyOf(reader.lines, into.size() - reader.first));
    }

    private void row() {
        Integer number = areas.get(table.get(area));
        if (number == null) {
            return;
        }
        String east = table.get(easting);
        String north = table.get(northing);
        if (east.isEmpty() || north.isEmpty()) {
            table.refuse("oseast1m", "the postcode has no grid reference");
        } else if (!isMetres(east)) {
            table.refuse("oseast1m", "not a whole number of metres");
        } else if (!isMetres(north)) {
            table.refuse("osnrth1m", "not a whole number of metres");
        } else {
            keep(number, Integer.parseInt(east), Integer.parseInt(north));
        }
    }

    private void keep(int number, int east, int north) {
        if (east > GridPoint.MAX_EASTING || north > GridPoint.MAX_NORTHING) {
            table.refuse("oseast1m", "not on the National Grid");
            return;
        }
        if (into.isFull()) {
            throw new PlaceLoadException("More than " + into.size() + " postcodes in one place");
        }
        try {
            Postcode parsed = Postcode.parse(table.get(postcode));
            int row = into.size() - first;
            into.add(parsed, number, new GridPoint(east, north));
            if (row == lines.length) {
                lines = Arrays.copyOf(lines, row * 2);
            }
            lines[row] = table.line();
        } catch (InvalidPostcode e) {
            table.refuse("postcode", e.reason().detail());
        }
    }

    private static boolean isMetres(String text) {
        return text.length() <= 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
