package org.kith.kit.inbox;

/** A record that was read and has a consumer. */
record PreparedEvent(ReceivedEvent event, EventInfo info, Delivery<?> delivery) {}
