package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OpenNeed;
import org.kith.matching.model.OpenNeedRepository;

/**
 * Searches for offers for one open need and publishes what was found: once for each opening, and when the first offer
 * appears.
 */
@ApplicationScoped
class PublishSuggestions {
    private final OpenNeedRepository needs;
    private final PairExplainer explainer;
    private final LiveIndex index;
    private final Outbox outbox;
    private final NewTransaction transaction;
    private final MatchingConfig config;
    private final Clock clock;

    PublishSuggestions(
            OpenNeedRepository needs,
            PairExplainer explainer,
            LiveIndex index,
            Outbox outbox,
            NewTransaction transaction,
            MatchingConfig config,
            Clock clock) {
        this.needs = needs;
        this.explainer = explainer;
        this.index = index;
        this.outbox = outbox;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    /** Searches in its own transaction; no effect for a need that is not open any more. */
    void search(UUID id) {
        RunAsSystem.run(
                "engine-search",
                () -> transaction.call(() -> {
                    needs.findForUpdate(id)
                            .filter(need -> need.state() == NeedState.OPEN && need.receiverSees())
                            .ifPresent(this::search);
                    return null;
                }));
    }

    private void search(OpenNeed need) {
        int found = index.count(explainer.profileOf(need), config.countedOffers());
        Instant now = clock.instant();
        if (found > 0) {
            outbox.publish(need.suggested(found, now));
        } else if (need.searchedAt() == null) {
            outbox.publish(need.nothingFound(now));
        }
    }
}
