package org.kith.doorsteps.concernplace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Finds where concerns are, whoever's the door and the patch are now: the duty team must find the child. The caller learns
 * the area of a door whose id they know, and never its address.
 */
@ApplicationScoped
class FindConcernPlaces {
    private final ConcernPlaceRepository places;

    FindConcernPlaces(ConcernPlaceRepository places) {
        this.places = places;
    }

    @Transactional
    ConcernPlaces find(List<ConcernPlaceQuery.Item> items) {
        return new ConcernPlaces(places.of(items));
    }
}
