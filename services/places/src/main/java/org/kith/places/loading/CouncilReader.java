package org.kith.places.loading;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.places.Place;

/** Reads which council each zone belongs to: a local authority's code and the organisation id of its council. */
final class CouncilReader {
    private CouncilReader() {}

    static Map<String, UUID> read(Table table, Place place) throws IOException {
        int zone = table.columns().zoneCode();
        int council = table.columns().council();
        Map<String, UUID> councils = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        while (table.next()) {
            String code = table.get(zone);
            Optional<UUID> id = Uuids.read(table.get(council));
            if (id.isEmpty()) {
                table.refuse("council_id", "not a UUID");
            } else if (place.zone(code).isEmpty()) {
                table.refuse("zone_code", "the place has no such zone");
            } else {
                UUID before = councils.putIfAbsent(code, id.get());
                if (before != null) {
                    table.refuse("zone_code", "the zone is given twice");
                    if (!before.equals(id.get())) {
                        disputed.add(code);
                    }
                }
            }
        }
        // Whose a child there is, nobody can tell from it: the zone has no council until somebody says.
        councils.keySet().removeAll(disputed);
        table.kept(councils.size());
        return councils;
    }
}
