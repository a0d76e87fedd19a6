package org.kith.relationships.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.model.RelationshipRepository;

/** Finds relationships without contact for 14 days, and reviews that are due. Safe to run twice. */
@ApplicationScoped
class SweepRelationships {
    private final RelationshipRepository relationships;
    private final Outbox outbox;
    private final NewTransaction transaction;
    private final RelationshipsConfig config;
    private final UkCalendar calendar;

    SweepRelationships(
            RelationshipRepository relationships,
            Outbox outbox,
            NewTransaction transaction,
            RelationshipsConfig config,
            UkCalendar calendar) {
        this.relationships = relationships;
        this.outbox = outbox;
        this.transaction = transaction;
        this.config = config;
        this.calendar = calendar;
    }

    @Scheduled(every = "${kith.relationships.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        RunAsSystem.run(
                "relationships-sweep",
                () -> transaction.call(() -> {
                    Instant now = calendar.now();
                    Instant quiet = now.minus(config.quietAfter());
                    relationships.withoutContactSince(quiet).forEach(relationship -> relationship.quietSince(quiet));
                    relationships
                            .toAskForReview(UkCalendar.dayOf(now))
                            .forEach(relationship -> outbox.publish(relationship.askForReview(now)));
                    return null;
                }));
    }
}
