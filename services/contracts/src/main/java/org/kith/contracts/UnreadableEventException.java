package org.kith.contracts;

/** The bytes of an event cannot be parsed. Trying again does not help: the record belongs on the dead topic. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message) {
        super(message);
    }
}
