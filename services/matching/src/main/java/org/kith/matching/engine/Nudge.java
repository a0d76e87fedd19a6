package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the engine after a commit that changed what it holds. A nudge that gets lost costs one look's wait. */
@ApplicationScoped
public class Nudge {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore nudges = new Semaphore(0);

    Nudge(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Nudges when the current transaction has committed, once, and not when it is rolled back. */
    public void afterCommit() {
        if (transactions.getResource(Nudge.class) != null) {
            return;
        }
        transactions.putResource(Nudge.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only a commit matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    now();
                }
            }
        });
    }

    void now() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Waits for a nudge, or that long. */
    void await(Duration longest) throws InterruptedException {
        if (nudges.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}
