package org.kith.kit.inbox;

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
}
