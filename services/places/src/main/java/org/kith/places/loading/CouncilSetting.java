package org.kith.places.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.places.Place;
import org.kith.places.Zone;

/** The setting that says whose the zones are: {@code E09000005=<id> E09000009=<id>}, or one id for all. */
final class CouncilSetting {
    private CouncilSetting() {}

    static Map<String, UUID> read(String text, Place place) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        Optional<UUID> forAll = Uuids.read(text.strip());
        if (forAll.isPresent()) {
            return place.zones().stream().collect(Collectors.toMap(Zone::code, zone -> forAll.get()));
        }
        Map<String, UUID> councils = new HashMap<>();
        for (String pair : text.strip().split("[\\s,]+")) {
            String[] sides = pair.split("=", 2);
            Optional<UUID> id = sides.length == 2 ? Uuids.read(sides[1]) : Optional.empty();
            if (id.isEmpty() || place.zone(sides[0]).isEmpty()) {
                throw new PlaceLoadException("KITH_COUNCILS: \"" + pair + "\" is not a zone of " + place.name()
                        + " with the organisation id of its council, for example E09000005="
                        + "01980000-0000-7000-8000-000000000001");
            }
            if (councils.putIfAbsent(sides[0], id.get()) != null) {
                throw new PlaceLoadException("KITH_COUNCILS: zone " + sides[0] + " is given twice");
            }
        }
        return councils;
    }
}
