package org.kith.matching.engine;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The thread that maintains the index: it reads committed changes, publishes them and, if this instance leads,
 * publishes what was found for needs. After any failure it rebuilds the index from the tables.
 */
@ApplicationScoped
class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final ChangeStream feed;
    private final EngineMapper mapper;
    private final PairExplainer explainer;
    private final LiveIndex live;
    private final PublishSuggestions publishSuggestions;
    private final Planner planner;
    private final Leadership leadership;
    private final EngineWakeUp wakeUp;
    private final EngineMeters meters;
    private final MatchingConfig config;
    private final Clock clock;
    private volatile boolean running = true;
    private Thread thread;
    private boolean led;

    Engine(
            ChangeStream feed,
            EngineMapper mapper,
            PairExplainer explainer,
            LiveIndex live,
            PublishSuggestions publishSuggestions,
            Planner planner,
            Leadership leadership,
            EngineWakeUp wakeUp,
            EngineMeters meters,
            MatchingConfig config,
            Clock clock) {
        this.feed = feed;
        this.mapper = mapper;
        this.explainer = explainer;
        this.live = live;
        this.publishSuggestions = publishSuggestions;
        this.planner = planner;
        this.leadership = leadership;
        this.wakeUp = wakeUp;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("engine").start(this::run);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.now();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        IndexState state = null;
        while (running) {
            try {
                LocalDate day = explainer.today();
                // Checks expire and laws take effect at midnight, so every profile is rebuilt for a new day.
                if (state == null || !state.day().equals(day) || planner.needsRebuild()) {
                    state = new IndexState(feed, mapper, day);
                }
                round(state);
            } catch (RuntimeException e) {
                LOG.warn("the index is rebuilt after a failure", e);
                state = null;
            }
            try {
                wakeUp.await(config.readChangesEvery());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.debug("the engine was interrupted", e);
                running = false;
            }
        }
        leadership.release();
    }

    private void round(IndexState state) {
        Instant asOf = clock.instant();
        ChangeBatch batch = state.readChanges();
        live.publish(state.offers(), asOf);
        meters.visible(batch.written());
        planner.take(batch, asOf);
        if (batch.first()) {
            LOG.infof("the index holds %d offers", state.offers().size());
        }
        boolean leads = leadership.hold();
        if (leads) {
            publishFindings(state, batch);
        }
        led = leads;
    }

    /**
     * Searches for new needs and for those without an offer so far. An instance that has just taken the lead searches
     * for all of these.
     */
    private void publishFindings(IndexState state, ChangeBatch batch) {
        PendingNeeds pendingNeeds = state.pendingNeeds();
        pendingNeeds.unsearched().forEach(id -> search(pendingNeeds, id));
        List<UUID> again =
                led && !batch.first() ? pendingNeeds.servableBy(batch.offers()) : pendingNeeds.withoutOffer();
        again.forEach(id -> search(pendingNeeds, id));
    }

    /** A failure for one need must not delay the others; it is tried again in the next round. */
    private void search(PendingNeeds pendingNeeds, UUID id) {
        try {
            publishSuggestions.search(id);
            pendingNeeds.searched(id);
        } catch (RuntimeException e) {
            LOG.warnf("need %s could not be searched for: %s", id, e.toString());
            LOG.debug("where the search failed", e);
            pendingNeeds.retry(id);
        }
    }
}
