package org.kith.kit.inbox;

/** A record that was read and has a handler. */
record PreparedEvent(ReceivedEvent event, EventInfo info, Taking<?> taking) {}
