package org.kith.relationships;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the service. */
@ConfigMapping(prefix = "kith.relationships")
public interface RelationshipsConfig {
    /** How long without contact until a relationship is quiet. */
    @WithDefault("14D")
    Duration quietAfter();

    /** How long after the start the review is due. */
    @WithDefault("42D")
    Duration reviewAfter();

    /** How often is looked for quiet relationships and due reviews. */
    @WithDefault("1m")
    String sweepEvery();
}
