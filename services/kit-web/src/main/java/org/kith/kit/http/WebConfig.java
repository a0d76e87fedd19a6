package org.kith.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much is answered at once, under {@code kith.http}. */
@ConfigMapping(prefix = "kith.http")
public interface WebConfig {
    /** Requests in progress, those that wait for a thread among them; one more is told to come again. */
    @WithDefault("200")
    int mostInFlight();

    /**
     * Paths whose requests are taken however many are in progress: those that must never be told to come again. What is
     * posted there is read as JSON and answered in JSON, whatever its headers say.
     */
    Optional<List<String>> alwaysAnswered();

    /** The token with which operators read {@code /q/metrics}; without it nobody does. */
    Optional<String> metricsToken();

    /** Time in which a small body has to be there; long enough for a device at the edge of its signal. */
    @WithDefault("60S")
    Duration bodyWithin();

    /** Whether small bodies are read whole before a thread is asked for; not where bodies are passed on as they come. */
    @WithDefault("true")
    boolean readSmallBodies();
}
