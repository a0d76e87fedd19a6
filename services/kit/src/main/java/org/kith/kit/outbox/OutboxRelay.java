package org.kith.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kith.kit.config.KitConfig;

/**
 * Sends what lies in the outbox: in order for every key, one instance at a time, deleting a row only after Kafka has
 * acknowledged it. A crash in between sends it again; the inbox of the other side counts it once.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource database;
    private final KitConfig config;
    private final EventSender sender;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private volatile Instant oldest;
    private Thread thread;

    OutboxRelay(AgroalDataSource database, KitConfig config, EventSender sender, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.config = config;
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("kith.outbox.oldest.age", this, OutboxRelay::oldestAge)
                .description("Age of the oldest unsent event")
                .baseUnit("seconds")
                .register(meters);
        if (config.outbox().relay()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp();
        if (thread != null) {
            thread.join(Duration.ofSeconds(15));
        }
        sender.close();
    }

    /** Wakes the relay: there is something to send. */
    public void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private double oldestAge() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private void run() {
        Duration backoff = config.outbox().firstBackoff();
        while (running) {
            try {
                long began = System.nanoTime();
                Result result = relay();
                backoff = result == Result.BROKER_UNAVAILABLE
                        ? wait(backoff)
                        : config.outbox().firstBackoff();
                if (result == Result.IDLE
                        && wakeUps.tryAcquire(config.outbox().poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    pace(began);
                    wakeUps.drainPermits();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("relay cannot read the outbox: %s", e.toString());
                backoff = pause(backoff);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Under load one sending for all that was written since the last costs everybody less than one for each. */
    private void pace(long began) throws InterruptedException {
        long left = config.outbox().pace().toNanos() - (System.nanoTime() - began);
        if (running && left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private Duration pause(Duration backoff) {
        try {
            return wait(backoff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
            return backoff;
        }
    }

    /** Waits, or until it is told to stop, and gives the next, longer wait. */
    private Duration wait(Duration backoff) throws InterruptedException {
        Instant end = Instant.now().plus(backoff);
        while (running && Instant.now().isBefore(end)) {
            // A wake-up must not shorten a wait for a broker that is unavailable.
            TimeUnit.MILLISECONDS.sleep(Math.min(50, backoff.toMillis()));
        }
        Duration doubled = backoff.multipliedBy(2);
        Duration most = config.outbox().maxBackoff();
        return doubled.compareTo(most) > 0 ? most : doubled;
    }

    private Result relay() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                OutboxTable table = new OutboxTable(connection);
                if (!table.lock()) {
                    connection.rollback();
                    return Result.IDLE;
                }
                List<OutboxRecord> unsent = table.unsent(config.outbox().batch());
                if (unsent.isEmpty()) {
                    oldest = table.oldest();
                    connection.commit();
                    return Result.IDLE;
                }
                EventSender.Outcome outcome = sender.send(unsent);
                table.delete(outcome.sent());
                for (EventSender.Failure failure : outcome.failures()) {
                    table.hold(failure.record(), holdFor(failure.record()), failure.error());
                    LOG.errorf(
                            "event %s of type %s cannot be sent, its key waits: %s",
                            failure.record().id(), failure.record().type(), failure.error());
                }
                oldest = outcome.brokerUnavailable() ? table.oldest() : null;
                connection.commit();
                if (outcome.brokerUnavailable()) {
                    return Result.BROKER_UNAVAILABLE;
                }
                return unsent.size() < config.outbox().batch() ? Result.IDLE : Result.MORE;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Duration holdFor(OutboxRecord record) {
        long doubled = config.outbox().firstBackoff().toMillis() << Math.min(record.attempts(), 12);
        return Duration.ofMillis(Math.min(doubled, config.outbox().maxBackoff().toMillis()));
    }

    private enum Result {
        IDLE,
        MORE,
        BROKER_UNAVAILABLE
    }
}
