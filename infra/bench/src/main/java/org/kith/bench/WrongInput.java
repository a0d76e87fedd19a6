package org.kith.bench;

/** What was asked for or handed in is wrong; the message says where and how. Exit code 2. */
public class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The message is all the person gets to see. */
    public WrongInput(String message) {
        super(message);
    }
}
