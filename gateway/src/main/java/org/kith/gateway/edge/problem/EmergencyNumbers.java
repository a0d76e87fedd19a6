package org.kith.gateway.edge.problem;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.gateway.edge.config.GatewayConfig;

/** The numbers to ring about a child when Kith cannot take a concern. */
@ApplicationScoped
public class EmergencyNumbers {
    private final GatewayConfig.Emergency emergency;

    EmergencyNumbers(GatewayConfig config) {
        emergency = config.emergency();
    }

    /** A sentence for the end of a problem's detail. */
    public String sentence() {
        return "Ring " + emergency.name() + " on " + emergency.phone() + ", out of hours on " + emergency.outOfHours()
                + ". If somebody is in immediate danger, ring 999.";
    }

    /** The refusal of a request that a safeguarding concern may be in: nobody may think that it was taken. */
    public Refusal aboutAConcern(Refusal refusal) {
        return refusal.withDetail(refusal.getMessage() + " A safeguarding concern in it was not stored. " + sentence());
    }
}
