package org.kith.matching.heard;

import org.kith.places.Area;
import org.kith.places.GridPoint;
import org.kith.places.Place;

/**
 * An event names an area that this place does not have. It waits, parked, until the place is corrected: a pair measured from
 * a guess would send somebody across the town.
 */
class UnknownArea extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownArea(String code) {
        super("area " + code + " is not in this place");
    }

    /** The middle of the area: addresses stay with the service that owns them. */
    static GridPoint require(Place place, String code) {
        return place.find(code).map(Area::centroid).orElseThrow(() -> new UnknownArea(code));
    }
}
