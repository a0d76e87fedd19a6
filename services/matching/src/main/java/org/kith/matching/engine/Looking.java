package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.MatchingConfig;
import org.kith.matching.model.Need;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.Needs;

/** Looks for offers for one open need and says what was found: once for each time it opens, and when the first one comes. */
@ApplicationScoped
class Looking {
    private final Needs needs;
    private final Asking asking;
    private final LiveIndex index;
    private final Outbox outbox;
    private final NewTransaction transaction;
    private final MatchingConfig config;
    private final Clock clock;

    Looking(
            Needs needs,
            Asking asking,
            LiveIndex index,
            Outbox outbox,
            NewTransaction transaction,
            MatchingConfig config,
            Clock clock) {
        this.needs = needs;
        this.asking = asking;
        this.index = index;
        this.outbox = outbox;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    /** Looks in a transaction of its own; does nothing for a need that is not open any more. */
    void lookFor(UUID id) {
        RunAsSystem.run(
                "engine",
                () -> transaction.call(() -> {
                    needs.lock(id)
                            .filter(need -> need.state() == NeedState.OPEN && need.receiverSees())
                            .ifPresent(this::look);
                    return null;
                }));
    }

    private void look(Need need) {
        int found = index.count(asking.of(need), config.countedOffers());
        Instant now = clock.instant();
        if (found > 0) {
            outbox.publish(need.suggested(found, now));
        } else if (need.lookedAt() == null) {
            outbox.publish(need.nothingFound(now));
        }
    }
}
