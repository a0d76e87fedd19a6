package org.kith.matching.updates;

import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;

/**
 * An event names an area that this place does not have. The event is parked until the place is corrected, because a distance
 * measured from a guess could send a volunteer across the town.
 */
class UnknownArea extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownArea(String code) {
        super("area " + code + " is not in this place");
    }

    /** The centre of the area, which stands for the address: addresses stay with the service that owns them. */
    static GridPoint require(Place place, String code) {
        return place.find(code).map(Area::centroid).orElseThrow(() -> new UnknownArea(code));
    }
}
