package org.kith.contracts.publish;

import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/**
 * An event of the invented family that golden examples and documents show.
 *
 * @param variant empty for the usual case, {@code nulls} where every field that may be null is
 * @param payload the event
 */
record Sample(String variant, EventPayload payload) {
    String file() {
        return EventTypes.nameOf(payload.getClass()) + (variant.isEmpty() ? "" : "_" + variant) + ".json";
    }
}
