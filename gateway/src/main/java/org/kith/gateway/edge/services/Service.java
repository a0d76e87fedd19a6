package org.kith.gateway.edge.services;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kith.gateway.edge.config.GatewayConfig;

/** The services behind the gateway. */
public enum Service {
    /** Patches, walks, knocks. */
    DOORSTEPS,
    /** Organisations, volunteers, offers and suitability. */
    OFFERS,
    /** Families, referrals, consent and the decision clock. */
    REFERRALS,
    /** Suggestions and matches. */
    MATCHING,
    /** What follows a match. */
    RELATIONSHIPS,
    /** Measures and dashboards. */
    INSIGHTS;

    /** The segment of the path that names it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is. */
    public URI address(GatewayConfig config) {
        return switch (this) {
            case DOORSTEPS -> config.doorstepsUrl();
            case OFFERS -> config.offersUrl();
            case REFERRALS -> config.referralsUrl();
            case MATCHING -> config.matchingUrl();
            case RELATIONSHIPS -> config.relationshipsUrl();
            case INSIGHTS -> config.insightsUrl();
        };
    }

    /** The service with that segment. */
    public static Optional<Service> byPath(String path) {
        return Arrays.stream(values())
                .filter(service -> service.path().equals(path))
                .findFirst();
    }
}
