package org.kith.places.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.Zone;
import org.kith.places.geometry.GridPoint;
import org.kith.places.postcodes.PostcodeTable;

/**
 * Writes a place as a folder that {@code Places.load} reads back the same: areas.geojson, deprivation.csv, postcodes.csv,
 * streets.csv and councils.csv. Made once from the full official files, such a folder holds only the place's own rows and loads at once.
 */
public final class PlaceWriter {
    private PlaceWriter() {}

    /** Writes the five files, replacing what is there; the folder is made if need be. */
    public static void write(Place place, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("areas.geojson")))) {
            AreasGeoJson.writeExact(place, out);
        }
        write(folder.resolve("deprivation.csv"), "area_code,IMD_decile", csv -> {
            for (Area area : place.areas()) {
                row(csv, area.code(), String.valueOf(area.deprivationDecile()));
            }
        });
        write(folder.resolve("postcodes.csv"), "pcds,oseast1m,osnrth1m,area_code", csv -> {
            PostcodeTable table = place.postcodes();
            for (int i = 0; i < table.size(); i++) {
                GridPoint point = table.point(i);
                row(
                        csv,
                        table.postcode(i).value(),
                        String.valueOf(point.easting()),
                        String.valueOf(point.northing()),
                        place.areas().get(table.area(i)).code());
            }
        });
        write(folder.resolve("streets.csv"), "door_id,label,street,postcode", csv -> {
            for (Street street : place.streets()) {
                for (Door door : street.doors()) {
                    row(
                            csv,
                            door.id().toString(),
                            door.label(),
                            street.name(),
                            door.postcode().value());
                }
            }
        });
        write(folder.resolve("councils.csv"), "zone_code,council_id", csv -> {
            for (Zone zone : place.zones()) {
                Optional<UUID> council = place.councilOf(zone.code());
                if (council.isPresent()) {
                    row(csv, zone.code(), council.get().toString());
                }
            }
        });
    }

    private interface Rows {
        void write(Writer csv) throws IOException;
    }

    private static void write(Path file, String header, Rows rows) throws IOException {
        try (Writer csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.write(header + "\n");
            rows.write(csv);
        }
    }

    private static void row(Writer csv, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
            csv.write((i == 0 ? "" : ",") + (plain ? field : '"' + field.replace("\"", "\"\"") + '"'));
        }
        csv.write('\n');
    }
}
