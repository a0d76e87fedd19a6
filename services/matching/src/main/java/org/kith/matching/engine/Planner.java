package org.kith.matching.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Maintains the plan for the network on its own thread, so that suggestions never wait for it. A plan that fails its
 * verification is not published; the engine is asked to read everything again.
 */
@ApplicationScoped
public class Planner {
    private static final Logger LOG = Logger.getLogger(Planner.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final EngineMapper mapper;
    private final MatchingConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private volatile PublishedPlan published;
    private volatile Instant rebuildAfter;
    private volatile boolean running = true;
    private Thread thread;

    Planner(EngineMapper mapper, MatchingConfig config, MeterRegistry meters, Clock clock) {
        this.mapper = mapper;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("kith.matching.plan.gap", this, planner -> planner.last()
                        .map(Planner::gap)
                        .orElse(Double.NaN))
                .description("What the plan's certificate leaves unproven; 0 for every plan that is published")
                .register(meters);
        Gauge.builder("kith.matching.plan.unmet", this, planner -> planner.last()
                        .map(plan -> (double) plan.unmet().size())
                        .orElse(Double.NaN))
                .description("Needs that the plan gives to nobody")
                .register(meters);
    }

    /** The newest plan; empty while the first one is being made. */
    public Optional<PublishedPlan> last() {
        return Optional.ofNullable(published);
    }

    /** The price of an offer in the plan: at least the value of one more space; null while there is no plan. */
    public Long price(long offer) {
        PublishedPlan plan = published;
        return plan == null ? null : plan.plan().offerPrices().getOrDefault(offer, 0L);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("planner").start(this::run);
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** Hands over the changes of a read; a first read makes a new plan. */
    void take(ChangeBatch batch, Instant asOf) {
        if (batch.first()) {
            steps.clear();
            rebuildAfter = null;
        }
        steps.add(new Step(batch, asOf));
    }

    /**
     * Whether the plan was lost and everything must be read again. Not at once, so that a plan that keeps failing
     * costs little.
     */
    boolean needsRebuild() {
        Instant until = rebuildAfter;
        return until != null && clock.instant().isAfter(until);
    }

    private void run() {
        MaintainedPlan kept = null;
        boolean changed = false;
        long next = System.nanoTime();
        while (running) {
            try {
                long wait = changed
                        ? next - System.nanoTime()
                        : config.readChangesEvery().toNanos();
                Step step = steps.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
                if (step != null && step.batch.first()) {
                    kept = new MaintainedPlan(mapper, step.batch, published);
                    changed = true;
                } else if (step != null && kept != null) {
                    changed |= kept.change(step.batch);
                }
                if (step != null && kept != null) {
                    kept.asOf(step.asOf);
                }
                if (kept != null && steps.isEmpty() && (!changed || System.nanoTime() - next >= 0)) {
                    long began = System.nanoTime();
                    published = changed ? kept.publish() : kept.unchanged(published);
                    changed = false;
                    // A plan that takes long to verify is verified less often.
                    long took = System.nanoTime() - began;
                    next = System.nanoTime() + Math.max(config.planEvery().toNanos(), 10 * took);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.debug("the planner was interrupted", e);
                return;
            } catch (RuntimeException e) {
                LOG.error("the plan is refused and made anew", e);
                meters.counter("kith.matching.plan.refused").increment();
                kept = null;
                changed = false;
                rebuildAfter = clock.instant().plus(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private static double gap(PublishedPlan plan) {
        return plan.plan().certificate().gap();
    }

    private record Step(ChangeBatch batch, Instant asOf) {}
}
