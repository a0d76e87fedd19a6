package org.kith.e2e.client;

import java.io.IOException;
import java.time.Duration;
import org.kith.local.KithException;
import org.kith.local.control.Control;
import org.kith.local.network.Network;

/** Stops, starts and kills parts of a network, to see how the others cope. */
public final class PartControl {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Action stop;
    private final Action start;
    private final Action kill;
    private final Action await;

    private PartControl(Action stop, Action start, Action kill, Action await) {
        this.stop = stop;
        this.start = start;
        this.kill = kill;
        this.await = await;
    }

    /** Over the launcher's socket. */
    public static PartControl of(Control control) {
        return new PartControl(control::stop, control::start, control::kill, part -> control.await(part, PATIENCE));
    }

    /** On a network that this process started. */
    public static PartControl of(Network network) {
        return new PartControl(network::stop, network::start, network::kill, part -> network.await(part, PATIENCE));
    }

    /** Stops a part cleanly; it stays stopped. */
    public void stop(String part) {
        run(stop, part);
    }

    /** Starts a part and waits until it answers. */
    public void start(String part) {
        run(start, part);
        run(await, part);
    }

    /** Kills a part as a crash would; the launcher starts it again. */
    public void kill(String part) {
        run(kill, part);
    }

    /** Waits until a part answers. */
    public void await(String part) {
        run(await, part);
    }

    private static void run(Action action, String part) {
        try {
            action.run(part);
        } catch (IOException | KithException e) {
            throw new IllegalStateException(part + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run(String part) throws IOException, KithException, InterruptedException;
    }
}
