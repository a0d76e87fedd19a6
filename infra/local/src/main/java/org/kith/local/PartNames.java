package org.kith.local;

import java.util.List;

/** What the parts of a network are called, in the port table, in commands and in log files. */
public final class PartNames {
    /** The database server. */
    public static final String POSTGRES = "postgres";

    /** The broker. */
    public static final String KAFKA = "kafka";

    /** The name of the broker's second port; not a part of its own. */
    static final String KAFKA_CONTROLLER = "kafka-controller";

    /** The identity server. */
    public static final String KEYCLOAK = "keycloak";

    /** The edge: pages and API on one address. */
    public static final String GATEWAY = "gateway";

    /** The six services, in the order of their ports. */
    public static final List<String> SERVICES =
            List.of("doorsteps", "offers", "referrals", "matching", "relationships", "insights");

    private PartNames() {}
}
