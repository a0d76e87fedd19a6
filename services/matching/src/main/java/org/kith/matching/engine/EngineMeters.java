package org.kith.matching.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Meters of how current the index is, how large it is, and whether this instance leads. */
@ApplicationScoped
class EngineMeters {
    private static final Duration OF_THE_LAST = Duration.ofSeconds(30);

    private final Timer visible;
    private final Clock clock;

    EngineMeters(MeterRegistry meters, LiveIndex live, Leadership leadership, Clock clock) {
        this.clock = clock;
        visible = Timer.builder("kith.matching.visible")
                .description("From the write of an offer to its place in rankings; percentiles of the last 30 seconds")
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(OF_THE_LAST)
                .register(meters);
        Gauge.builder("kith.matching.index.age", live, index -> age(index.asOf()))
                .description("Age of the state that rankings are made from")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("kith.matching.index.offers", live, LiveIndex::size)
                .description("Offers in the index")
                .register(meters);
        Gauge.builder("kith.matching.index.memory", live, LiveIndex::bytes)
                .description("Memory that the index holds for its offers")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("kith.matching.leads", leadership, lead -> lead.leads() ? 1 : 0)
                .description("Whether this instance leads")
                .register(meters);
    }

    /** Records that offers written at these instants are now in the rankings. */
    void visible(List<Instant> written) {
        Instant now = clock.instant();
        written.forEach(at -> visible.record(Duration.between(at, now)));
    }

    private double age(Instant asOf) {
        return asOf == null
                ? Double.NaN
                : Duration.between(asOf, clock.instant()).toMillis() / 1000.0;
    }
}
