package org.kith.matching.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kith.engine.index.OfferIndex;
import org.kith.engine.model.Ids;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.matching.MatchingConfig;

/**
 * The one thread that keeps the index: it takes what was committed, publishes, and, when it leads, says what was found. After
 * any failure it forgets everything and builds the index again from the tables.
 */
@ApplicationScoped
class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final Feed feed;
    private final Words words;
    private final Asking asking;
    private final LiveIndex live;
    private final Looking looking;
    private final Leadership leadership;
    private final Nudge nudge;
    private final MatchingConfig config;
    private final Clock clock;
    private final Timer visible;
    private volatile boolean running = true;
    private Thread thread;

    private OfferIndex offers;
    private Wanting wanting;
    private String since;
    private Map<Long, Instant> lastSeen = Map.of();
    private boolean led;

    Engine(
            Feed feed,
            Words words,
            Asking asking,
            LiveIndex live,
            Looking looking,
            Leadership leadership,
            Nudge nudge,
            MatchingConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.feed = feed;
        this.words = words;
        this.asking = asking;
        this.live = live;
        this.looking = looking;
        this.leadership = leadership;
        this.nudge = nudge;
        this.config = config;
        this.clock = clock;
        visible = Timer.builder("kith.matching.visible")
                .description("From the write of an offer to its place in rankings")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("kith.matching.index.age", this, Engine::age)
                .description("Age of the state that rankings are made from")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("kith.matching.index.offers", live, LiveIndex::size)
                .description("Offers in the index")
                .register(meters);
        Gauge.builder("kith.matching.leads", leadership, l -> l.leads() ? 1 : 0)
                .description("Whether this instance leads")
                .register(meters);
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
        boolean doubt = true;
        while (running) {
            try {
                if (doubt) {
                    forget();
                    doubt = false;
                }
                round();
            } catch (RuntimeException e) {
                LOG.warn("the index is in doubt and is built again", e);
                doubt = true;
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

    private void forget() {
        offers = new OfferIndex(words.scoring(), words.vocabulary());
        wanting = new Wanting();
        since = Feed.BEGINNING;
        lastSeen = Map.of();
        led = false;
    }

    private void round() {
        boolean building = since.equals(Feed.BEGINNING);
        Instant asOf = clock.instant();
        List<Offer> changed = take(building);
        live.publish(offers, asOf);
        if (building) {
            LOG.infof("the index holds %d offers", offers.size());
        }
        boolean leads = leadership.hold();
        if (leads) {
            say(changed);
        }
        led = leads;
    }

    private List<Offer> take(boolean building) {
        List<Offer> changed = new ArrayList<>();
        List<Instant> written = new ArrayList<>();
        Map<Long, Instant> seen = new HashMap<>();
        since = feed.read(since, new Changes.Sink() {
            @Override
            public void offer(Changes.OfferChange change) {
                if (!building) {
                    seen.put(change.facts().number(), change.changedAt());
                    // A transaction still running makes rows come twice.
                    if (change.changedAt().equals(lastSeen.get(change.facts().number()))) {
                        return;
                    }
                    written.add(change.changedAt());
                }
                Offer offer = apply(change);
                if (offer != null && !building) {
                    changed.add(offer);
                }
            }

            @Override
            public void need(Changes.NeedChange change) {
                wanting.take(change, change.facts() == null ? null : inWords(change));
            }
        });
        lastSeen = seen;
        Instant now = clock.instant();
        written.forEach(at -> visible.record(Duration.between(at, now)));
        return changed;
    }

    /** The offer as it is in the index now; null when it is not. */
    private Offer apply(Changes.OfferChange change) {
        if (!change.open()) {
            offers.remove(change.facts().number());
            return null;
        }
        Offer offer = words.offer(change.facts());
        offers.put(offer);
        return offer;
    }

    private Need inWords(Changes.NeedChange change) {
        return words.need(
                change.facts(),
                asking.today(),
                Ids.of(change.refused()),
                change.helped() == null ? Need.NO_OFFER : change.helped());
    }

    /** Says what was found for fresh needs and for those that had nothing. Whoever takes the lead looks for all. */
    private void say(List<Offer> changed) {
        wanting.fresh().forEach(this::look);
        List<UUID> again = led ? wanting.servedBy(changed, (int) asking.today().toEpochDay()) : wanting.withoutOffer();
        again.forEach(this::look);
    }

    /** A need that cannot be looked for must not hold up the others; it is tried again in the next round. */
    private void look(UUID id) {
        try {
            looking.lookFor(id);
            wanting.looked(id);
        } catch (RuntimeException e) {
            LOG.warnf(e, "need %s could not be looked for", id);
            wanting.again(id);
        }
    }

    private double age() {
        Instant asOf = live.asOf();
        return asOf == null
                ? Double.NaN
                : Duration.between(asOf, clock.instant()).toMillis() / 1000.0;
    }
}
