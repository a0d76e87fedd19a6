package org.kith.places;

import java.util.Objects;
import java.util.UUID;
import org.kith.places.postcodes.Postcode;

/**
 * An address where a link worker may knock.
 *
 * @param id stable id of the door
 * @param label what is on the door: number, flat or name ("12", "Flat 3")
 * @param street name of its street
 * @param postcode its postcode
 */
public record Door(UUID id, String label, String street, Postcode postcode) {
    /** @throws IllegalArgumentException when label or street is blank */
    public Door {
        Objects.requireNonNull(id);
        Objects.requireNonNull(postcode);
        if (label == null || label.isBlank() || street == null || street.isBlank()) {
            throw new IllegalArgumentException("A door needs a label and a street");
        }
    }

    /** The id only: an address has no business in a log line. */
    @Override
    public String toString() {
        return "door " + id;
    }
}
