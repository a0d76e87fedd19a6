package org.kith.local.status;

import java.time.Duration;
import java.util.List;

/** Receives what happens to the parts. Called from several threads. */
public interface PartListener {
    /** Ignores everything. */
    PartListener NONE = new PartListener() {};

    /** The state of a part changed. */
    default void changed(PartStatus part) {}

    /** What a part does now, such as unpacking. */
    default void message(String part, String what) {}

    /**
     * A part died without being asked to.
     *
     * @param exit    the exit code of its process
     * @param lastLog the last lines of its log
     * @param next    the wait before it is started again, or null when it is given up
     */
    default void died(PartStatus part, int exit, List<String> lastLog, Duration next) {}
}
