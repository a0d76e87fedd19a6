package org.kith.relationships.drift;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.outbox.Outbox;
import org.kith.relationships.RelationshipsConfig;
import org.kith.relationships.model.Relationship;
import org.kith.relationships.model.RelationshipRepository;

/** Looks for relationships without contact for 14 days, and for reviews that are due. Safe to run twice. */
@ApplicationScoped
class DriftSweep {
    private static final int BATCH = 500;

    private final RelationshipRepository relationships;
    private final Outbox outbox;
    private final NewTransaction transaction;
    private final RelationshipsConfig config;
    private final Clock clock;

    DriftSweep(
            RelationshipRepository relationships,
            Outbox outbox,
            NewTransaction transaction,
            RelationshipsConfig config,
            Clock clock) {
        this.relationships = relationships;
        this.outbox = outbox;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${kith.relationships.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        RunAsSystem.run(
                "drift-sweep",
                () -> transaction.call(() -> {
                    Instant now = clock.instant();
                    Instant quiet = now.minus(config.quietAfter());
                    relationships
                            .find(
                                    "state in ('introduced', 'active') and coalesce(lastContactAt, startedAt) < ?1 order by id",
                                    quiet)
                            .page(0, BATCH)
                            .list()
                            .forEach(relationship -> relationship.quietSince(quiet));
                    for (Relationship due : relationships
                            .find(
                                    "state <> 'ended' and reviewSaidAt is null and reviewDue <= ?1 order by id",
                                    LocalDate.ofInstant(now, ZoneOffset.UTC))
                            .page(0, BATCH)
                            .list()) {
                        outbox.publish(due.reviewDue(now));
                    }
                    return null;
                }));
    }
}
