package org.kith.insights.facts;

import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** How facts name their event: its type without what all types have in common, such as {@code knock.logged}. */
public final class EventNames {
    private static final String PREFIX = "org.kith.";
    private static final String SUFFIX = ".v1";

    private EventNames() {}

    /** The name of an event's facts. */
    public static String of(Class<? extends EventPayload> type) {
        String name = EventTypes.nameOf(type);
        return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    }
}
