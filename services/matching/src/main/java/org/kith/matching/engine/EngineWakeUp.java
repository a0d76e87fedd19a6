package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes up the engine after a commit that changed what it holds. If a wake-up is lost, the engine reads the change at
 * its next regular read.
 */
@ApplicationScoped
public class EngineWakeUp {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore signals = new Semaphore(0);

    EngineWakeUp(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Wakes the engine up once after the current transaction commits, not if it is rolled back. */
    public void afterCommit() {
        if (transactions.getResource(EngineWakeUp.class) != null) {
            return;
        }
        transactions.putResource(EngineWakeUp.class, true);
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
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Waits for a wake-up, at most this long. */
    void await(Duration longest) throws InterruptedException {
        if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
