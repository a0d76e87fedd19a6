package org.kith.relationships.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the service. */
@ConfigMapping(prefix = "kith.relationships")
public interface RelationshipsConfig {
    /** How long without contact until a relationship is quiet. */
    @WithDefault("14D")
    Duration quietAfter();

    /** How long after the start, or after the last review, the next one is due. */
    @WithDefault("42D")
    Duration reviewAfter();

    /** How often quiet relationships and due reviews are looked for. */
    @WithDefault("1m")
    String sweepEvery();
}
