package org.kith.local.status;

import java.time.Duration;
import java.util.List;

/** Hears what happens to the parts. Called from several threads. */
public interface PartListener {
    /** Hears nothing. */
    PartListener NONE = new PartListener() {};

    /** A part came to another state. */
    default void changed(PartStatus part) {}

    /** A part says what it is doing, such as unpacking. */
    default void says(String part, String what) {}

    /**
     * A part died without being asked to.
     *
     * @param exit    the exit code of its process
     * @param lastLog the last lines of its log
     * @param next    the wait before it is started again, or null when it is given up
     */
    default void died(PartStatus part, int exit, List<String> lastLog, Duration next) {}
}
