package org.kith.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;

/** Handles parked events again when they are due, the first of each key, each in its own transaction. */
@ApplicationScoped
class ParkedRetries {
    private static final Logger LOG = Logger.getLogger(ParkedRetries.class);

    private final Parking parking;
    private final Inbox inbox;
    private final NewTransaction transaction;
    private final MeterRegistry meters;

    ParkedRetries(Parking parking, Inbox inbox, NewTransaction transaction, MeterRegistry meters) {
        this.parking = parking;
        this.inbox = inbox;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** The service begins: what was given up gets one more try. */
    void begin() {
        RunAsSystem.run(
                "inbox",
                () -> transaction.call(() -> {
                    parking.dueAgain();
                    return null;
                }));
    }

    /** Handles all that are due. */
    void round(Stopping stopping) {
        List<UUID> tried = new ArrayList<>();
        while (!stopping.isNow() && tryNext(tried)) {
            // Each try adds to those tried, so the round ends.
        }
    }

    private boolean tryNext(List<UUID> tried) {
        AtomicReference<Parking.Parked> current = new AtomicReference<>();
        try {
            return RunAsSystem.call(
                    "inbox",
                    () -> transaction.call(() -> {
                        Parking.Parked parked = parking.next(tried).orElse(null);
                        if (parked == null) {
                            return false;
                        }
                        current.set(parked);
                        PreparedEvent event = inbox.prepare(parked.event());
                        if (event != null) {
                            inbox.take(List.of(event));
                        }
                        parking.remove(parked.id());
                        return true;
                    }));
        } catch (RuntimeException e) {
            Parking.Parked failed = current.get();
            if (failed == null) {
                throw e;
            }
            LOG.warnf("%s failed again: %s", failed.event().where(), e.toString());
            tried.add(failed.id());
            if (RunAsSystem.call("inbox", () -> transaction.call(() -> parking.failedAgain(failed, e)))) {
                LOG.errorf(
                        "%s is given up after %d attempts and waits for an operator",
                        failed.event().where(), failed.attempts() + 1);
                meters.counter("kith.inbox.given.up").increment();
            }
            return true;
        }
    }
}
