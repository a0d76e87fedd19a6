package org.kith.local;

/** Something a person can put right; the message says what happened and what to do, in words for the terminal. */
public class KithException extends Exception {
    private static final long serialVersionUID = 1;

    /** With a sentence for the terminal. */
    public KithException(String message) {
        super(message);
    }

    /** With a sentence for the terminal and what lies behind it. */
    public KithException(String message, Throwable cause) {
        super(message, cause);
    }
}
