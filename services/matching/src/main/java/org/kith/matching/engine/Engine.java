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
import org.kith.matching.MatchingConfig;

/**
 * The one thread that keeps the index: it takes what was committed, publishes it, and, when this instance leads, says what was
 * found. After any failure it forgets everything and builds the index again from the tables.
 */
@ApplicationScoped
class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final Feed feed;
    private final Words words;
    private final Asking asking;
    private final LiveIndex live;
    private final Looking looking;
    private final Planner planner;
    private final Leadership leadership;
    private final Nudge nudge;
    private final EngineMeters meters;
    private final MatchingConfig config;
    private final Clock clock;
    private volatile boolean running = true;
    private Thread thread;
    private boolean led;

    Engine(
            Feed feed,
            Words words,
            Asking asking,
            LiveIndex live,
            Looking looking,
            Planner planner,
            Leadership leadership,
            Nudge nudge,
            EngineMeters meters,
            MatchingConfig config,
            Clock clock) {
        this.feed = feed;
        this.words = words;
        this.asking = asking;
        this.live = live;
        this.looking = looking;
        this.planner = planner;
        this.leadership = leadership;
        this.nudge = nudge;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("engine").start(this::run);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running = false;
        nudge.now();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        Held held = null;
        while (running) {
            try {
                LocalDate day = asking.today();
                // Checks lapse and laws begin at midnight: a new day is a new look at everything.
                if (held == null || !held.day().equals(day) || planner.isInDoubt()) {
                    held = new Held(feed, words, day, config.timeZone());
                }
                round(held);
            } catch (RuntimeException e) {
                LOG.warn("the index is in doubt and is built again", e);
                held = null;
            }
            try {
                nudge.await(config.lookEvery());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.debug("the engine was interrupted", e);
                running = false;
            }
        }
        leadership.release();
    }

    private void round(Held held) {
        Instant asOf = clock.instant();
        Look look = held.look();
        live.publish(held.offers(), asOf);
        meters.visible(look.written());
        planner.take(look, asOf);
        if (look.first()) {
            LOG.infof("the index holds %d offers", held.offers().size());
        }
        boolean leads = leadership.hold();
        if (leads) {
            say(held, look);
        }
        led = leads;
    }

    /** Says what was found for new needs, and for those without an offer so far. Who takes the lead looks for all of them. */
    private void say(Held held, Look look) {
        Wanting wanting = held.wanting();
        wanting.fresh().forEach(id -> look(wanting, id));
        List<UUID> again = led && !look.first() ? wanting.servedBy(look.offers()) : wanting.withoutOffer();
        again.forEach(id -> look(wanting, id));
    }

    /** A need that cannot be looked for must not hold up the others; it is tried again in the next round. */
    private void look(Wanting wanting, UUID id) {
        try {
            looking.lookFor(id);
            wanting.looked(id);
        } catch (RuntimeException e) {
            LOG.warnf(e, "need %s could not be looked for", id);
            wanting.again(id);
        }
    }
}
