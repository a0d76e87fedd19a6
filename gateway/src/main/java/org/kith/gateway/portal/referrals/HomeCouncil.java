package org.kith.gateway.portal.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.gateway.portal.place.PlaceMap;

/**
 * Whose area a home is in, where that is another council than the receiver: the duty team of that one has what is handed over, and
 * neither who sends a referral nor who decides about it could know.
 */
@ApplicationScoped
class HomeCouncil {
    private final PlaceMap place;
    private final Organisations organisations;

    HomeCouncil(PlaceMap place, Organisations organisations) {
        this.place = place;
        this.organisations = organisations;
    }

    /** Name of the council of a zone; empty when it is the receiver, or is not known. */
    String name(String zone, UUID receiver) {
        return place.councilOf(zone)
                .filter(council -> !council.equals(receiver))
                .flatMap(organisations::known)
                .orElse("");
    }

    /** The same of the home at a postcode as it was typed. */
    String nameAt(String postcode, UUID receiver) {
        return place.zoneAt(postcode).map(zone -> name(zone, receiver)).orElse("");
    }
}
