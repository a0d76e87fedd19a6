package org.kith.engine.model;

import java.util.Objects;

/**
 * The contact with children a need means for the volunteer.
 *
 * @param closeness how close it comes
 * @param regular whether it is done frequently or meets the period condition: on more than 3 days in any period of 30
 */
public record Contact(Closeness closeness, boolean regular) {
    /** Nothing is known beyond the level the need names. */
    public static final Contact NOT_STATED = new Contact(Closeness.NOT_STATED, false);

    public Contact {
        Objects.requireNonNull(closeness, "closeness");
    }
}
