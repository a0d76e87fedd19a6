package org.kith.kit.inbox;

/**
 * What a service does once for all events that it took together, inside their transaction and after the handlers: storing
 * in one statement what they gathered. Throwing undoes the whole batch, whose events are then taken one by one.
 */
public interface AfterEvents {
    /** Runs when every event of the batch was handled. */
    void afterEvents();
}
