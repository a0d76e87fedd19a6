package org.kith.kit.inbox;

import java.util.UUID;

/** The event that is being handled, so that what it leads to can name its cause. */
public final class Causation {
    static final ScopedValue<UUID> EVENT = ScopedValue.newInstance();

    private Causation() {}

    /** Id of the event being handled; null when a person or system asked. */
    public static UUID current() {
        return EVENT.isBound() ? EVENT.get() : null;
    }
}
