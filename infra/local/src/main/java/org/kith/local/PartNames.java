package org.kith.local;

import java.util.List;
import java.util.Set;

/** What the parts of a network are called, in the port table, in commands and in log files. */
public final class PartNames {
    /** The database server. */
    public static final String POSTGRES = "postgres";

    /** The broker. */
    public static final String KAFKA = "kafka";

    /** The name of the broker's second port; not a part of its own. */
    public static final String KAFKA_CONTROLLER = "kafka-controller";

    /** The identity server. */
    public static final String KEYCLOAK = "keycloak";

    /** The service that owns organisations. */
    public static final String OFFERS = "offers";

    /** The edge: pages and API on one address. */
    public static final String GATEWAY = "gateway";

    /** The name of the gateway's second port, where its metrics are; not a part of its own. */
    public static final String GATEWAY_MANAGEMENT = "gateway-management";

    /** The names of second ports: they can be chosen, and nothing runs by them. */
    public static final Set<String> SECOND_PORTS = Set.of(KAFKA_CONTROLLER, GATEWAY_MANAGEMENT);

    /** The services, in the order of the catalogue. */
    public static final List<String> SERVICES =
            Services.all().stream().map(Services.Service::name).toList();

    private PartNames() {}
}
