package org.kith.e2e.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Kith;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.Street;
import org.kith.places.loading.Places;

/** Who and what the story is about; each chapter leaves here what later ones need. */
final class Cast {
    final Kith kith;
    final Place place = Places.fromEnvironment(
            Optional.ofNullable(System.getenv("KITH_PLACE")).orElse(""));

    /** Where the family and most volunteers live. */
    final Area home;

    /** The area farthest from home. */
    final Area far;

    /** Different each time the story is told. */
    final String telling = UUID.randomUUID().toString().substring(0, 6);

    final Map<String, UUID> offers = new HashMap<>();
    final Map<String, String> volunteers = new HashMap<>();
    final List<UUID> doorstepNeeds = new ArrayList<>();
    UUID knockConcern;
    String referral;
    String family;
    String homeworkNeed;
    String mealsNeed;
    String match;
    String relationship;

    Cast(Kith kith) {
        this.kith = kith;
        // The poorest area with a street of its own: where link workers walk first.
        this.home = place.areas().stream()
                .filter(area -> !place.streetsOf(area).isEmpty())
                .min(Comparator.comparingInt(Area::deprivationDecile).thenComparing(Area::code))
                .orElseThrow();
        this.far = place.areas().stream()
                .filter(area -> !place.streetsOf(area).isEmpty())
                .max(Comparator.comparingLong(area -> home.centroid().distanceTo(area.centroid())))
                .orElseThrow();
    }

    Api lena() {
        return kith.as("lena");
    }

    Api priya() {
        return kith.as("priya");
    }

    Api carol() {
        return kith.as("carol");
    }

    Api sofia() {
        return kith.as("sofia");
    }

    Street street(Area area) {
        return place.streetsOf(area).getFirst();
    }

    /** A referral as its sender sees it: creating one answers with its id only. */
    Answer sent(Answer created) {
        return sofia().get(ASchoolRefersAChild.PATH + "/" + created.at("/id"));
    }

    String postcode(Area area) {
        return street(area).doors().getFirst().postcode().value();
    }
}
