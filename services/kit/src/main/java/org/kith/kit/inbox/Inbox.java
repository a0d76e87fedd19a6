package org.kith.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kith.contracts.UnreadableEventException;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.telemetry.Correlation;

/**
 * Takes events once. A batch is one transaction; when it fails, every event of it gets a transaction of its own, and the
 * one that still fails is parked with its key: later events of that key wait behind it, all others go on.
 */
@ApplicationScoped
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Consumers consumers;
    private final InboxTable table;
    private final Parking parking;
    private final DeadLetters dead;
    private final List<Runnable> after;
    private final NewTransaction transaction;
    private final MeterRegistry meters;

    Inbox(
            Consumers consumers,
            InboxTable table,
            Parking parking,
            DeadLetters dead,
            @All List<Subscriptions> subscriptions,
            NewTransaction transaction,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.table = table;
        this.parking = parking;
        this.dead = dead;
        this.after = subscriptions.stream()
                .flatMap(each -> each.afterwards().stream())
                .toList();
        this.transaction = transaction;
        this.meters = meters;
    }

    /** Takes a batch. When it returns, every record is stored: its effect, its parking place or the dead topic. */
    void receive(List<ReceivedEvent> batch, Stopping stopping) {
        List<PreparedEvent> events = prepare(batch, stopping);
        if (events.isEmpty()) {
            return;
        }
        Duration backoff = Duration.ofMillis(100);
        while (true) {
            try {
                takeTogether(events);
                return;
            } catch (RuntimeException together) {
                LOG.debugf(together, "a batch of %d events failed, taking them one by one", events.size());
                try {
                    events.forEach(this::takeOrPark);
                    return;
                } catch (RuntimeException e) {
                    LOG.warnf("the database cannot be reached, %d events wait: %s", events.size(), e.toString());
                    backoff = stopping.pause(backoff);
                }
            }
        }
    }

    /** Marks events as taken and runs the effects of those that are new. */
    void take(List<PreparedEvent> events) {
        List<PreparedEvent> accepted = table.accept(events);
        meters.counter("kith.inbox.duplicates").increment((double) events.size() - accepted.size());
        if (accepted.isEmpty()) {
            return;
        }
        try {
            Delivery.announce(
                    accepted.stream().<Delivery<?>>map(PreparedEvent::delivery).toList());
            accepted.forEach(this::effect);
            after.forEach(Runnable::run);
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            // A broken consumer is a failure like any other: the event is parked, not the whole channel stopped.
            throw new IllegalStateException("a consumer broke", e);
        }
    }

    private void effect(PreparedEvent event) {
        Correlation.beginFrom(event.info().traceparent());
        try {
            ScopedValue.where(Causation.EVENT, event.info().id()).run(event.delivery()::run);
        } finally {
            Correlation.end();
        }
        meters.counter("kith.inbox.taken", "type", event.info().type()).increment();
    }

    /** Reads a record for its consumer; null when this service does not subscribe to its type. */
    PreparedEvent prepare(ReceivedEvent event) {
        EventInfo info = event.info();
        return consumers.consumes(info.type())
                ? new PreparedEvent(event, info, consumers.prepare(info, event.value()))
                : null;
    }

    /** What cannot be read must reach the dead topic before anything behind it is committed: it waits for the broker. */
    private List<PreparedEvent> prepare(List<ReceivedEvent> batch, Stopping stopping) {
        Duration backoff = Duration.ofMillis(100);
        while (true) {
            try {
                return prepare(batch);
            } catch (RuntimeException e) {
                LOG.warnf("the dead topic cannot be reached, %d events wait: %s", batch.size(), e.toString());
                backoff = stopping.pause(backoff);
            }
        }
    }

    private List<PreparedEvent> prepare(List<ReceivedEvent> batch) {
        List<PreparedEvent> events = new ArrayList<>(batch.size());
        for (ReceivedEvent event : batch) {
            try {
                PreparedEvent prepared = prepare(event);
                if (prepared != null) {
                    events.add(prepared);
                }
            } catch (UnreadableEvent | UnreadableEventException | StackOverflowError e) {
                LOG.errorf("%s cannot be read and goes to the dead topic: %s", event.where(), e.toString());
                dead.send(event, e.toString());
            }
        }
        return events;
    }

    private void takeTogether(List<PreparedEvent> events) {
        RunAsSystem.run(
                "inbox",
                () -> transaction.call(() -> {
                    Set<String> parked = table.parkedAmong(
                            events.stream().map(e -> e.event().key()).collect(Collectors.toSet()));
                    Map<Boolean, List<PreparedEvent>> held = events.stream()
                            .collect(Collectors.partitioningBy(e -> parked.contains(Parking.place(e.event()))));
                    held.get(true).forEach(event -> parking.behind(event.event()));
                    take(held.get(false));
                    return null;
                }));
    }

    private void takeOrPark(PreparedEvent event) {
        try {
            takeTogether(List.of(event));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "%s of type %s failed and is parked",
                    event.event().where(),
                    event.info().type());
            RunAsSystem.run(
                    "inbox",
                    () -> transaction.call(() -> {
                        parking.park(event.event(), e);
                        return null;
                    }));
        }
    }
}
