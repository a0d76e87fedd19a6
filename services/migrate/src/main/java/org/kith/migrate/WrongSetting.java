package org.kith.migrate;

/** A setting is missing or must not be; the message says which, and what to do. */
final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
