package org.kith.insights.facts;

import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;

/** How a kind of fact is named: the event's type without what all types have in common, such as {@code knock.logged}. */
public final class Kinds {
    private static final String PREFIX = "org.kith.";
    private static final String SUFFIX = ".v1";

    private Kinds() {}

    /** The kind of the facts that an event of this type becomes. */
    public static String of(Class<? extends EventPayload> type) {
        String name = EventTypes.nameOf(type);
        return name.substring(PREFIX.length(), name.length() - SUFFIX.length());
    }
}
