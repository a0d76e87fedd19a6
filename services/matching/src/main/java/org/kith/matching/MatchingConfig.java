package org.kith.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** Settings of the service. */
@ConfigMapping(prefix = "kith.matching")
public interface MatchingConfig {
    /** Time zone in which the day of a match is told: checks lapse at its midnight. */
    @WithDefault("Europe/London")
    ZoneId timeZone();

    /** How often the tables are looked at for what another instance wrote; own changes are seen at once. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** Most offers counted when it is said how many were found for a need. */
    @WithDefault("100")
    int countedOffers();

    /** Shortest time between two publications of the plan for the network: each is gone over from scratch. */
    @WithDefault("1s")
    Duration planEvery();
}
