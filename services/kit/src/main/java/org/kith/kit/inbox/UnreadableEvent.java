package org.kith.kit.inbox;

/** A record whose envelope cannot be parsed: no retry will help, so it goes to the dead topic. */
class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message) {
        super(message);
    }
}
