package org.kith.places;

import java.util.Objects;
import org.kith.places.geometry.Boundary;
import org.kith.places.geometry.GridPoint;
import org.kith.places.geometry.PrivacyCell;

/**
 * An official statistical area (Lower-layer Super Output Area) inside a zone, about 1,500 people.
 *
 * @param code official code (E01...), or Northwick's own (NW..., which no official code can be)
 * @param name official name
 * @param zone the zone it rolls up to
 * @param deprivationDecile 1 (most deprived tenth of England) to 10, English indices of deprivation
 * @param centroid a point inside the area near its middle
 * @param boundary its outline
 */
public record Area(String code, String name, Zone zone, int deprivationDecile, GridPoint centroid, Boundary boundary) {
    /** @throws IllegalArgumentException when the code is blank or the decile not 1 to 10 */
    public Area {
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(centroid);
        Objects.requireNonNull(boundary);
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("An area needs a code");
        }
        if (deprivationDecile < 1 || deprivationDecile > 10) {
            throw new IllegalArgumentException("A deprivation decile is 1 to 10");
        }
    }

    /** The privacy cell of the area's middle, for maps that must not follow the area's outline. */
    public PrivacyCell cell() {
        return PrivacyCell.of(centroid);
    }

    /** The code is unique; hashing a whole outline would tell no more. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Code and name only: an outline is too long for a log line. */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
