package org.kith.engine.model;

import java.util.Objects;
import java.util.Optional;
import org.kith.contracts.vocabulary.Closeness;

/**
 * The contact with children that a need involves.
 *
 * @param closeness how close it comes; empty if it is not stated, and then only the level named by the need applies
 * @param regular whether it is frequent or meets the period condition: on more than 3 days in any period of 30
 */
public record ChildContact(Optional<Closeness> closeness, boolean regular) {
    /** Not stated; only the level named by the need applies. */
    public static final ChildContact NOT_STATED = new ChildContact(Optional.empty(), false);

    public ChildContact {
        Objects.requireNonNull(closeness, "closeness");
    }

    /** Contact of this closeness. */
    public static ChildContact of(Closeness closeness, boolean regular) {
        return new ChildContact(Optional.of(closeness), regular);
    }

    /** Whether anything is known of it. */
    public boolean isStated() {
        return closeness.isPresent();
    }
}
