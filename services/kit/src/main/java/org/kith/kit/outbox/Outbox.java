package org.kith.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.PayloadCheck;
import org.kith.kit.data.Sql;
import org.kith.kit.inbox.Causation;
import org.kith.kit.telemetry.Correlation;
import org.kith.kit.time.Ids;

/** Where business code publishes what happened: a row in its own transaction, sent to Kafka by the relay after the commit. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (id, topic, key, type, time, causation, traceparent, value) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(Sql sql, Clock clock, TransactionSynchronizationRegistry transactions, OutboxRelay relay) {
        this.sql = sql;
        this.clock = clock;
        this.transactions = transactions;
        this.relay = relay;
    }

    /** Publishes one event. It is sent if and only if the current transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(EventPayload payload) {
        publish(List.of(payload));
    }

    /** Publishes several events, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<? extends EventPayload> payloads) {
        if (payloads.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        UUID causation = Causation.current();
        String traceparent = Correlation.traceparent();
        sql.updateAll(
                INSERT,
                payloads.stream()
                        .map(payload -> new Object[] {
                            Ids.next(),
                            EventTypes.topicOf(payload.getClass()),
                            payload.subject(),
                            EventTypes.nameOf(payload.getClass()),
                            now,
                            causation,
                            traceparent,
                            checked(payload)
                        })
                        .toList());
        wakeUpAfterCommit();
    }

    /** What breaks its schema is never written: it could never be read. */
    private static byte[] checked(EventPayload payload) {
        List<String> violations = PayloadCheck.violations(payload);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    EventTypes.nameOf(payload.getClass()) + " breaks its schema: " + String.join("; ", violations));
        }
        return EventJson.write(payload);
    }

    private void wakeUpAfterCommit() {
        if (transactions.getResource(Outbox.class) != null) {
            return;
        }
        transactions.putResource(Outbox.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do: the rows are in the transaction already.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wakeUp();
                }
            }
        });
    }
}
