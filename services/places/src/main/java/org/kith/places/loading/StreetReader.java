package org.kith.places.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kith.places.Area;
import org.kith.places.Door;
import org.kith.places.SignText;
import org.kith.places.Street;
import org.kith.places.postcodes.Postcode;

/** Reads streets with their doors: a line per door, in walking order. */
final class StreetReader {
    private final Table table;
    private final Function<Postcode, Optional<Area>> areaOf;
    private final Map<StreetKey, List<Door>> doors = new LinkedHashMap<>();
    private final Set<UUID> ids = new HashSet<>();

    private record StreetKey(String name, Area area) {}

    private StreetReader(Table table, Function<Postcode, Optional<Area>> areaOf) {
        this.table = table;
        this.areaOf = areaOf;
    }

    static boolean isStreets(Columns columns) {
        return columns.first("doorid") != Columns.NONE && columns.first("label") != Columns.NONE;
    }

    static List<Street> read(Table table, Function<Postcode, Optional<Area>> areaOf) throws IOException {
        StreetReader reader = new StreetReader(table, areaOf);
        int id = table.columns().first("doorid");
        int label = table.columns().first("label");
        int street = table.columns().first("street");
        int postcode = table.columns().postcode();
        if (street == Columns.NONE || postcode == Columns.NONE) {
            throw new PlaceLoadException("streets need the columns door_id, label, street, postcode");
        }
        while (table.next()) {
            reader.row(table.get(id), table.get(label), table.get(street), table.get(postcode));
        }
        List<Street> streets = new ArrayList<>();
        reader.doors.forEach((key, list) -> streets.add(new Street(key.name(), key.area(), list)));
        table.kept(reader.ids.size());
        return streets;
    }

    private void row(String id, String label, String street, String postcode) {
        Optional<Postcode> parsed = Postcode.tryParse(postcode);
        Optional<Area> area = parsed.flatMap(areaOf);
        Optional<UUID> uuid = Uuids.read(id);
        if (uuid.isEmpty()) {
            table.refuse("door_id", "not a UUID");
        } else if (label.isEmpty() || street.isEmpty()) {
            table.refuse(label.isEmpty() ? "label" : "street", "empty");
        } else if (SignText.wrong(label).isPresent()) {
            table.refuse("label", SignText.wrong(label).get());
        } else if (SignText.wrong(street).isPresent()) {
            table.refuse("street", SignText.wrong(street).get());
        } else if (parsed.isEmpty()) {
            table.refuse("postcode", "not a postcode");
        } else if (area.isEmpty()) {
            table.refuse("postcode", "the place does not know the postcode");
        } else if (!ids.add(uuid.get())) {
            table.refuse("door_id", "the door is given twice");
        } else {
            doors.computeIfAbsent(new StreetKey(street, area.get()), key -> new ArrayList<>())
                    .add(new Door(uuid.get(), label, street, parsed.get()));
        }
    }
}
