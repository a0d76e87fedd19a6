package org.kith.insights.suppression;

import java.util.Map;

/**
 * The counts of a measure as they may be shown.
 *
 * @param byZone by code of the zone
 * @param total of all zones
 */
public record Counts(Map<String, Count> byZone, Count total) {
    /** Copies the map. */
    public Counts {
        byZone = Map.copyOf(byZone);
    }
}
