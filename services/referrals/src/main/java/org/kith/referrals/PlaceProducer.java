package org.kith.referrals;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.kit.config.KitConfig;
import org.kith.places.Place;
import org.kith.places.loading.Places;

/** The place this network is for. */
class PlaceProducer {
    @Produces
    @Singleton
    Place place(KitConfig config) {
        return Places.fromEnvironment(
                config.place().orElse(""), config.councils().orElse(""));
    }
}
