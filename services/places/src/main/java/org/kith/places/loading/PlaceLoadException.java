package org.kith.places.loading;

import java.io.Serial;

/** A place could not be loaded; the message names the file and what is wrong with it. */
public final class PlaceLoadException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PlaceLoadException(String message) {
        super(message);
    }

    PlaceLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
