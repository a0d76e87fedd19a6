package org.kith.contracts;

import java.util.List;

/** Names of the Kafka topics: one for each service that publishes something, kept for ever. */
public final class Topics {
    /** What doorsteps publishes. */
    public static final String DOORSTEPS = "kith.doorsteps.v1";

    /** What offers publishes. */
    public static final String OFFERS = "kith.offers.v1";

    /** What referrals publishes. */
    public static final String REFERRALS = "kith.referrals.v1";

    /** What matching publishes. */
    public static final String MATCHING = "kith.matching.v1";

    /** What relationships publishes. */
    public static final String RELATIONSHIPS = "kith.relationships.v1";

    private Topics() {}

    /** All event topics. */
    public static List<String> all() {
        return List.of(DOORSTEPS, OFFERS, REFERRALS, MATCHING, RELATIONSHIPS);
    }

    /** Where records of a topic go that no consumer can parse. */
    public static String deadOf(String topic) {
        return topic + ".dead";
    }
}
