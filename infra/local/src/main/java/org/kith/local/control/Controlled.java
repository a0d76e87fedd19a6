package org.kith.local.control;

import java.io.IOException;
import org.kith.local.KithException;
import org.kith.local.status.NetworkStatus;

/** What a control server controls: the network of its launcher. */
public interface Controlled {
    NetworkStatus status();

    /** The status without memory, which takes time to measure. */
    NetworkStatus progress();

    void stop(String part) throws IOException, InterruptedException, KithException;

    void start(String part) throws InterruptedException, KithException;

    void kill(String part) throws InterruptedException, KithException;

    /** Begins to stop everything and returns at once. */
    void requestStop();
}
