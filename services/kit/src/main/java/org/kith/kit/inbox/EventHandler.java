package org.kith.kit.inbox;

import java.util.List;
import org.kith.contracts.EventPayload;

/**
 * What a service does when it hears of something. Called once for each event, in order for each aggregate, inside the
 * transaction that marks the event as taken: throwing undoes both, and the event is parked with its key.
 */
public interface EventHandler<T extends EventPayload> {
    /** The payload it handles. */
    Class<T> type();

    /** Takes the event. */
    void on(T payload, EventInfo info);

    /**
     * Reads, or locks, at once what {@link #on} would ask for one by one: called before the first of the events of this
     * type that are taken together, in their transaction. It may do nothing, and it must not change anything.
     */
    default void before(List<T> together) {}
}
