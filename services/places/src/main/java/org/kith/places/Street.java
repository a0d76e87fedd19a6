package org.kith.places;

import java.util.List;
import java.util.Objects;

/**
 * The part of a street that lies in one area. A long street through two areas is two of these with one name.
 *
 * @param name as on the sign
 * @param area the area it lies in
 * @param doors in walking order, at least one
 */
public record Street(String name, Area area, List<Door> doors) {
    /** @throws IllegalArgumentException when there is no name or no door */
    public Street {
        Objects.requireNonNull(area);
        doors = List.copyOf(doors);
        if (name == null || name.isBlank() || doors.isEmpty()) {
            throw new IllegalArgumentException("A street needs a name and a door");
        }
    }
}
